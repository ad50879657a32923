package org.ramure.analysis;

import java.util.Arrays;

/**
 * Whether those who do well in the rest of the quiz do well in this question.
 *
 * @param index the corrected item-total correlation, −1 to 1: Pearson's correlation of the marks with the totals without them
 *     (Crocker and Algina 1986, chapter 14; « discrimination index » in Moodle's « Quiz statistics calculations »)
 * @param efficiency the covariance as a share of the largest that the same marks and the same rests could have, which they
 *     have when both are sorted: « discriminative efficiency » of Moodle. Easy and hard questions cannot have a large index;
 *     this one tells them from bad ones.
 */
record Discrimination(double index, double efficiency) {

    private static final double NOTHING = 1e-12;

    /** @param totals of the whole quiz, this question's marks included */
    static Discrimination of(double[] marks, double[] totals) {
        var own = new double[marks.length];
        var rest = new double[marks.length];
        int n = 0;
        for (int i = 0; i < marks.length; i++) {
            if (!Double.isNaN(marks[i]) && !Double.isNaN(totals[i])) {
                own[n] = marks[i];
                rest[n++] = totals[i] - marks[i];
            }
        }
        own = Arrays.copyOf(own, n);
        rest = Arrays.copyOf(rest, n);
        double together = Covariance.of(own, rest);
        double spread = Math.sqrt(Moments.of(own).variance() * Moments.of(rest).variance());
        Arrays.sort(own);
        Arrays.sort(rest);
        double most = Covariance.of(own, rest);
        return new Discrimination(
                spread > NOTHING ? together / spread : Double.NaN, most > NOTHING ? together / most : Double.NaN);
    }
}
