package org.ramure.quizzes;

import java.math.BigDecimal;
import java.util.List;
import org.ramure.quizzes.Question.Area;
import org.ramure.quizzes.Question.Criterion;
import org.ramure.quizzes.Question.Extra;
import org.ramure.quizzes.Question.Filling;
import org.ramure.quizzes.Question.Gap;
import org.ramure.quizzes.Question.Level;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Shape;
import org.ramure.quizzes.Question.Sorted;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.Question.Unit;
import org.ramure.quizzes.Question.Variant;

/** A quiz as a trainer would write it, of all the kinds that the demonstration does not show, in French. */
public final class KindsQuiz {

    private KindsQuiz() {}

    /** @param image name of the image of the two hotspots, below {@code /files/} */
    public static QuizDraft draft(String image) {
        return new QuizDraft(
                "Toutes les formes de questions",
                60,
                0,
                0,
                false,
                List.of(
                        new Question.Description(
                                stem(
                                        "lire",
                                        0,
                                        "Lisez d’abord. La réduction d’impôt vaut $r = 0{,}6 \\times d$, où $d$ est le don :\n\n"
                                                + "$$r_{max} = \\frac{5}{1000} \\times CA$$\n\n"
                                                + "| Don | Réduction | À charge |\n|---|---|---|\n| 1 000 € | 600 € | 400 € |")),
                        new Question.Gaps(
                                stem(
                                        "ecrits",
                                        2,
                                        "Un don **sans contrepartie** relève du [[1]] ; un achat relève d’une [[2]] entre deux structures."),
                                Filling.TYPED,
                                List.of(
                                        gap("mécénat"),
                                        new Gap(
                                                List.of(
                                                        new Variant("coopération"),
                                                        new Variant(
                                                                "relation",
                                                                BigDecimal.valueOf(50),
                                                                "C’est un peu large.")),
                                                "")),
                                List.of(),
                                "Relisez la leçon.",
                                false,
                                false),
                        new Question.Gaps(
                                stem("listes", 2, "La loi de [[1]] encourage le [[2]] d’entreprise."),
                                Filling.LIST,
                                List.of(grouped("2003", "an"), grouped("mécénat", "mot")),
                                List.of(new Extra("1901", "an"), new Extra("sport", "mot")),
                                "",
                                false,
                                false),
                        new Question.Gaps(
                                stem(
                                        "mots",
                                        2,
                                        "D’abord on [[1]] le besoin, puis on [[2]] les partenaires possibles, enfin on [[3]] la convention."),
                                Filling.DRAGGED,
                                List.of(gap("clarifie"), gap("rencontre"), gap("rédige")),
                                List.of(new Extra("oublie", "")),
                                "",
                                false,
                                false),
                        new Question.Categories(
                                stem("classer", 2, "Classez chaque geste."),
                                List.of("Don", "Échange"),
                                List.of(
                                        new Sorted("Une juriste prêtée", 0, "Du temps donné."),
                                        new Sorted("Un achat de fournitures", 1, ""),
                                        new Sorted("Un legs", 0, ""),
                                        new Sorted("Une location de salle à prix réduit", 1, ""))),
                        hotspot("zones", image, false, 2),
                        hotspot("points", image, true, 2),
                        new Question.Opinion(
                                stem("avis", 0, "Qu’en pensez-vous ?"),
                                List.of(
                                        "Cette leçon m’a été utile.",
                                        "Les exemples ressemblent à ma situation.",
                                        "Je saurai m’en servir."),
                                List.of("Pas du tout", "Plutôt non", "Plutôt oui", "Tout à fait")),
                        new Question.Open(
                                stem("rediger", 4, "Racontez un partenariat que vous aimeriez construire."),
                                List.of(new Criterion(
                                        "Les faits", List.of(new Level("Justes", 4), new Level("Flous", 0)))),
                                "Un besoin **clair**, un partenaire, une date.",
                                "Mon besoin :\n\nMon partenaire :\n",
                                5,
                                200),
                        new Question.Upload(
                                stem("envoyer", 5, "Envoyez votre budget prévisionnel."),
                                List.of(),
                                "Un budget équilibré.",
                                List.of("pdf", "ods", "png"),
                                2),
                        new Question.Numeric(
                                stem("mesure", 1, "Quelle est la longueur d’un demi-mètre ?"),
                                new BigDecimal("0.5"),
                                new BigDecimal("0.001"),
                                "m",
                                "Refaites le calcul.",
                                false,
                                List.of(),
                                List.of(new Unit("cm", BigDecimal.valueOf(100)))),
                        QuizFixture.calculated("calcul"),
                        new Question.Composite(
                                stem(
                                        "parties",
                                        4,
                                        "La loi de [[1]] vise le [[2]] ; elle parle de [[3]] et de choses diverses : [[4]]."),
                                List.of(
                                        new Question.Numeric(
                                                stem("an", 1, "Année"),
                                                BigDecimal.valueOf(2003),
                                                BigDecimal.ZERO,
                                                "",
                                                ""),
                                        new Question.Single(
                                                stem("objet", 1, "Objet"),
                                                List.of(
                                                        new Option("mécénat", true, "C’est cela."),
                                                        new Option("sport", false, "Non.")),
                                                false),
                                        new Question.ShortText(
                                                stem("mot", 1, "Mot"),
                                                List.of(new Variant("réduction")),
                                                "Cherchez le mot fiscal.",
                                                false,
                                                false),
                                        new Question.Multiple(
                                                stem("formes", 1, "Quelles formes de mécénat existent ?"),
                                                List.of(
                                                        new Option("financier", true, ""),
                                                        new Option("de compétences", true, ""),
                                                        new Option("obligatoire", false, "")),
                                                false)))));
    }

    private static Stem stem(String key, int points, String text) {
        return new Stem(key, points, text, "", "", "");
    }

    private static Gap gap(String accepted) {
        return grouped(accepted, "");
    }

    private static Gap grouped(String accepted, String group) {
        return new Gap(List.of(new Variant(accepted)), group);
    }

    private static Question.Hotspot hotspot(String key, String image, boolean hidden, int most) {
        return new Question.Hotspot(
                stem(
                        key,
                        2,
                        hidden
                                ? "Où se trouvent Nantes et Lille ?"
                                : "Choisissez les deux villes du Nord et de l’Ouest."),
                "/files/" + image,
                "Une carte de France sans noms",
                400,
                300,
                List.of(
                        new Area(Shape.CIRCLE, List.of(90, 150, 28), "Ville à l’ouest", true, "Nantes.", null),
                        new Area(Shape.RECTANGLE, List.of(200, 20, 260, 70), "Ville au nord", true, "Lille.", null),
                        new Area(
                                Shape.POLYGON,
                                List.of(290, 220, 360, 220, 350, 280, 300, 280),
                                "Ville au sud-est",
                                false,
                                "C’est Nice.",
                                null)),
                hidden,
                most,
                Question.Scoring.PARTS);
    }
}
