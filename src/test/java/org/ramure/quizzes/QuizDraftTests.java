package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.multiple;
import static org.ramure.quizzes.QuizFixture.right;
import static org.ramure.quizzes.QuizFixture.shortText;
import static org.ramure.quizzes.QuizFixture.single;
import static org.ramure.quizzes.QuizFixture.stem;
import static org.ramure.quizzes.QuizFixture.wrong;

import java.math.BigDecimal;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class QuizDraftTests {

    @Test
    void hasNoProblemWithAQuizOfEachKind() {
        assertThat(QuizFixture.ofEachKind().problems()).isEmpty();
    }

    @Test
    void isReadBackFromItsJsonAsItWas() {
        var draft = QuizFixture.ofEachKind();
        assertThat(QuizJson.draft(QuizJson.write(draft))).isEqualTo(draft);
    }

    @Test
    void keepsItsStableNamesInJson() {
        assertThat(QuizJson.write(QuizFixture.ofEachKind()))
                .contains("\"kind\":\"single\"")
                .contains("\"kind\":\"multiple\"")
                .contains("\"kind\":\"true-false\"")
                .contains("\"kind\":\"short-text\"")
                .contains("\"kind\":\"numeric\"")
                .contains("\"kind\":\"matching\"")
                .contains("\"kind\":\"ordering\"")
                .contains("\"stem\":{\"key\":\"un\",\"points\":1,");
    }

    @Test
    void ignoresPropertiesOfLaterTimes() {
        var json = QuizJson.write(QuizFixture.ofEachKind())
                .replace("\"passPercent\"", "\"later\":1,\"passPercent\"")
                .replace("\"points\":1", "\"points\":1,\"later\":{}");
        assertThat(QuizJson.draft(json)).isEqualTo(QuizFixture.ofEachKind());
    }

    @Test
    void namesEachProblemWithItsQuestion() {
        var draft = new QuizDraft(
                " ",
                101,
                -1,
                0,
                false,
                List.of(
                        single("a", wrong("x"), wrong("y")),
                        single("b", right("x"), right("y")),
                        multiple("c", 0, wrong("x"), wrong("x")),
                        shortText("a"),
                        new Question.Numeric(stem("Ü", 1), BigDecimal.ONE, BigDecimal.ONE.negate(), "", ""),
                        new Question.Ordering(stem("o", 1), List.of(" "), ""),
                        new Question.Matching(
                                stem("p", 1),
                                List.of(new Question.Pair("l", "r", ""), new Question.Pair("l", "r", "")),
                                List.of())));
        assertThat(draft.problems())
                .extracting(problem -> problem.question() + ":" + problem.key().replace("quizzes.problem.", ""))
                .containsExactlyInAnyOrder(
                        ":title",
                        ":pass",
                        ":attempts",
                        "a:some-right",
                        "c:points",
                        "c:some-right",
                        "c:twice",
                        "a:no-accepted",
                        "a:key-twice",
                        "Ü:key",
                        "Ü:tolerance",
                        "o:items",
                        "o:empty",
                        "p:one-choice",
                        "p:twice");
    }

    @Test
    void hasWordsForEveryProblem() {
        var texts = ResourceBundle.getBundle("texts/quizzes", java.util.Locale.FRENCH);
        var keys = new QuizDraft("", 101, -1, -1, false, List.of(multiple("Ü", 0, wrong("x"), wrong("x")))).problems();
        assertThat(keys)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        problem -> assertThat(texts.containsKey(problem.key())).isTrue());
    }

    @Test
    void refusesImagesFromElsewhereInAnyOfItsTexts() {
        var image = "Voir ![un schéma](https://example.org/a.png)";
        var stem = new Question.Stem("k", 1, "Quoi ?", "", "", "");
        var options = List.of(right("a"), new Question.Option("b", false, image));
        var pairs = List.of(new Question.Pair("a", "A", image), new Question.Pair("b", "B", ""));
        for (var question : List.of(
                new Question.TrueFalse(new Question.Stem("k", 1, image, "", "", ""), true, "", ""),
                new Question.TrueFalse(new Question.Stem("k", 1, "Quoi ?", image, "", ""), true, "", ""),
                new Question.TrueFalse(new Question.Stem("k", 1, "Quoi ?", "", image, ""), true, "", ""),
                new Question.Single(stem, options, true),
                new Question.Multiple(stem, options, true),
                new Question.TrueFalse(stem, true, image, ""),
                new Question.TrueFalse(stem, true, "", image),
                new Question.ShortText(stem, List.of("a"), image),
                new Question.Numeric(stem, java.math.BigDecimal.ONE, java.math.BigDecimal.ZERO, "", image),
                new Question.Matching(stem, pairs, List.of()),
                new Question.Ordering(stem, List.of("a", "b", "c"), image))) {
            assertThat(question.problems())
                    .as(question.toString())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.key()).isEqualTo("quizzes.problem.image-outside");
                        assertThat(problem.arguments()).containsExactly("https://example.org/a.png");
                    });
        }
        var ours = new Question.Stem("k", 1, "![un schéma](/files/1/a.png)", "", "", "");
        assertThat(new Question.TrueFalse(ours, true, "", "").problems()).isEmpty();
    }
}
