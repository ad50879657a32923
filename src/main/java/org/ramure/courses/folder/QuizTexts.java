package org.ramure.courses.folder;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuizDraft;

/** Changes every Markdown text of a quiz, and nothing else. */
public final class QuizTexts {

    private final UnaryOperator<String> change;

    private QuizTexts(UnaryOperator<String> change) {
        this.change = change;
    }

    public static QuizDraft map(QuizDraft quiz, UnaryOperator<String> change) {
        var texts = new QuizTexts(change);
        return new QuizDraft(
                quiz.title(),
                quiz.passPercent(),
                quiz.attempts(),
                quiz.minutes(),
                quiz.shuffle(),
                quiz.questions().stream().map(texts::question).toList());
    }

    private Question question(Question question) {
        var stem = stem(question.stem());
        return switch (question) {
            case Question.Single single -> new Question.Single(stem, options(single.options()), single.shuffle());
            case Question.Multiple multiple ->
                new Question.Multiple(stem, options(multiple.options()), multiple.shuffle());
            case Question.TrueFalse asked ->
                new Question.TrueFalse(
                        stem, asked.right(), change.apply(asked.feedbackTrue()), change.apply(asked.feedbackFalse()));
            case Question.ShortText asked ->
                new Question.ShortText(stem, asked.accepted(), change.apply(asked.feedbackWrong()));
            case Question.Numeric asked ->
                new Question.Numeric(
                        stem, asked.right(), asked.tolerance(), asked.unit(), change.apply(asked.feedbackWrong()));
            case Question.Matching asked -> new Question.Matching(stem, pairs(asked.pairs()), asked.extra());
            case Question.Ordering asked ->
                new Question.Ordering(stem, asked.items(), change.apply(asked.feedbackWrong()));
        };
    }

    private Stem stem(Stem stem) {
        return new Stem(
                stem.key(),
                stem.points(),
                change.apply(stem.text()),
                change.apply(stem.hint()),
                change.apply(stem.feedback()),
                stem.explains());
    }

    private List<Option> options(List<Option> options) {
        return options.stream()
                .map(option -> new Option(option.text(), option.right(), change.apply(option.feedback())))
                .toList();
    }

    private List<Pair> pairs(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new Pair(pair.left(), pair.right(), change.apply(pair.feedback())))
                .toList();
    }
}
