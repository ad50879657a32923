package org.ramure.analysis;

import java.util.List;
import org.ramure.quizzes.QuestionKind;

/**
 * What the answers to one question say. Shares are of 1; what is not defined is NaN.
 *
 * @param number from 1, as the quiz has them; texts between questions are not counted
 * @param text its words alone
 * @param answered how many answered it
 * @param facility the mean of its marks, as a share of its points
 * @param full how many gained all its points
 * @param guess what answering by chance gains
 * @param best the mean of the best third's marks
 * @param seconds median time
 * @param options of questions that offer some
 */
public record QuestionFigures(
        String key,
        int number,
        QuestionKind kind,
        String text,
        double points,
        int attempts,
        int answered,
        double facility,
        double deviation,
        double full,
        double guess,
        double intendedWeight,
        double effectiveWeight,
        double discrimination,
        double efficiency,
        double best,
        double middle,
        double last,
        double seconds,
        List<Option> options) {

    public boolean scored() {
        return points > 0;
    }

    /**
     * Who chose what: shares of all people and of the thirds, whether they answered or not.
     *
     * @param place from 0, as it was written
     * @param text of true and false empty: the first one is true
     */
    public record Option(int place, String text, boolean right, double all, double best, double middle, double last) {

        /** As people call it: A is the first. */
        public String letter() {
            return place < 26 ? String.valueOf((char) ('A' + place)) : String.valueOf(place + 1);
        }
    }
}
