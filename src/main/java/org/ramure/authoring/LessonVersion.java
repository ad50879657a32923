package org.ramure.authoring;

import java.time.Instant;

/**
 * How a lesson was.
 *
 * @param number counts from 1
 * @param author who wrote it; empty when that is nobody any more, or it was imported
 */
public record LessonVersion(int number, LessonDraft draft, String author, Instant savedAt) {}
