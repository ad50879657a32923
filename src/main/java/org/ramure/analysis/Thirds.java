package org.ramure.analysis;

import java.util.Arrays;

/**
 * The best third, the last third, and those between them, by the totals. Upper and lower groups are the oldest way to see what a
 * question does (Crocker and Algina 1986, chapter 14, with 27 %; a third is easier to say). Where totals are equal at a
 * border, those who came first are the better ones; both outer thirds have n / 3 people, rounded down.
 */
final class Thirds {

    static final int BEST = 0;
    static final int MIDDLE = 1;
    static final int LAST = 2;

    private Thirds() {}

    /** @return of each attempt {@link #BEST}, {@link #MIDDLE} or {@link #LAST} */
    static byte[] of(double[] totals) {
        int n = totals.length;
        var order = new long[n];
        for (int i = 0; i < n; i++) {
            // totals are small and exact to a millionth: one sort of primitives
            order[i] = (Math.round(totals[i] * 1e6) << 24) | (n - i);
        }
        Arrays.sort(order);
        var third = new byte[n];
        Arrays.fill(third, (byte) MIDDLE);
        for (int rank = 0; rank < n / 3; rank++) {
            third[attempt(order[rank], n)] = LAST;
            third[attempt(order[n - 1 - rank], n)] = BEST;
        }
        return third;
    }

    private static int attempt(long key, int n) {
        return n - (int) (key & 0xFFFFFF);
    }
}
