package org.ramure.quizzes;

import java.util.List;
import java.util.stream.IntStream;
import org.ramure.house.PersonalData.Words;

/**
 * What somebody answered, as she saw it: the words that she chose, in the order of her sheet. Positions in the question as
 * it was written would tell the right answers.
 *
 * @param places as in {@link Arrangement#places}
 */
record AnswerInWords(Question question, List<Integer> places) {

    /** @return texts, and {@link Words} of the bundles */
    List<?> of(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var chosen) ->
                places.stream().filter(chosen::contains).map(this::option).toList();
            case Answer.Text(var text) -> List.of(text);
            case Answer.Matches(var rights) -> pairs((Question.Matching) question, rights);
            case Answer.Order(var items) -> steps((Question.Ordering) question, items);
        };
    }

    private Object option(int place) {
        return switch (question) {
            case Question.Single single -> single.options().get(place).text();
            case Question.Multiple multiple -> multiple.options().get(place).text();
            case Question.TrueFalse _ -> new Words(place == 0 ? "quizzes.true" : "quizzes.false");
            default ->
                throw new IllegalStateException("No options: " + question.stem().key());
        };
    }

    private static List<String> pairs(Question.Matching matching, List<Integer> rights) {
        return IntStream.range(0, rights.size())
                .filter(left -> rights.get(left) >= 0)
                .mapToObj(left -> matching.pairs().get(left).left() + " → "
                        + matching.choices().get(rights.get(left)))
                .toList();
    }

    private static List<String> steps(Question.Ordering ordering, List<Integer> items) {
        return IntStream.range(0, items.size())
                .mapToObj(step -> step + 1 + ". " + ordering.items().get(items.get(step)))
                .toList();
    }
}
