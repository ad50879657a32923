package org.ramure.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseId;
import org.ramure.courses.Edition;

/**
 * One learner's place in one course. Who leaves keeps what she did and finds it again when she comes back.
 *
 * @param shownPercent the share that she was last shown
 * @param shownEdition the edition that it was a share of
 */
record Enrolment(
        CourseId course,
        Instant enrolledAt,
        @Nullable Instant leftAt,
        @Nullable Instant completedAt,
        @Nullable String certificate,
        int shownPercent,
        int shownEdition) {

    boolean isCurrent() {
        return leftAt == null;
    }

    /** The share that she was shown before a new edition added lessons, or null: a fall is said, never silent. */
    @Nullable
    Integer fellFrom(Edition edition, CourseProgress progress) {
        return edition.number() != shownEdition && progress.percent() < shownPercent ? shownPercent : null;
    }
}
