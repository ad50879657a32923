package org.ramure.analysis;

import java.util.Arrays;

/**
 * How marks are spread, as unbiased as Moodle's: from the sums of the powers of the distances to the mean, k2, k3 and k4 (the
 * k-statistics of R. A. Fisher). « Quiz statistics calculations », documentation of Moodle. Undefined figures are NaN.
 *
 * @param variance k2, with n − 1
 * @param skewness k3 / k2^(3/2): negative when the tail is on the side of the low marks
 * @param kurtosis k4 / k2²: 0 for the bell curve, negative when it is flatter
 */
record Moments(int count, double mean, double median, double variance, double skewness, double kurtosis) {

    /** @param marks of which those that are not there are NaN */
    static Moments of(double[] marks) {
        var there = Arrays.stream(marks).filter(mark -> !Double.isNaN(mark)).toArray();
        int n = there.length;
        if (n == 0) {
            return new Moments(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = Arrays.stream(there).sum() / n;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double mark : there) {
            double square = (mark - mean) * (mark - mean);
            second += square;
            third += square * (mark - mean);
            fourth += square * square;
        }
        Arrays.sort(there);
        return new Moments(
                n,
                mean,
                (there[(n - 1) / 2] + there[n / 2]) / 2,
                variance(n, second),
                skewness(n, second, third),
                kurtosis(n, second, fourth));
    }

    double deviation() {
        return Math.sqrt(variance);
    }

    private static double variance(double n, double second) {
        return n < 2 ? Double.NaN : second / (n - 1);
    }

    private static double skewness(double n, double second, double third) {
        double k2 = variance(n, second);
        double k3 = n * third / ((n - 1) * (n - 2));
        return n < 3 || k2 == 0 ? Double.NaN : k3 / Math.pow(k2, 1.5);
    }

    private static double kurtosis(double n, double second, double fourth) {
        double k2 = variance(n, second);
        double m2 = second / n;
        double m4 = fourth / n;
        double k4 = n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3));
        return n < 4 || k2 == 0 ? Double.NaN : k4 / (k2 * k2);
    }
}
