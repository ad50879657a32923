package org.ramure.quizzes.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ramure.quizzes.QuizFixture.stem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.QuizFixture;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

class AikenTests {

    private static final AikenCodec AIKEN = new AikenCodec();

    private static Finding refusal(String text) {
        var imported = AIKEN.read(text);
        assertThat(imported.set().entries()).isEmpty();
        assertThat(imported.findings()).hasSize(1);
        return imported.findings().getFirst();
    }

    @Test
    void aQuestionEndsWithItsAnswer() {
        var imported = AIKEN.read("Qui *est* là ?\nA. Lui\nB) Elle\nANSWER: B\nOù ?\n\nA) Ici\n\nB) Là\n\nANSWER: A\n");
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.set().entries())
                .extracting(entry -> entry.question().stem().text(), Entry::line)
                .containsExactly(tuple("Qui \\*est\\* là ?", 1), tuple("Où ?", 5));
        assertThat(((Question.Single) imported.set().entries().getFirst().question()).options())
                .containsExactly(new Option("Lui", false, ""), new Option("Elle", true, ""));
    }

    @Test
    void everyProblemHasItsLine() {
        assertThat(refusal("Qui ?\nA. Lui\nB. Elle")).isEqualTo(Finding.refused(1, "Qui ?", "quizzes.aiken.no-answer"));
        assertThat(refusal("Qui ?\nA. Lui\nB. Elle\nANSWER: C"))
                .isEqualTo(Finding.refused(4, "Qui ?", "quizzes.aiken.no-such-option", "C"));
        assertThat(refusal("Qui ?\nA. Lui\nB. Elle\nANSWER: A, B"))
                .isEqualTo(Finding.refused(4, "Qui ?", "quizzes.aiken.one-letter", "A, B"));
        assertThat(refusal("Qui ?\nA. Lui\nANSWER: A").key()).isEqualTo("quizzes.aiken.no-options");
        assertThat(refusal("Qui ?\nA. Lui\nA. Elle\nANSWER: A").key()).isEqualTo("quizzes.aiken.letters");
        assertThat(refusal("ANSWER: A")).isEqualTo(Finding.refused(1, "", "quizzes.aiken.no-stem", "A"));
        assertThat(refusal("\n\nSeulement du texte"))
                .isEqualTo(Finding.refused(3, "Seulement du texte", "quizzes.aiken.no-options"));
        assertThat(refusal("Qui ?\nA. Lui\nB. Lui\nANSWER: A"))
                .isEqualTo(Finding.refused(1, "Qui ?", "quizzes.problem.twice"));
    }

    @Test
    void oneThatIsWrongSpoilsNoOther() {
        var imported = AIKEN.read("Un ?\nA. a\nB. b\n\nDeux ?\nA. a\nB. b\nANSWER: A");
        assertThat(imported.set().entries()).extracting(Entry::line).containsExactly(5);
        assertThat(imported.findings()).extracting(Finding::line).containsExactly(1);
    }

    @Test
    void choicesOfOneAreReadAsTheyWereWritten() {
        var single = new Question.Single(
                new Question.Stem("q1", 1, "Qui ?", "", "", ""),
                List.of(new Option("Lui", false, ""), new Option("Elle", true, "")),
                true);
        var entry = Entry.of(single);
        var exported = AIKEN.write(QuestionSet.of(List.of(entry)), "T", Locale.FRENCH);
        assertThat(exported.losses()).isEmpty();
        assertThat(new String(exported.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("Qui ?\nA) Lui\nB) Elle\nANSWER: B\n\n");
        assertThat(AIKEN.read(exported.bytes()).set().entries().getFirst().question())
                .isEqualTo(single);
        var vrai = new Question.TrueFalse(new Question.Stem("q1", 1, "Vrai ?", "", "", ""), false, "", "");
        exported = AIKEN.write(QuestionSet.of(List.of(Entry.of(vrai))), "T", Locale.ENGLISH);
        assertThat(exported.losses()).isEmpty();
        assertThat(AIKEN.read(exported.bytes()).set().entries().getFirst().question())
                .isEqualTo(vrai);
    }

    @Test
    void whatIsLostIsToldBefore() {
        var all = Stream.concat(
                        QuizFixture.ofEachKind().questions().stream(),
                        QuizFixture.ofTheOtherKinds().questions().stream())
                .map(Entry::of)
                .toList();
        var exported = AIKEN.write(QuestionSet.of(all), "T", Locale.FRENCH);
        assertThat(exported.losses().stream().filter(loss -> loss.key().endsWith(".kind")))
                .hasSize(all.size() - 2);
        assertThat(exported.losses()).extracting(Finding::key).contains("quizzes.exchange.loss.answer-feedback");
        assertThat(AIKEN.read(exported.bytes()).set().entries()).hasSize(2);
        var bold = new Question.TrueFalse(stem("gras", 1), true, "", "");
        assertThat(AIKEN.write(QuestionSet.of(List.of(Entry.of(bold))), "T", Locale.FRENCH)
                        .losses())
                .extracting(Finding::key)
                .containsExactly("quizzes.exchange.loss.detail");
    }
}
