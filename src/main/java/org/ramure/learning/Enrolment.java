package org.ramure.learning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseId;
import org.ramure.courses.Edition;
import org.ramure.courses.LessonId;

/**
 * One learner's place in one course. Who leaves keeps what she did and finds it again when she comes back.
 *
 * @param shownPercent the share that she was last shown
 * @param shownEdition the edition that it was a share of
 * @param movedAt when she last did something, to about {@link #ACCURACY}
 * @param lastLesson the lesson that she last opened, or null
 * @param reminders whether she may be written to when she stops
 */
record Enrolment(
        CourseId course,
        Instant enrolledAt,
        @Nullable Instant leftAt,
        @Nullable Instant completedAt,
        @Nullable String certificate,
        int shownPercent,
        int shownEdition,
        Instant movedAt,
        @Nullable LessonId lastLesson,
        boolean reminders) {

    /** A report comes every few seconds; her row is not written each time. */
    private static final Duration ACCURACY = Duration.ofMinutes(10);

    boolean mustMove(LessonId lesson, Instant now) {
        return !lesson.equals(lastLesson) || movedAt.plus(ACCURACY).isBefore(now);
    }

    boolean isCurrent() {
        return leftAt == null;
    }

    /** The share that she was shown before a new edition added lessons, or null: a fall is said, never silent. */
    @Nullable
    Integer fellFrom(Edition edition, CourseProgress progress) {
        return edition.number() != shownEdition && progress.percent() < shownPercent ? shownPercent : null;
    }
}
