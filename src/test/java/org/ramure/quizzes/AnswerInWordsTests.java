package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ramure.house.PersonalData.Words;

class AnswerInWordsTests {

    private static final Question.Stem STEM = new Question.Stem("q", 1, "Quoi\u00a0?", "", "", "");

    @Test
    void saysWhatWasTickedInTheOrderOfTheSheet() {
        var question = new Question.Multiple(STEM, List.of(option("bon"), option("autre"), option("mauvais")), true);
        assertThat(new AnswerInWords(question, List.of(2, 0, 1)).of(new Answer.Choice(List.of(0, 2))))
                .isEqualTo(List.of("mauvais", "bon"));
    }

    @Test
    void saysTrueAndFalseInTheLanguageOfTheReader() {
        var question = new Question.TrueFalse(STEM, true, "", "");
        assertThat(new AnswerInWords(question, List.of(0, 1)).of(new Answer.Choice(List.of(1))))
                .isEqualTo(List.of(new Words("quizzes.false")));
    }

    @Test
    void saysStepsAsSheOrderedThem() {
        var question = new Question.Ordering(STEM, List.of("un", "deux", "trois"), "");
        assertThat(new AnswerInWords(question, List.of(1, 2, 0)).of(new Answer.Order(List.of(2, 0, 1))))
                .isEqualTo(List.of("1. trois", "2. un", "3. deux"));
    }

    @Test
    void saysOnlyThePairsThatSheMade() {
        var question = new Question.Matching(
                STEM,
                List.of(new Question.Pair("chat", "miaule", ""), new Question.Pair("chien", "aboie", "")),
                List.of("hennit"));
        assertThat(new AnswerInWords(question, List.of(2, 1, 0)).of(new Answer.Matches(List.of(2, -1))))
                .isEqualTo(List.of("chat → hennit"));
    }

    private static Question.Option option(String text) {
        return new Question.Option(text, true, "");
    }
}
