package org.ramure.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition;

/**
 * A course as one learner finds it in the app.
 *
 * @param certificate the number of her certificate, or null
 * @param fellFrom as in {@link Dashboard.Following}
 * @param reminders whether she may be written to when she stops
 */
public record CourseHome(
        Edition edition,
        CourseProgress progress,
        boolean enrolled,
        @Nullable Instant completedAt,
        @Nullable String certificate,
        @Nullable Integer fellFrom,
        boolean reminders) {}
