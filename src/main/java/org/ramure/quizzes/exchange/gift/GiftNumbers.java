package org.ramure.quizzes.exchange.gift;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ramure.quizzes.Question.Figure;

/** Numbers with a tolerance, {@code 3:0.5}, or from one to another, {@code 2.5..3.5}; commas before decimals too. */
final class GiftNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,2})?");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private GiftNumbers() {}

    static Optional<Figure> figure(String written, BigDecimal share, String feedback) {
        var range = written.indexOf("..");
        if (range > 0) {
            return number(written.substring(0, range))
                    .flatMap(least -> number(written.substring(range + 2))
                            .filter(most -> most.compareTo(least) >= 0)
                            .map(most -> figure(half(least.add(most)), half(most.subtract(least)), share, feedback)));
        }
        var colon = written.indexOf(':');
        return colon > 0
                ? number(written.substring(0, colon))
                        .flatMap(right -> number(written.substring(colon + 1))
                                .filter(tolerance -> tolerance.signum() >= 0)
                                .map(tolerance -> figure(right, tolerance, share, feedback)))
                : number(written).map(right -> figure(right, BigDecimal.ZERO, share, feedback));
    }

    private static Figure figure(BigDecimal right, BigDecimal tolerance, BigDecimal share, String feedback) {
        return new Figure(right, tolerance, false, share, feedback);
    }

    private static BigDecimal half(BigDecimal number) {
        var half = number.multiply(HALF).stripTrailingZeros();
        return half.scale() < 0 ? half.setScale(0) : half;
    }

    private static Optional<BigDecimal> number(String written) {
        var plain = written.strip().replace(',', '.').replace('−', '-');
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain)).map(GiftNumbers::whole)
                : Optional.empty();
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
