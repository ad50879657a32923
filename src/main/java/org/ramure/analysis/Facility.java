package org.ramure.analysis;

/**
 * How easy a question is. The facility index is the mean of its marks as a share of its points, « item difficulty » p in
 * L. Crocker and J. Algina, Introduction to Classical and Modern Test Theory (1986), chapter 14; F in Moodle's « Quiz statistics
 * calculations ». NaN when there is nothing to compute it from.
 *
 * @param index 0 to 1
 * @param deviation standard deviation of the marks, as a share of the points
 * @param full how many gained all the points, 0 to 1: of a question that is right or wrong the same as the index
 * @param count how many marks there are
 */
record Facility(double index, double deviation, double full, int count) {

    private static final double ROUNDING = 1e-9;

    /** @param points that the question gives, more than 0 */
    static Facility of(double[] marks, double points) {
        var moments = Moments.of(marks);
        int full = 0;
        for (double mark : marks) {
            if (mark >= points - ROUNDING) {
                full++;
            }
        }
        return new Facility(
                moments.mean() / points,
                moments.deviation() / points,
                moments.count() == 0 ? Double.NaN : (double) full / moments.count(),
                moments.count());
    }
}
