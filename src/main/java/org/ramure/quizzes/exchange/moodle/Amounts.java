package org.ramure.quizzes.exchange.moodle;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Moodle writes them. */
final class Amounts {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}([.,]\\d{0,40})?|[.,]\\d{1,40})([eE][+-]?\\d{1,2})?");

    private Amounts() {}

    /** As it was written, without an exponent. */
    static Optional<BigDecimal> read(String text) {
        var bare = text.strip();
        return NUMBER.matcher(bare).matches()
                ? Optional.of(new BigDecimal(new BigDecimal(bare.replace(',', '.')).toPlainString()))
                : Optional.empty();
    }

    /** Without zeros that say nothing. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean all(BigDecimal share) {
        return share.compareTo(HUNDRED) >= 0;
    }

    /** Whether two shares are the same but for how they were rounded. */
    static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(new BigDecimal("0.01")) < 0;
    }

    static String written(BigDecimal number) {
        return number.toPlainString();
    }
}
