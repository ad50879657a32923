package org.ramure.cohorts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Phrase;

/**
 * What a line of a list would do.
 *
 * @param number as spreadsheets count
 * @param address as it is kept; as it was typed when there is something wrong with it
 * @param cohort the group that she would be in, or null
 * @param problem in words, with {@link Outcome#WRONG}; else null
 */
public record RosterLine(
        int number,
        String address,
        Outcome outcome,
        Locale language,
        @Nullable CohortId cohort,
        @Nullable Phrase problem) {

    /** What becomes of a line. */
    public enum Outcome {
        /** Has an account: enrolled at once. */
        ENROLLED,
        /** Has none: invited by mail, and enrolled with her account. */
        INVITED,
        /** Was invited, but her link works no longer: invited again. */
        INVITED_AGAIN,
        /** Is enrolled already. */
        KNOWN,
        /** Was invited already, by a link that works. */
        INVITED_BEFORE,
        /** Has left the course herself: only she comes back. */
        LEFT,
        /** Stands in the list further up. */
        TWICE,
        /** Something is wrong with it. */
        WRONG
    }

    public boolean does() {
        return outcome == Outcome.ENROLLED || outcome == Outcome.INVITED || outcome == Outcome.INVITED_AGAIN;
    }
}
