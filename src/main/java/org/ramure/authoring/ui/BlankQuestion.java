package org.ramure.authoring.ui;

import java.math.BigDecimal;
import java.util.List;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.QuestionTexts;

/** Questions in which nothing is written yet. */
final class BlankQuestion {

    /** The kinds that the form of a course can write. */
    static final List<QuestionKind> KINDS = List.of(
            QuestionKind.SINGLE,
            QuestionKind.MULTIPLE,
            QuestionKind.TRUE_FALSE,
            QuestionKind.SHORT_TEXT,
            QuestionKind.NUMERIC,
            QuestionKind.MATCHING,
            QuestionKind.ORDERING);

    private BlankQuestion() {}

    static Question of(QuestionKind kind, String key) {
        var stem = new Stem(key, 1, "", "", "", "");
        var option = new Option("", false, "");
        var right = new Option("", true, "");
        return switch (kind) {
            case SINGLE -> new Question.Single(stem, List.of(right, option, option), true);
            case MULTIPLE -> new Question.Multiple(stem, List.of(right, option, option), true);
            case TRUE_FALSE -> new Question.TrueFalse(stem, true, "", "");
            case SHORT_TEXT -> new Question.ShortText(stem, List.of(), "");
            case NUMERIC -> new Question.Numeric(stem, BigDecimal.ZERO, BigDecimal.ZERO, "", "");
            case MATCHING ->
                new Question.Matching(stem, List.of(new Pair("", "", ""), new Pair("", "", "")), List.of());
            case ORDERING -> new Question.Ordering(stem, List.of(), "");
            default -> throw new IllegalArgumentException("No form for " + kind);
        };
    }

    static Question rekeyed(Question question, String key) {
        var old = question.stem();
        return QuestionTexts.with(
                question,
                new Stem(
                        key,
                        old.points(),
                        old.text(),
                        old.hint(),
                        old.feedback(),
                        old.explains(),
                        old.furtherHints(),
                        old.penalty()));
    }
}
