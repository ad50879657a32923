package org.ramure.analysis;

/**
 * How much of the differences between totals is more than chance.
 *
 * @param alpha L. J. Cronbach, « Coefficient alpha and the internal structure of tests », Psychometrika 16 (1951): k / (k − 1) ×
 *     (1 − sum of the variances of the questions / variance of the totals). « Coefficient of internal consistency » of Moodle.
 *     Never above 1; below 0 when questions contradict each other.
 * @param errorRatio √(1 − alpha): the share of the standard deviation that is chance
 * @param standardError of a total, in points: the error ratio times the standard deviation
 */
record Reliability(double alpha, double errorRatio, double standardError) {

    /**
     * @param marks by question, then by attempt
     * @param totals by attempt
     */
    static Reliability of(double[][] marks, double[] totals) {
        double variance = Moments.of(totals).variance();
        double sum = 0;
        for (var own : marks) {
            sum += Moments.of(own).variance();
        }
        double k = marks.length;
        double alpha = k < 2 || !(variance > 0) ? Double.NaN : k / (k - 1) * (1 - sum / variance);
        double ratio = Math.sqrt(1 - alpha);
        return new Reliability(alpha, ratio, ratio * Math.sqrt(variance));
    }
}
