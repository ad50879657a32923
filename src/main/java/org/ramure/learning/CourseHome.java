package org.ramure.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition;

/**
 * A course as one learner finds it in the app.
 *
 * @param certificate the number of her certificate, or null
 * @param fellFrom as in {@link Dashboard.Following}
 */
public record CourseHome(
        Edition edition,
        CourseProgress progress,
        boolean enrolled,
        @Nullable Instant completedAt,
        @Nullable String certificate,
        @Nullable Integer fellFrom) {}
