package org.ramure.quizzes.exchange.moodle;

import java.math.BigDecimal;

/**
 * What one may answer, and what that gains.
 *
 * @param share in percent
 * @param tolerance of a number, as it was written; else empty
 */
record Given(String text, BigDecimal share, String feedback, String tolerance) {

    /** Whether it tells what is said to whom answers something else. */
    boolean otherwise() {
        return text.equals("*") && share.signum() == 0;
    }
}
