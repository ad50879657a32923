package org.ramure.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.courses.LessonId;

/**
 * Somebody who follows a course, as one line of a list says it. Her name is not here: accounts know it.
 *
 * @param movedAt when she last did something, to about ten minutes; when she was enrolled, if she never did
 * @param lastLesson the lesson that she last opened, or null
 * @param done lessons that count and are done, of as many as {@code required}
 */
public record Follower(
        PersonId person,
        @Nullable UUID cohort,
        Instant enrolledAt,
        Instant movedAt,
        @Nullable LessonId lastLesson,
        int done,
        int required,
        int percent,
        @Nullable Instant completedAt,
        @Nullable Instant leftAt) {}
