package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as XML writes them, and shares of points. */
final class Values {

    static final BigDecimal FARTHEST = BigDecimal.valueOf(100_000);
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

    private Values() {}

    static Optional<BigDecimal> number(String written) {
        var bare = written.strip();
        return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** So many percent of the whole. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return tidy(part.multiply(HUNDRED)
                .divide(whole, new MathContext(30, RoundingMode.HALF_UP))
                .setScale(10, RoundingMode.HALF_UP));
    }

    static BigDecimal tidy(BigDecimal number) {
        var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Whether two figures differ by what rounding makes, and no more. */
    static boolean close(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(new BigDecimal("0.00001")) < 0;
    }
}
