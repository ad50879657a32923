package org.ramure.cohorts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that was sent, or is being.
 *
 * @param cohort the group's name, or null
 * @param expected how many it was for when it was sent off
 * @param sent messages so far: who moved or closed her account meanwhile gets none
 * @param finishedAt null while it goes on
 */
public record ReminderCard(
        Instant askedAt,
        String subject,
        ReminderDraft.Audience audience,
        int days,
        @Nullable String cohort,
        int expected,
        int sent,
        @Nullable Instant finishedAt) {}
