package org.ramure.house;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A legal page as it was written, in one language.
 *
 * @param number counts from 1; 0 for the text that comes with Ramure
 * @param body Markdown
 * @param statement of the accessibility page only, else null
 * @param writtenAt null for the text that comes with Ramure
 */
public record LegalText(
        LegalPage page,
        Locale language,
        int number,
        String body,
        @Nullable Statement statement,
        @Nullable Instant writtenAt) {

    public static final int LONGEST = 60_000;

    /** Without an audit no house conforms: what is stated while nobody said more, since this text was last made true. */
    static final Statement USUAL_STATEMENT = new Statement(Conformity.NONE, LocalDate.of(2026, 11, 27), null, "");

    /**
     * What the law asks to state.
     *
     * @param share percent of the criteria that are met, as an audit found; null without one
     * @param auditor who made it; empty without one
     */
    public record Statement(
            Conformity conformity, LocalDate on, @Nullable Integer share, String auditor) {}
}
