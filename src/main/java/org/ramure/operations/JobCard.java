package org.ramure.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job of the house as the administrator sees it. Figures are of the last thirty days.
 *
 * @param key group and name: the texts {@code job.<key>} and {@code job.<key>.what} say what it does
 * @param millis how long it last took, at most; null when it never ran
 * @param fault of its last run; null when that went well
 * @param misfires runs that came too late to be made
 */
public record JobCard(
        String key,
        @Nullable Instant last,
        @Nullable Instant next,
        @Nullable Long millis,
        @Nullable String fault,
        boolean paused,
        long runs,
        long failures,
        long misfires) {}
