package org.ramure.learning;

import org.ramure.courses.Edition;

/**
 * Where a course goes on.
 *
 * @param next what counts and is not done yet
 * @param passed whether what it comes after is done
 */
public record Onward(Edition edition, Edition.Lesson next, boolean passed) {}
