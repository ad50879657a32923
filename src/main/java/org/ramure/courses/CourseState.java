package org.ramure.courses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;

/**
 * How a course stands, for who writes it.
 *
 * @param edition number of the newest edition; 0 when there is none yet
 * @param publishedAt when everyone saw it first, or null
 * @param owner null when it belongs to the administrators
 */
public record CourseState(
        CourseId course,
        String slug,
        CourseStatus status,
        int edition,
        @Nullable Instant publishedAt,
        @Nullable PersonId owner) {}
