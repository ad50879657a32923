package org.ramure.quizzes;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points gained, exact: counted in parts of 1/2520, of which halves, thirds and so on to tenths are whole numbers, so
 * that nobody misses a pass mark by rounding. Finer parts are rounded to the nearest.
 */
public record Points(long parts) implements Comparable<Points> {

    public static final Points NONE = new Points(0);

    private static final long WHOLE = 2520;

    static Points of(int points) {
        return new Points(points * WHOLE);
    }

    /** A share of some points, never below none nor above all. */
    static Points share(int points, int gained, int of) {
        return rounded(points * WHOLE * Math.clamp(gained, 0, of), of);
    }

    /** A percentage of some points, never below none nor above all; 33.33333 is a third. */
    static Points percent(int points, BigDecimal percent) {
        var bounded = percent.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
        return new Points(points
                * bounded.multiply(BigDecimal.valueOf(WHOLE))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** These are some of so many points: as much of other ones. */
    Points of(int points, int possible) {
        return possible == 0 ? NONE : rounded(parts * points, possible);
    }

    private static Points rounded(long dividend, int divisor) {
        return new Points((2 * dividend + divisor) / (2L * divisor));
    }

    Points plus(Points more) {
        return new Points(parts + more.parts);
    }

    Points less(Points other) {
        return new Points(Math.max(0, parts - other.parts));
    }

    /** Rounded down: 100 means all; of nothing all is reached. */
    int percentOf(int possible) {
        return possible == 0 ? 100 : (int) (100 * parts / (possible * WHOLE));
    }

    boolean reach(int percent, int possible) {
        return 100 * parts >= percent * (possible * WHOLE);
    }

    /** For people to read: two decimals at most. */
    public BigDecimal value() {
        return BigDecimal.valueOf(parts).divide(BigDecimal.valueOf(WHOLE), 2, RoundingMode.HALF_UP);
    }

    /** For computing with many of them: as near as a double comes. */
    public double exact() {
        return (double) parts / WHOLE;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(parts, other.parts);
    }
}
