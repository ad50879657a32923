package org.ramure.cohorts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list that is being enrolled, or was.
 *
 * @param total lines
 * @param done lines that have been worked through
 * @param finishedAt null while it goes on
 */
public record RosterCard(
        Instant askedAt,
        int total,
        int done,
        int enrolled,
        int invited,
        @Nullable Instant finishedAt) {}
