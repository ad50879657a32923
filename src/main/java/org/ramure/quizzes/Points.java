package org.ramure.quizzes;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points gained, exact: counted in parts of 1/2520, of which halves, thirds and so on to tenths are whole numbers, so
 * that nobody misses a pass mark by rounding.
 */
public record Points(long parts) implements Comparable<Points> {

    public static final Points NONE = new Points(0);

    private static final long WHOLE = 2520;

    static Points of(int points) {
        return new Points(points * WHOLE);
    }

    /** A share of some points, never below none. */
    static Points share(int points, int gained, int of) {
        return new Points(points * WHOLE * Math.max(0, gained) / of);
    }

    Points plus(Points more) {
        return new Points(parts + more.parts);
    }

    /** Rounded down: 100 means all. */
    int percentOf(int possible) {
        return (int) (100 * parts / (possible * WHOLE));
    }

    boolean reach(int percent, int possible) {
        return 100 * parts >= percent * (possible * WHOLE);
    }

    /** For people to read: two decimals at most. */
    public BigDecimal value() {
        return BigDecimal.valueOf(parts).divide(BigDecimal.valueOf(WHOLE), 2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(parts, other.parts);
    }
}
