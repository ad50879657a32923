package org.ramure.quizzes;

import java.math.BigDecimal;
import java.math.MathContext;

/** What an answer would gain, for tests of codecs in other packages. */
public final class TrialMarking {

    private TrialMarking() {}

    /** A part of the points of the question, from 0 to 1; of six digits. */
    public static BigDecimal share(Question question, Answer answer) {
        return BigDecimal.valueOf(Marking.mark(question, answer).parts())
                .divide(BigDecimal.valueOf(Points.of(question.stem().points()).parts()), new MathContext(12))
                .setScale(5, java.math.RoundingMode.HALF_UP);
    }

    public static boolean fits(Question question, Answer answer) {
        return Fitting.fits(question, answer);
    }
}
