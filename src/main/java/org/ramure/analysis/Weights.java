package org.ramure.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much each question counts: as the points say, and as the totals really differ by it. The second is the root of the
 * covariance of its marks with the totals, as a share of the sum of these roots: « effective question weight » of Moodle's
 * « Quiz statistics calculations ».
 *
 * @param intended shares of 1, by question
 * @param effective shares of 1, by question; NaN where the marks go against the totals, or do not vary with them
 */
record Weights(double[] intended, double[] effective) {

    /**
     * @param points by question
     * @param marks by question, then by attempt
     * @param totals by attempt
     */
    static Weights of(double[] points, double[][] marks, double[] totals) {
        double all = Arrays.stream(points).sum();
        var roots = Arrays.stream(marks)
                .mapToDouble(own -> Math.sqrt(Covariance.of(own, totals)))
                .toArray();
        double sum = Arrays.stream(roots).filter(root -> !Double.isNaN(root)).sum();
        return new Weights(
                Arrays.stream(points).map(own -> own / all).toArray(),
                IntStream.range(0, roots.length)
                        .mapToDouble(question -> sum == 0 ? Double.NaN : roots[question] / sum)
                        .toArray());
    }
}
