package org.ramure.analysis;

/** How two rows of numbers go together, with n − 1. */
final class Covariance {

    private Covariance() {}

    /** Over the places at which both are there; NaN for fewer than two of them. */
    static double of(double[] some, double[] others) {
        double sumSome = 0;
        double sumOthers = 0;
        int n = 0;
        for (int i = 0; i < some.length; i++) {
            if (!Double.isNaN(some[i]) && !Double.isNaN(others[i])) {
                sumSome += some[i];
                sumOthers += others[i];
                n++;
            }
        }
        double meanSome = sumSome / n;
        double meanOthers = sumOthers / n;
        double products = 0;
        for (int i = 0; i < some.length; i++) {
            if (!Double.isNaN(some[i]) && !Double.isNaN(others[i])) {
                products += (some[i] - meanSome) * (others[i] - meanOthers);
            }
        }
        return n < 2 ? Double.NaN : products / (n - 1);
    }
}
