package org.ramure.cohorts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Refusal;

/**
 * What a group shall be.
 *
 * @param starts null for each at her own rhythm
 * @param ends null for no end
 */
public record CohortDraft(
        String name, @Nullable LocalDate starts, @Nullable LocalDate ends) {

    public static final int LONGEST_NAME = 80;

    /** @throws Refusal with words for what is missing */
    CohortDraft checked() {
        var plain = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (plain.isEmpty()) {
            throw new Refusal("cohorts.name.missing");
        }
        if (plain.length() > LONGEST_NAME) {
            throw new Refusal("cohorts.name.long", LONGEST_NAME);
        }
        if (starts != null && ends != null && ends.isBefore(starts)) {
            throw new Refusal("cohorts.end.before");
        }
        return new CohortDraft(plain, starts, ends);
    }
}
