package org.ramure.quizzes;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.AttemptResult.Line;
import org.ramure.quizzes.AttemptResult.Mark;

/**
 * One question of a result, option by option, in the order of the sheet. Until right answers may be told, only what was
 * chosen is marked: an option that is left out, good or bad, says nothing.
 */
final class ResultLines {

    private final Question question;
    private final @Nullable Answer answer;
    private final boolean shown;
    private final List<Integer> places;

    ResultLines(Question question, @Nullable Answer answer, boolean shown, List<Integer> places) {
        this.question = question;
        this.answer = answer;
        this.shown = shown;
        this.places = places;
    }

    List<Line> lines() {
        return switch (question) {
            case Question.Single single -> options(single.options());
            case Question.Multiple multiple -> options(multiple.options());
            case Question.TrueFalse statement ->
                options(List.of(
                        new Question.Option("quizzes.true", statement.right(), statement.feedbackTrue()),
                        new Question.Option("quizzes.false", !statement.right(), statement.feedbackFalse())));
            case Question.ShortText _, Question.Numeric _ -> List.of();
            case Question.Matching matching -> pairs(matching);
            case Question.Ordering ordering -> steps(ordering);
        };
    }

    private List<Line> options(List<Question.Option> options) {
        return places.stream()
                .map(place -> option(
                        options.get(place), answer instanceof Answer.Choice(var chosen) && chosen.contains(place)))
                .toList();
    }

    private Line option(Question.Option option, boolean chosen) {
        var told = chosen || shown;
        return new Line(
                option.text(),
                "",
                "",
                told ? Passage.of(option.feedback()) : Passage.EMPTY,
                mark(option.right(), chosen),
                chosen,
                told && option.right());
    }

    private List<Line> pairs(Question.Matching matching) {
        return IntStream.range(0, matching.pairs().size())
                .mapToObj(left -> pair(matching, left))
                .toList();
    }

    private Line pair(Question.Matching matching, int left) {
        var pair = matching.pairs().get(left);
        var chosen = answer instanceof Answer.Matches(var rights) ? rights.get(left) : -1;
        var right = answer != null && Marking.matched(matching, left, answer);
        return new Line(
                pair.left(),
                chosen < 0 ? "" : matching.choices().get(chosen),
                shown && !right ? pair.right() : "",
                chosen >= 0 || shown ? Passage.of(pair.feedback()) : Passage.EMPTY,
                right ? Mark.GOOD : chosen >= 0 ? Mark.BAD : shown ? Mark.FORGOTTEN : Mark.NEUTRAL,
                chosen >= 0,
                false);
    }

    /** In her order; a step is good where it stands in its place. */
    private List<Line> steps(Question.Ordering ordering) {
        var items = answer instanceof Answer.Order(var hers) ? hers : shown ? Marking.upTo(places.size()) : places;
        return IntStream.range(0, items.size())
                .mapToObj(place -> step(ordering, items, place))
                .toList();
    }

    /** Marked as it earns: for following the step that comes before it, so that the first one earns nothing. */
    private Line step(Question.Ordering ordering, List<Integer> items, int place) {
        var item = items.get(place);
        return new Line(
                ordering.items().get(item),
                "",
                shown && answer != null && item != place ? String.valueOf(item + 1) : "",
                Passage.EMPTY,
                answer == null || place == 0 ? Mark.NEUTRAL : item == items.get(place - 1) + 1 ? Mark.GOOD : Mark.BAD,
                answer != null,
                false);
    }

    private Mark mark(boolean right, boolean chosen) {
        if (chosen) {
            return right ? Mark.GOOD : Mark.BAD;
        }
        return right && shown ? Mark.FORGOTTEN : Mark.NEUTRAL;
    }
}
