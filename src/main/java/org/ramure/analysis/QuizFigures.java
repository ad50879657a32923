package org.ramure.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the totals say. Shares are of 1; a figure that is not defined for so few attempts is NaN.
 *
 * @param attempts that count, one a person
 * @param waiting attempts that do not count yet, for an answer in them waits to be marked
 * @param points that there are to gain
 * @param mean as a share of the points, as are the median and the deviation
 * @param standardError of a total, as a share of the points
 * @param bars how many people have each mark out of ten, rounded down, from 0 to 10
 * @param from when the first of the attempts was finished
 */
public record QuizFigures(
        int attempts,
        int waiting,
        double points,
        double mean,
        double median,
        double deviation,
        double skewness,
        double kurtosis,
        double alpha,
        double errorRatio,
        double standardError,
        double passShare,
        List<Bar> bars,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Nothing but how many there are. */
    static QuizFigures hidden(int attempts, int waiting) {
        double no = Double.NaN;
        return new QuizFigures(attempts, waiting, no, no, no, no, no, no, no, no, no, no, List.of(), null, null);
    }

    /** People with one mark out of ten. */
    public record Bar(int passed, int failed) {

        public int people() {
            return passed + failed;
        }
    }
}
