package org.ramure.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;

/**
 * What somebody gains on average who answers by chance: the « random guess score » of Moodle's question types. NaN where chance
 * has no plain measure, several choices of many above all.
 */
final class Guessing {

    private static final double UNKNOWN = Double.NaN;

    private Guessing() {}

    /** As a share of the points, 0 to 1. */
    static double score(Question question) {
        return switch (question) {
            case Question.Single single -> mean(single.options());
            case Question.TrueFalse _ -> 0.5;
            case Question.Matching matching -> 1.0 / distinctRights(matching);
            case Question.Ordering ordering -> order(ordering);
            case Question.Categories categories -> 1.0 / categories.categories().size();
            case Question.Gaps gaps -> gaps(gaps);
            case Question.Hotspot hotspot -> hotspot.hidden() || hotspot.most() != 1 ? UNKNOWN : areas(hotspot);
            case Question.Composite composite -> parts(composite);
            case Question.ShortText _, Question.Numeric _, Question.Calculated _, Question.Open _, Question.Upload _ ->
                0;
            case Question.Multiple _, Question.Opinion _, Question.Description _ -> UNKNOWN;
        };
    }

    /** A share that is lost counts as nothing: no question takes points of others. */
    static double share(@Nullable BigDecimal share, boolean right) {
        return share != null ? Math.clamp(share.doubleValue() / 100, 0, 1) : right ? 1 : 0;
    }

    private static double mean(List<Question.Option> options) {
        return options.stream()
                .mapToDouble(option -> share(option.share(), option.right()))
                .average()
                .orElse(UNKNOWN);
    }

    private static double areas(Question.Hotspot hotspot) {
        return hotspot.areas().stream()
                .mapToDouble(area -> share(area.share(), area.right()))
                .average()
                .orElse(UNKNOWN);
    }

    private static long distinctRights(Question.Matching matching) {
        return java.util.stream.Stream.concat(
                        matching.pairs().stream().map(Question.Pair::right), matching.extra().stream())
                .distinct()
                .count();
    }

    /** Of n items in any order one in n stands in its place, and one step in n is followed by its right successor. */
    private static double order(Question.Ordering ordering) {
        int n = ordering.items().size();
        double orders = 1;
        for (int i = 2; i <= n; i++) {
            orders *= i;
        }
        return ordering.scoring() == Question.OrderScoring.ALL_OR_NOTHING ? 1 / orders : 1.0 / n;
    }

    private static double gaps(Question.Gaps gaps) {
        if (gaps.filling() == Question.Filling.TYPED) {
            return 0;
        }
        return gaps.gaps().stream()
                .mapToDouble(gap -> 1.0 / choices(gaps, gap.group()))
                .average()
                .orElse(UNKNOWN);
    }

    private static long choices(Question.Gaps gaps, String group) {
        return java.util.stream.Stream.concat(
                        gaps.gaps().stream()
                                .filter(gap -> gap.group().equals(group))
                                .map(gap -> gap.accepted().getFirst().text()),
                        gaps.extra().stream()
                                .filter(extra -> Objects.equals(extra.group(), group))
                                .map(Question.Extra::text))
                .distinct()
                .count();
    }

    private static double parts(Question.Composite composite) {
        double points = composite.parts().stream()
                .mapToInt(part -> part.stem().points())
                .sum();
        return composite.parts().stream()
                .mapToDouble(part -> part.stem().points() / points * score(part))
                .sum();
    }
}
