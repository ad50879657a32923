package org.ramure.quizzes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.Question.Share;
import org.ramure.quizzes.Question.Variant;

/**
 * What an answer gains by itself; open answers and files gain nothing until somebody marked them. Answers are in the
 * question's own terms, not in those of a shuffled sheet; variables of a calculated question are drawn before.
 */
final class Marking {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Marking() {}

    static Points mark(Question question, @Nullable Answer answer) {
        if (answer == null || answer.isEmpty() || !Fitting.fits(question, answer)) {
            return Points.NONE;
        }
        var points = question.stem().points();
        return switch (question) {
            case Question.Single single ->
                Points.percent(points, share(single.options().get(chosen(answer).getFirst())));
            case Question.Multiple multiple -> ticked(points, multiple.options(), multiple.scoring(), chosen(answer));
            case Question.TrueFalse trueFalse -> all(points, chosen(answer).contains(trueFalse.right() ? 0 : 1));
            case Question.ShortText text ->
                variant(text, typed(answer))
                        .map(variant -> Points.percent(points, variant.share()))
                        .orElse(Points.NONE);
            case Question.Numeric number ->
                Figures.fitting(number, typed(answer))
                        .map(figure -> Points.percent(points, figure.share()))
                        .orElse(Points.NONE);
            case Question.Matching matching ->
                matching.shares().isEmpty()
                        ? parts(
                                points,
                                count(matching.pairs().size(), left -> matched(matching, left, answer)),
                                matching.pairs().size(),
                                matching.scoring())
                        : shares(points, matching.shares(), matching.choices(), (Answer.Matches) answer);
            case Question.Ordering ordering -> order(points, ordering, (Answer.Order) answer);
            case Question.Gaps gaps ->
                answer instanceof Answer.Matches chosen && !gaps.shares().isEmpty()
                        ? shares(
                                points,
                                gaps.shares(),
                                gaps.choices().stream()
                                        .map(Question.Extra::text)
                                        .toList(),
                                chosen)
                        : parts(
                                points,
                                count(gaps.gaps().size(), gap -> filled(gaps, gap, answer)),
                                gaps.gaps().size(),
                                gaps.scoring());
            case Question.Categories categories ->
                parts(
                        points,
                        count(categories.items().size(), item -> sorted(categories, item, answer)),
                        categories.items().size(),
                        categories.scoring());
            case Question.Hotspot hotspot -> Hitting.mark(points, hotspot, answer);
            case Question.Composite composite -> composite(points, composite, (Answer.Parts) answer);
            case Question.Opinion _, Question.Description _, Question.Open _, Question.Upload _ -> Points.NONE;
            case Question.Calculated calculated ->
                throw new IllegalStateException(
                        "Not drawn: " + calculated.stem().key());
        };
    }

    private static Points parts(int points, int good, int of, Scoring scoring) {
        return scoring == Scoring.ALL_OR_NOTHING ? all(points, good == of) : Points.share(points, good, of);
    }

    private static Points shares(int points, List<Share> shares, List<String> choices, Answer.Matches answer) {
        return Points.percent(
                points,
                shares.stream()
                        .filter(share -> share.place() < answer.rights().size())
                        .filter(share -> answer.rights().get(share.place()) >= 0
                                && choices.get(answer.rights().get(share.place()))
                                        .equals(share.choice()))
                        .map(Share::share)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What choosing it gains, in percent. */
    static BigDecimal share(Option option) {
        return option.share() != null ? option.share() : option.right() ? HUNDRED : BigDecimal.ZERO;
    }

    static Points ticked(int points, List<Option> options, Scoring scoring, List<Integer> chosen) {
        var right = options.stream().filter(Option::right).count();
        var good = chosen.stream().filter(place -> options.get(place).right()).count();
        if (scoring == Scoring.ALL_OR_NOTHING) {
            return all(points, good == right && good == chosen.size());
        }
        return options.stream().anyMatch(option -> option.share() != null)
                ? Points.percent(
                        points,
                        chosen.stream()
                                .map(options::get)
                                .map(option -> Objects.requireNonNullElse(option.share(), BigDecimal.ZERO))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Points.share(points, (int) (good - (chosen.size() - good)), (int) right);
    }

    /** The first variant of a short text that what was typed is. */
    static Optional<Variant> variant(Question.ShortText text, String typed) {
        return variant(text.accepted(), typed, text.caseMatters(), text.accentsMatter());
    }

    /** The first of some variants that what was typed is. */
    static Optional<Variant> variant(List<Variant> accepted, String typed, boolean caseMatters, boolean accentsMatter) {
        return accepted.stream()
                .filter(variant -> Wildcards.fits(variant.text(), typed, caseMatters, accentsMatter))
                .findFirst();
    }

    static boolean matched(Question.Matching matching, int left, Answer answer) {
        return answer instanceof Answer.Matches matches
                && matches.rights().get(left)
                        == matching.choices().indexOf(matching.pairs().get(left).right());
    }

    /** Whether a gap holds what gains its whole part. */
    static boolean filled(Question.Gaps gaps, int place, Answer answer) {
        var gap = gaps.gaps().get(place);
        return switch (answer) {
            case Answer.Texts(var texts) ->
                variant(gap.accepted(), texts.get(place), gaps.caseMatters(), gaps.accentsMatter())
                        .filter(Variant::full)
                        .isPresent();
            case Answer.Matches(var rights) ->
                rights.get(place) >= 0
                        && gaps.choices()
                                .get(rights.get(place))
                                .text()
                                .equals(gap.accepted().getFirst().text());
            default -> false;
        };
    }

    static boolean sorted(Question.Categories categories, int item, Answer answer) {
        return answer instanceof Answer.Matches(var chosen)
                && chosen.get(item) == categories.items().get(item).category();
    }

    private static Points order(int points, Question.Ordering ordering, Answer.Order order) {
        var steps = ordering.items().size();
        return switch (ordering.scoring()) {
            case FOLLOWING -> Points.share(points, following(order), steps - 1);
            case PLACES ->
                Points.share(points, count(steps, place -> order.items().get(place) == place), steps);
            case ALL_OR_NOTHING -> all(points, following(order) == steps - 1);
        };
    }

    /** How many steps follow the one that they should follow. */
    static int following(Answer.Order order) {
        var items = order.items();
        return (int) IntStream.range(1, items.size())
                .filter(place -> items.get(place) == items.get(place - 1) + 1)
                .count();
    }

    private static Points composite(int points, Question.Composite composite, Answer.Parts answer) {
        var parts = composite.parts();
        var earned = IntStream.range(0, parts.size())
                .mapToObj(place -> mark(parts.get(place), answer.parts().get(place)))
                .reduce(Points.NONE, Points::plus);
        return earned.of(
                points, parts.stream().mapToInt(part -> part.stem().points()).sum());
    }

    private static Points all(int points, boolean right) {
        return right ? Points.of(points) : Points.NONE;
    }

    private static int count(int size, IntPredicate good) {
        return (int) IntStream.range(0, size).filter(good).count();
    }

    static List<Integer> chosen(Answer answer) {
        return ((Answer.Choice) answer).chosen();
    }

    private static String typed(Answer answer) {
        return ((Answer.Text) answer).text();
    }
}
