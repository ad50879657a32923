package org.ramure.quizzes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.ramure.quizzes.Question.Option;

/** What must hold before a question is asked. The limits also keep every part of a point a whole number. */
final class QuestionProblems {

    private static final int LONGEST = 500;
    private static final int LONGEST_TEXT = 20_000;

    private final String question;
    private final List<QuizProblem> found = new ArrayList<>();

    private QuestionProblems(String question) {
        this.question = question;
    }

    static List<QuizProblem> of(Question question) {
        var problems = new QuestionProblems(question.stem().key());
        problems.stem(question.stem());
        problems.images(question);
        switch (question) {
            case Question.Single single -> problems.single(single.options());
            case Question.Multiple multiple -> problems.multiple(multiple.options());
            case Question.TrueFalse _ -> {}
            case Question.ShortText text -> problems.shortText(text);
            case Question.Numeric number -> problems.numeric(number);
            case Question.Matching matching -> problems.matching(matching);
            case Question.Ordering ordering -> problems.ordering(ordering);
        }
        return List.copyOf(problems.found);
    }

    private void stem(Question.Stem stem) {
        check(stem.key().matches("[a-z0-9][a-z0-9-]{0,59}"), "key", stem.key());
        check(stem.points() >= 1 && stem.points() <= 100, "points", stem.points());
        check(!stem.text().isBlank(), "no-text");
        check(stem.text().length() <= LONGEST_TEXT, "long", LONGEST_TEXT);
    }

    private void images(Question question) {
        var stem = question.stem();
        var told =
                switch (question) {
                    case Question.Single single -> single.options().stream().map(Option::feedback);
                    case Question.Multiple multiple ->
                        multiple.options().stream().map(Option::feedback);
                    case Question.TrueFalse statement -> Stream.of(statement.feedbackTrue(), statement.feedbackFalse());
                    case Question.ShortText text -> Stream.of(text.feedbackWrong());
                    case Question.Numeric number -> Stream.of(number.feedbackWrong());
                    case Question.Matching matching -> matching.pairs().stream().map(Question.Pair::feedback);
                    case Question.Ordering ordering -> Stream.of(ordering.feedbackWrong());
                };
        Stream.concat(Stream.of(stem.text(), stem.hint(), stem.feedback()), told)
                .flatMap(text -> PassageReader.imagesFromElsewhere(text).stream())
                .forEach(address -> check(false, "image-outside", address));
    }

    private void single(List<Option> options) {
        options(options);
        check(options.stream().filter(Option::right).count() == 1, "one-right");
    }

    private void multiple(List<Option> options) {
        options(options);
        check(options.stream().anyMatch(Option::right), "some-right");
    }

    private void options(List<Option> options) {
        check(options.size() >= 2 && options.size() <= 10, "options", options.size());
        texts(options.stream().map(Option::text).toList());
    }

    private void shortText(Question.ShortText text) {
        check(!text.accepted().isEmpty(), "no-accepted");
        check(text.accepted().size() <= 50, "accepted", text.accepted().size());
        check(
                text.accepted().stream()
                        .noneMatch(variant -> Reading.words(variant).isEmpty()),
                "empty");
        check(text.accepted().stream().allMatch(variant -> variant.length() <= LONGEST), "long", LONGEST);
    }

    private void numeric(Question.Numeric number) {
        check(number.tolerance().signum() >= 0, "tolerance");
        check(number.unit().length() <= 40, "unit");
    }

    private void matching(Question.Matching matching) {
        var pairs = matching.pairs();
        check(pairs.size() >= 2 && pairs.size() <= 8, "pairs", pairs.size());
        check(matching.extra().size() <= 8, "extra", matching.extra().size());
        check(matching.choices().size() >= 2, "one-choice");
        texts(pairs.stream().map(Question.Pair::left).toList());
        filled(matching.choices());
    }

    private void ordering(Question.Ordering ordering) {
        check(
                ordering.items().size() >= 3 && ordering.items().size() <= 8,
                "items",
                ordering.items().size());
        texts(ordering.items());
    }

    private void texts(List<String> texts) {
        filled(texts);
        check(new HashSet<>(texts).size() == texts.size(), "twice");
    }

    private void filled(List<String> texts) {
        check(texts.stream().noneMatch(String::isBlank), "empty");
        check(texts.stream().allMatch(text -> text.length() <= LONGEST), "long", LONGEST);
    }

    private void check(boolean holds, String key, Object... arguments) {
        if (!holds) {
            found.add(QuizProblem.of(question, "quizzes.problem." + key, arguments));
        }
    }
}
