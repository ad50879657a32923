package org.ramure.analysis;

import java.util.Arrays;

/**
 * How long people were at each question. Only the moment of each answer is known: a question took the time since the answer
 * before it, or since the beginning of the attempt; who comes back to a question moves its time to the end. So the median over
 * many people says something, the time of one person does not.
 */
final class Timing {

    /** Where nothing was answered. */
    static final int NEVER = Integer.MIN_VALUE;

    /** A gap of half a day is a night, not a question. */
    private static final int LONGEST = 12 * 3600;

    private Timing() {}

    /**
     * @param answered by question, then by attempt: seconds from the beginning of the attempt, or {@link #NEVER}
     * @return by question the median of seconds, NaN when nobody answered it
     */
    static double[] medians(int[][] answered, int attempts) {
        int questions = answered.length;
        var spent = new int[questions][attempts];
        var known = new int[questions];
        var order = new long[questions];
        for (int attempt = 0; attempt < attempts; attempt++) {
            int size = 0;
            for (int question = 0; question < questions; question++) {
                if (answered[question][attempt] != NEVER) {
                    order[size++] = ((long) answered[question][attempt] << 16) | question;
                }
            }
            Arrays.sort(order, 0, size);
            long before = 0;
            for (int i = 0; i < size; i++) {
                long at = order[i] >> 16;
                int question = (int) (order[i] & 0xFFFF);
                if (at >= before && at - before <= LONGEST) {
                    spent[question][known[question]++] = (int) (at - before);
                }
                before = at;
            }
        }
        var medians = new double[questions];
        for (int question = 0; question < questions; question++) {
            medians[question] = median(spent[question], known[question]);
        }
        return medians;
    }

    private static double median(int[] seconds, int count) {
        Arrays.sort(seconds, 0, count);
        return count == 0 ? Double.NaN : (seconds[(count - 1) / 2] + seconds[count / 2]) / 2.0;
    }
}
