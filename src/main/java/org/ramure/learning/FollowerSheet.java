package org.ramure.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition;

/**
 * One person in one course, as those see her who follow it up: what is done and what is missing, without her answers,
 * the moments of her reading, or her other courses.
 */
public record FollowerSheet(Follower follower, Edition edition, CourseProgress progress, List<LessonTrace> traces) {

    /**
     * What she did in a lesson, beside its line in the progress.
     *
     * @param openedAt when she last opened it, or null
     * @param attempts at its quiz, running ones too
     * @param bestPercent of these, or null
     */
    public record LessonTrace(
            LessonLine line,
            @Nullable Instant openedAt,
            @Nullable Instant completedAt,
            int attempts,
            @Nullable Integer bestPercent) {}
}
