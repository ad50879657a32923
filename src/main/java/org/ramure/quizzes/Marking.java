package org.ramure.quizzes;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question.Option;

/** What an answer gains. Answers are in the question's own terms, not in those of a shuffled sheet. */
final class Marking {

    private Marking() {}

    static Points mark(Question question, @Nullable Answer answer) {
        if (answer == null || answer.isEmpty() || !fits(question, answer)) {
            return Points.NONE;
        }
        var points = question.stem().points();
        return switch (question) {
            case Question.Single single -> all(points, right(single.options(), answer));
            case Question.Multiple multiple -> parts(points, multiple.options(), answer);
            case Question.TrueFalse trueFalse -> all(points, chosen(answer).contains(trueFalse.right() ? 0 : 1));
            case Question.ShortText text -> all(points, accepts(text, typed(answer)));
            case Question.Numeric number -> all(points, accepts(number, typed(answer)));
            case Question.Matching matching -> pairs(points, matching, answer);
            case Question.Ordering ordering -> links(points, ordering, answer);
        };
    }

    /** Whether an answer is one that this question could receive: what comes from a browser is hostile. */
    static boolean fits(Question question, Answer answer) {
        return switch (question) {
            case Question.Single single -> chosenFits(answer, single.options().size(), 1);
            case Question.Multiple multiple ->
                chosenFits(answer, multiple.options().size(), multiple.options().size());
            case Question.TrueFalse _ -> chosenFits(answer, 2, 1);
            case Question.ShortText _ -> typedFits(answer, 500);
            case Question.Numeric _ -> typedFits(answer, 60);
            case Question.Matching matching -> matchesFit(answer, matching);
            case Question.Ordering ordering ->
                answer instanceof Answer.Order order
                        && (order.isEmpty()
                                || order.items().stream()
                                        .sorted()
                                        .toList()
                                        .equals(upTo(ordering.items().size())));
        };
    }

    private static Points all(int points, boolean right) {
        return right ? Points.of(points) : Points.NONE;
    }

    private static boolean right(List<Option> options, Answer answer) {
        return chosen(answer).stream().allMatch(option -> options.get(option).right());
    }

    private static Points parts(int points, List<Option> options, Answer answer) {
        var expected = (int) options.stream().filter(Option::right).count();
        var good = (int) chosen(answer).stream()
                .filter(option -> options.get(option).right())
                .count();
        return Points.share(points, good - (chosen(answer).size() - good), expected);
    }

    private static boolean accepts(Question.ShortText text, String typed) {
        var words = Reading.words(typed);
        return text.accepted().stream()
                .anyMatch(variant -> Reading.words(variant).equals(words));
    }

    private static boolean accepts(Question.Numeric number, String typed) {
        return Reading.number(typed, number.unit())
                .filter(value -> value.subtract(number.right()).abs().compareTo(number.tolerance()) <= 0)
                .isPresent();
    }

    private static Points pairs(int points, Question.Matching matching, Answer answer) {
        return Points.share(
                points,
                (int) IntStream.range(0, matching.pairs().size())
                        .filter(left -> matched(matching, left, answer))
                        .count(),
                matching.pairs().size());
    }

    static boolean matched(Question.Matching matching, int left, Answer answer) {
        return answer instanceof Answer.Matches matches
                && matches.rights().get(left)
                        == matching.choices().indexOf(matching.pairs().get(left).right());
    }

    /** A part for each item that is followed by its right successor: one item moved does not spoil the others. */
    private static Points links(int points, Question.Ordering ordering, Answer answer) {
        return Points.share(
                points, following((Answer.Order) answer), ordering.items().size() - 1);
    }

    /** How many steps follow the one that they should follow. */
    static int following(Answer.Order order) {
        var items = order.items();
        return (int) IntStream.range(1, items.size())
                .filter(place -> items.get(place) == items.get(place - 1) + 1)
                .count();
    }

    private static List<Integer> chosen(Answer answer) {
        return ((Answer.Choice) answer).chosen();
    }

    private static String typed(Answer answer) {
        return ((Answer.Text) answer).text();
    }

    private static boolean chosenFits(Answer answer, int options, int most) {
        return answer instanceof Answer.Choice(var chosen)
                && chosen.size() <= most
                && chosen.stream().distinct().count() == chosen.size()
                && chosen.stream().allMatch(option -> option >= 0 && option < options);
    }

    private static boolean typedFits(Answer answer, int longest) {
        return answer instanceof Answer.Text(var text)
                && text.length() <= longest
                && text.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t');
    }

    private static boolean matchesFit(Answer answer, Question.Matching matching) {
        return answer instanceof Answer.Matches(var rights)
                && rights.size() == matching.pairs().size()
                && rights.stream()
                        .allMatch(right ->
                                right >= -1 && right < matching.choices().size());
    }

    static List<Integer> upTo(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
