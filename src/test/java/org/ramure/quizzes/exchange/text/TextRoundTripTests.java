package org.ramure.quizzes.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.right;
import static org.ramure.quizzes.QuizFixture.wrong;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.QuizFixture;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

class TextRoundTripTests {

    /** Of each question of the fixtures that a text can hold, what it loses. */
    private static final Map<String, List<String>> LOSSES = Map.of(
            "un", List.of(),
            "deux", List.of(),
            "trois", List.of(),
            "quatre", List.of("wrong-feedback"),
            "cinq", List.of("wrong-feedback"),
            "six", List.of(),
            "open", List.of("rubric", "model", "length"));

    private static Stream<Question> ofEveryKind() {
        return Stream.concat(
                QuizFixture.ofEachKind().questions().stream(), QuizFixture.ofTheOtherKinds().questions().stream());
    }

    @ParameterizedTest
    @MethodSource("ofEveryKind")
    void isReadAsItWasWrittenOrTellsWhatIsLost(Question question) {
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var exported = new TextCodec().write(QuestionSet.of(List.of(Entry.of(question))), "Mon quiz", language);
            var losses = LOSSES.getOrDefault(question.stem().key(), List.of("kind"));
            assertThat(exported.losses())
                    .extracting(Finding::key)
                    .containsExactlyElementsOf(losses.stream()
                            .map(loss -> "quizzes.exchange.loss." + loss)
                            .toList());
            var read = new TextCodec().read(exported.bytes());
            assertThat(read.findings()).isEmpty();
            assertThat(read.set().entries()).hasSize(losses.contains("kind") ? 0 : 1);
            if (losses.isEmpty()) {
                assertThat(keyless(read.set().entries().getFirst().question())).isEqualTo(keyless(question));
            }
        }
    }

    @Test
    void optionsThatLookMarkedAreNot() {
        var stem = new Stem("q1", 2, "Lequel ?\n\nDu **gras**.", "un\ndeux", "Oui.\n\n- a\n- b", "");
        for (var question : List.of(
                new Question.Single(
                        stem, List.of(right("*nix"), wrong("C*"), wrong("\\*"), wrong("b) c"), wrong("(x)")), true),
                new Question.Multiple(stem, List.of(right("[x] a"), wrong("✓ b"), wrong("x (correct)")), true))) {
            var entry = new Entry(question, "", List.of(), Set.of("b", "a"), "", 0);
            var exported = new TextCodec().write(QuestionSet.of(List.of(entry)), "", Locale.FRENCH);
            assertThat(exported.losses()).isEmpty();
            var read = new TextCodec().read(exported.bytes()).set().entries().getFirst();
            assertThat(read.question()).isEqualTo(question);
            assertThat(read.tags()).isEqualTo(entry.tags());
        }
    }

    @Test
    void whatWouldBeReadOtherwiseIsToldBefore() {
        var question = new Question.TrueFalse(new Stem("q1", 1, "Lisez :\n\n- a\n- b", "", "", ""), true, "", "");
        assertThat(new TextCodec()
                        .write(QuestionSet.of(List.of(Entry.of(question))), "", Locale.FRENCH)
                        .losses())
                .extracting(Finding::key)
                .containsAnyOf("quizzes.exchange.loss.unread", "quizzes.exchange.loss.detail");
    }

    @Test
    void aTextIsLikeOneThatPeopleWrite() {
        var exported = new TextCodec()
                .write(
                        QuestionSet.of(QuizFixture.ofEachKind().questions().subList(0, 2).stream()
                                .map(Entry::of)
                                .toList()),
                        "Été",
                        Locale.FRENCH);
        assertThat(exported.fileName()).isEqualTo("ete.txt");
        assertThat(new String(exported.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                1. Question **un** ?
                a) Oui
                   > Oui : Oui
                b) Non
                   > Non : Non
                c) Peut-être
                   > Non : Peut-être
                Réponse : a

                2. Question **deux** ?
                [x] A
                   > Oui : A
                [ ] B
                   > Non : B
                [x] C
                   > Oui : C
                [ ] D
                   > Non : D
                Points : 2

                """);
    }

    private static Question keyless(Question question) {
        var stem = question.stem();
        return QuestionTexts.with(
                question, new Stem("k", stem.points(), stem.text(), stem.hint(), stem.feedback(), stem.explains()));
    }
}
