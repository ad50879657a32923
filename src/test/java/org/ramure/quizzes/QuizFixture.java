package org.ramure.quizzes;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Stem;

/** Quizzes to test with. */
public final class QuizFixture {

    private QuizFixture() {}

    public static Stem stem(String key, int points) {
        return new Stem(key, points, "Question **" + key + "** ?", "", "", "");
    }

    public static Option right(String text) {
        return new Option(text, true, "Oui : " + text);
    }

    public static Option wrong(String text) {
        return new Option(text, false, "Non : " + text);
    }

    public static Question.Single single(String key, Option... options) {
        return new Question.Single(stem(key, 1), Arrays.asList(options), true);
    }

    public static Question.Multiple multiple(String key, int points, Option... options) {
        return new Question.Multiple(stem(key, points), Arrays.asList(options), true);
    }

    public static Question.TrueFalse trueFalse(String key, boolean right) {
        return new Question.TrueFalse(stem(key, 1), right, "C’est vrai.", "C’est faux.");
    }

    public static Question.ShortText shortText(String key, String... accepted) {
        return new Question.ShortText(stem(key, 1), List.of(accepted), "Relisez la leçon.");
    }

    public static Question.Numeric numeric(String key, String right, String tolerance) {
        return new Question.Numeric(
                stem(key, 1), new BigDecimal(right), new BigDecimal(tolerance), "euros", "Refaites le calcul.");
    }

    public static Question.Matching matching(String key, int points) {
        return new Question.Matching(
                stem(key, points),
                List.of(
                        new Pair("Un don", "Mécénat", "Sans contrepartie."),
                        new Pair("Un achat", "Économie responsable", "Une prestation."),
                        new Pair("Une offre commune", "Coopération économique", "Une clientèle."),
                        new Pair("Une juriste prêtée", "Mécénat", "Du temps donné.")),
                List.of("Co-construction"));
    }

    public static Question.Ordering ordering(String key, int points) {
        return new Question.Ordering(
                stem(key, points), List.of("Clarifier", "Rencontrer", "Écrire", "Évaluer"), "Clarifiez d’abord.");
    }

    /** One question of each kind, 10 points in all. */
    public static QuizDraft ofEachKind() {
        return new QuizDraft(
                "Un de chaque",
                60,
                0,
                0,
                false,
                List.of(
                        single("un", right("Oui"), wrong("Non"), wrong("Peut-être")),
                        multiple("deux", 2, right("A"), wrong("B"), right("C"), wrong("D")),
                        trueFalse("trois", true),
                        shortText("quatre", "mécénat", "le mécénat"),
                        numeric("cinq", "6000", "0.5"),
                        matching("six", 2),
                        ordering("sept", 2)));
    }

    public static Question.Gaps gaps(String key, Question.Filling filling) {
        return new Question.Gaps(
                named(key, 2, "Le [[1]] est un don, l’[[2]] un échange."),
                filling,
                List.of(gap("mécénat"), gap("économie responsable")),
                filling == Question.Filling.TYPED ? List.of() : List.of(new Question.Extra("impôt", "")),
                "Relisez la leçon.",
                false,
                false);
    }

    private static Question.Gap gap(String accepted) {
        return new Question.Gap(List.of(new Question.Variant(accepted)), "");
    }

    public static Question.Categories categories(String key) {
        return new Question.Categories(
                stem(key, 2),
                List.of("Don", "Échange"),
                List.of(
                        new Question.Sorted("Mécénat", 0, "Sans contrepartie."),
                        new Question.Sorted("Achat", 1, ""),
                        new Question.Sorted("Legs", 0, ""),
                        new Question.Sorted("Vente", 1, "")));
    }

    public static Question.Hotspot hotspot(String key, boolean hidden) {
        return new Question.Hotspot(
                stem(key, 2),
                "/files/carte",
                "Une carte de France",
                200,
                100,
                List.of(
                        new Question.Area(Question.Shape.CIRCLE, List.of(50, 50, 10), "Nantes", true, "Oui.", null),
                        new Question.Area(Question.Shape.RECTANGLE, List.of(100, 0, 120, 20), "Lille", true, "", null),
                        new Question.Area(
                                Question.Shape.POLYGON,
                                List.of(150, 50, 190, 50, 190, 90, 150, 90),
                                "Nice",
                                false,
                                "Non.",
                                null)),
                hidden,
                3,
                Question.Scoring.PARTS);
    }

    public static Question.Opinion opinion(String key) {
        return new Question.Opinion(
                stem(key, 0), List.of("C’était utile.", "C’était clair."), List.of("Non", "Un peu", "Oui"));
    }

    public static Question.Open open(String key) {
        return new Question.Open(
                stem(key, 4),
                List.of(
                        new Question.Criterion(
                                "Les faits", List.of(new Question.Level("Justes", 3), new Question.Level("Faux", 0))),
                        new Question.Criterion(
                                "La langue",
                                List.of(new Question.Level("Claire", 1), new Question.Level("Confuse", 0)))),
                "Un partenariat se prépare.",
                "",
                0,
                200);
    }

    public static Question.Upload upload(String key) {
        return new Question.Upload(stem(key, 5), List.of(), "Un budget équilibré.", List.of("pdf", "ods"), 2);
    }

    public static Question.Calculated calculated(String key) {
        return new Question.Calculated(
                named(key, 1, "Un don de {don} euros : combien reste-t-il à charge après {part} % de réduction ?"),
                "{don} * (1 - {part} / 100)",
                List.of(
                        new Question.Variable("don", BigDecimal.valueOf(100), BigDecimal.valueOf(900), 0),
                        new Question.Variable("part", BigDecimal.valueOf(40), BigDecimal.valueOf(60), 0)),
                new BigDecimal("0.01"),
                false,
                2,
                "euros",
                "Refaites le calcul.");
    }

    public static Question.Composite composite(String key) {
        return new Question.Composite(
                named(key, 3, "La loi de [[1]] vise le [[2]]."),
                List.of(
                        new Question.Numeric(
                                named("un", 1, "Année"), BigDecimal.valueOf(2003), BigDecimal.ZERO, "", ""),
                        new Question.Single(
                                named("deux", 2, "Objet"), List.of(right("mécénat"), wrong("sport")), false)));
    }

    private static Stem named(String key, int points, String text) {
        return new Stem(key, points, text, "", "", "");
    }

    /** One question of each kind that {@link #ofEachKind} has not. */
    public static QuizDraft ofTheOtherKinds() {
        return new QuizDraft(
                "Les autres",
                60,
                0,
                0,
                false,
                List.of(
                        gaps("typed", Question.Filling.TYPED),
                        gaps("list", Question.Filling.LIST),
                        gaps("dragged", Question.Filling.DRAGGED),
                        categories("sorted"),
                        hotspot("shown", false),
                        hotspot("hidden", true),
                        opinion("opinion"),
                        open("open"),
                        upload("upload"),
                        calculated("calculated"),
                        new Question.Description(stem("description", 0)),
                        composite("composite")));
    }

    /** Single choices whose first option is right, a point each. */
    public static QuizDraft choices(int questions, int attempts, int minutes) {
        return new QuizDraft(
                "Quiz de " + questions,
                60,
                attempts,
                minutes,
                false,
                IntStream.rangeClosed(1, questions)
                        .mapToObj(number -> (Question) single("q" + number, right("Juste"), wrong("Faux")))
                        .toList());
    }
}
