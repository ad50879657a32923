package org.ramure.authoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseState;

/**
 * A course in the list of who writes it.
 *
 * @param ahead whether its draft is newer than what is published
 * @param shared whether somebody else owns it
 * @param changedAt null when it was only imported
 */
public record DraftCard(
        CourseState course,
        String title,
        boolean ahead,
        boolean shared,
        boolean archived,
        @Nullable Instant changedAt,
        @Nullable Instant publishAt) {}
