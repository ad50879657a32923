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
