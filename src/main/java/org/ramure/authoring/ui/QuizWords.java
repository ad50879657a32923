package org.ramure.authoring.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionFields;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.QuizDraft;

/** A quiz as a part of the text of its lesson: its rules, then its questions, without numbers that would all change. */
final class QuizWords {

    private QuizWords() {}

    static void add(QuizDraft quiz, WrittenText text) {
        text.title(text.say("authoring.quiz.rules"))
                .value("authoring.quiz.title", quiz.title())
                .number("authoring.quiz.pass", quiz.passPercent())
                .number("authoring.quiz.attempts", quiz.attempts())
                .number("authoring.quiz.minutes", quiz.minutes())
                .truth("authoring.quiz.shuffle", quiz.shuffle());
        quiz.questions().forEach(question -> question(question, text));
    }

    /** Only what is right, and what is told of an answer. */
    static String answer(Question question, WrittenText.Words words) {
        var text = new WrittenText(words);
        answers(question, text);
        return text.value("authoring.question.feedback", question.stem().feedback())
                .toString()
                .strip();
    }

    private static void question(Question question, WrittenText text) {
        var stem = question.stem();
        text.title(text.say("authoring.question.kind." + QuestionKind.of(question)))
                .value("authoring.question.text", stem.text());
        answers(question, text);
        shuffle(question, text);
        text.value("authoring.question.hint", stem.hint())
                .value("authoring.question.feedback", stem.feedback())
                .number("authoring.question.points", stem.points());
    }

    private static void answers(Question question, WrittenText text) {
        switch (question) {
            case Question.Single one -> options(one.options(), text);
            case Question.Multiple one -> options(one.options(), text);
            case Question.TrueFalse one ->
                text.value("authoring.truth", truth(one.right(), text))
                        .value("authoring.truth.if-true", one.feedbackTrue())
                        .value("authoring.truth.if-false", one.feedbackFalse());
            case Question.ShortText one ->
                text.list(
                                "authoring.accepted",
                                one.accepted().stream()
                                        .map(Question.Variant::text)
                                        .toList())
                        .value("authoring.wrong", one.feedbackWrong());
            case Question.Numeric one ->
                text.value("authoring.figure", figure(one.right(), text))
                        .value(
                                "authoring.tolerance",
                                one.tolerance().signum() == 0 ? "" : figure(one.tolerance(), text))
                        .value("authoring.unit-of", one.unit())
                        .value("authoring.wrong", one.feedbackWrong());
            case Question.Matching one -> {
                one.pairs().forEach(pair -> {
                    text.labelled(pair.left(), pair.right()).value("authoring.option.feedback", pair.feedback());
                });
                text.list("authoring.extra", one.extra());
            }
            case Question.Ordering one ->
                text.list("authoring.items", one.items()).value("authoring.wrong", one.feedbackWrong());
            default -> fields(QuestionFields.of(question), text);
        }
    }

    /** What has no form yet, as its file has it. */
    private static void fields(Map<String, Object> fields, WrittenText text) {
        fields.forEach((name, value) -> text.labelled(name, String.valueOf(value)));
    }

    private static void shuffle(Question question, WrittenText text) {
        switch (question) {
            case Question.Single one -> text.truth("authoring.question.shuffle", one.shuffle());
            case Question.Multiple one -> text.truth("authoring.question.shuffle", one.shuffle());
            default -> {}
        }
    }

    private static void options(List<Question.Option> options, WrittenText text) {
        options.forEach(
                option -> text.value(option.right() ? "authoring.words.right" : "authoring.words.wrong", option.text())
                        .value("authoring.option.feedback", option.feedback()));
    }

    private static String truth(boolean right, WrittenText text) {
        return text.say(right ? "authoring.truth.true" : "authoring.truth.false");
    }

    private static String figure(BigDecimal number, WrittenText text) {
        return text.say("authoring.words.figure", number);
    }
}
