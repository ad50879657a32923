package org.ramure.authoring.ui;

import java.math.BigDecimal;
import java.util.List;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Stem;

/** The kinds of questions, each with one in which nothing is yet. */
enum QuestionKind {
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    SHORT_TEXT,
    NUMERIC,
    MATCHING,
    ORDERING;

    Question empty(String key) {
        var stem = new Stem(key, 1, "", "", "", "");
        var option = new Option("", false, "");
        return switch (this) {
            case SINGLE -> new Question.Single(stem, List.of(new Option("", true, ""), option, option), true);
            case MULTIPLE -> new Question.Multiple(stem, List.of(new Option("", true, ""), option, option), true);
            case TRUE_FALSE -> new Question.TrueFalse(stem, true, "", "");
            case SHORT_TEXT -> new Question.ShortText(stem, List.of(), "");
            case NUMERIC -> new Question.Numeric(stem, BigDecimal.ZERO, BigDecimal.ZERO, "", "");
            case MATCHING ->
                new Question.Matching(stem, List.of(new Pair("", "", ""), new Pair("", "", "")), List.of());
            case ORDERING -> new Question.Ordering(stem, List.of(), "");
        };
    }

    static QuestionKind of(Question question) {
        return switch (question) {
            case Question.Single _ -> SINGLE;
            case Question.Multiple _ -> MULTIPLE;
            case Question.TrueFalse _ -> TRUE_FALSE;
            case Question.ShortText _ -> SHORT_TEXT;
            case Question.Numeric _ -> NUMERIC;
            case Question.Matching _ -> MATCHING;
            case Question.Ordering _ -> ORDERING;
        };
    }

    static Question rekeyed(Question question, String key) {
        var old = question.stem();
        return with(question, new Stem(key, old.points(), old.text(), old.hint(), old.feedback(), old.explains()));
    }

    static Question with(Question question, Stem stem) {
        return switch (question) {
            case Question.Single one -> new Question.Single(stem, one.options(), one.shuffle());
            case Question.Multiple one -> new Question.Multiple(stem, one.options(), one.shuffle());
            case Question.TrueFalse one ->
                new Question.TrueFalse(stem, one.right(), one.feedbackTrue(), one.feedbackFalse());
            case Question.ShortText one -> new Question.ShortText(stem, one.accepted(), one.feedbackWrong());
            case Question.Numeric one ->
                new Question.Numeric(stem, one.right(), one.tolerance(), one.unit(), one.feedbackWrong());
            case Question.Matching one -> new Question.Matching(stem, one.pairs(), one.extra());
            case Question.Ordering one -> new Question.Ordering(stem, one.items(), one.feedbackWrong());
        };
    }
}
