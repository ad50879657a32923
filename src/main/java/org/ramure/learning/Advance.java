package org.ramure.learning;

import org.jspecify.annotations.Nullable;

/**
 * What a report or a gesture came to.
 *
 * @param percent of the course, when the lesson was completed by it; else null
 * @param courseCompleted whether nothing is missing in the course since then
 */
public record Advance(LessonLine line, @Nullable Integer percent, boolean courseCompleted) {}
