package org.ramure.quizzes.exchange.gift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question.Option;

/** Each right option gains its part and each wrong one loses one: what needs no shares, and what they are where a format does. */
final class EqualShares {

    private static final BigDecimal ROUNDING = new BigDecimal("0.001");

    private EqualShares() {}

    /** The part of each of so many right options, in percent, with the five decimals that Moodle knows. */
    static BigDecimal part(long right) {
        var part = GiftAnswer.ALL
                .divide(BigDecimal.valueOf(Math.max(1, right)), 5, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return part.scale() < 0 ? part.setScale(0) : part;
    }

    /** The same options without shares, where these say nothing more. */
    static List<Option> without(List<Option> options) {
        var part = part(options.stream().filter(Option::right).count());
        return options.stream().allMatch(option -> near(option.share(), option.right() ? part : part.negate()))
                ? options.stream()
                        .map(option -> new Option(option.text(), option.right(), option.feedback()))
                        .toList()
                : options;
    }

    private static boolean near(@Nullable BigDecimal share, BigDecimal part) {
        return share != null
                && Objects.requireNonNull(share).subtract(part).abs().compareTo(ROUNDING) <= 0;
    }
}
