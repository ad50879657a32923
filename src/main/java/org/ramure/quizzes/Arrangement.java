package org.ramure.quizzes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The order in which one attempt shows things, found again from its seed. The browser knows only positions on the sheet:
 * those of the question as it was written would tell the right order of an ordering and the pairs of a matching.
 */
record Arrangement(long seed) {

    List<String> questions(QuizDraft quiz) {
        var keys =
                quiz.questions().stream().map(question -> question.stem().key()).toList();
        return quiz.shuffle() ? shuffled(keys, new Random(seed)) : keys;
    }

    /** At each place on the sheet, the position in the question as it was written. */
    List<Integer> places(Question question) {
        var random = new Random(seed * 31 + question.stem().key().hashCode());
        return switch (question) {
            case Question.Single single ->
                single.shuffle()
                        ? shuffled(Marking.upTo(single.options().size()), random)
                        : Marking.upTo(single.options().size());
            case Question.Multiple multiple ->
                multiple.shuffle()
                        ? shuffled(Marking.upTo(multiple.options().size()), random)
                        : Marking.upTo(multiple.options().size());
            case Question.TrueFalse _ -> Marking.upTo(2);
            case Question.ShortText _, Question.Numeric _ -> List.of();
            case Question.Matching matching ->
                shuffled(Marking.upTo(matching.choices().size()), random);
            case Question.Ordering ordering ->
                disordered(Marking.upTo(ordering.items().size()), random);
        };
    }

    /** From the sheet's positions to the question's; the answer must fit the question. */
    Answer written(Question question, Answer shown) {
        var places = places(question);
        return switch (shown) {
            case Answer.Choice choice ->
                new Answer.Choice(choice.chosen().stream().map(places::get).toList());
            case Answer.Text text -> text;
            case Answer.Matches matches ->
                new Answer.Matches(matches.rights().stream()
                        .map(right -> right < 0 ? right : places.get(right))
                        .toList());
            case Answer.Order order ->
                new Answer.Order(order.items().stream().map(places::get).toList());
        };
    }

    /** From the question's positions to the sheet's. */
    Answer shown(Question question, Answer written) {
        var places = places(question);
        return switch (written) {
            case Answer.Choice choice ->
                new Answer.Choice(choice.chosen().stream().map(places::indexOf).toList());
            case Answer.Text text -> text;
            case Answer.Matches matches ->
                new Answer.Matches(
                        matches.rights().stream().map(places::indexOf).toList());
            case Answer.Order order ->
                new Answer.Order(order.items().stream().map(places::indexOf).toList());
        };
    }

    /** Never as it was: else the right answer would be to touch nothing. */
    private static <T> List<T> disordered(List<T> things, Random random) {
        if (things.size() < 2) {
            return things;
        }
        var result = shuffled(things, random);
        while (result.equals(things)) {
            result = shuffled(things, random);
        }
        return result;
    }

    /** Fisher and Yates by hand: Random is specified for all time, Collections.shuffle is not. */
    private static <T> List<T> shuffled(List<T> things, Random random) {
        var result = new ArrayList<>(things);
        for (var last = result.size() - 1; last > 0; last--) {
            var other = random.nextInt(last + 1);
            var kept = result.get(last);
            result.set(last, result.get(other));
            result.set(other, kept);
        }
        return List.copyOf(result);
    }
}
