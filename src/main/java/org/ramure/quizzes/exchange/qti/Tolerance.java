package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How near two numbers must be.
 *
 * @param width 0 for exactly equal; of a relative one in percent
 */
record Tolerance(BigDecimal width, boolean relative) {

    static final Tolerance NONE = new Tolerance(BigDecimal.ZERO, false);

    static boolean understood(Expression.Operation equal) {
        try {
            of(equal);
            return true;
        } catch (NotTaken odd) {
            return false;
        }
    }

    /** @throws NotTaken for one that is not the same on both sides, or leaves its bounds out */
    static Tolerance of(Expression.Operation equal) {
        var mode = equal.settings().getOrDefault("toleranceMode", "exact").toLowerCase(Locale.ROOT);
        var written = equal.settings().getOrDefault("tolerance", "").strip();
        if (mode.equals("exact")) {
            return NONE;
        }
        var widths = java.util.stream.Stream.of(written.split("\\s+"))
                .map(one -> Values.number(one).orElseThrow(() -> new NotTaken(0, "number", "tolerance", written)))
                .toList();
        if (widths.stream().anyMatch(width -> width.compareTo(widths.getFirst()) != 0)
                || "false".equals(equal.settings().get("includeLowerBound"))
                || "false".equals(equal.settings().get("includeUpperBound"))
                || widths.getFirst().signum() < 0) {
            throw new NotTaken(0, "tolerance", written);
        }
        return new Tolerance(Values.tidy(widths.getFirst()), mode.equals("relative"));
    }

    /** @param one around which the other must lie */
    boolean near(Object one, Object other) {
        if (!(one instanceof BigDecimal centre) || !(other instanceof BigDecimal number)) {
            return one.equals(other);
        }
        var around = relative ? centre.abs().multiply(width).movePointLeft(2) : width;
        return number.subtract(centre).abs().compareTo(around) <= 0;
    }
}
