package org.ramure.authoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit or a lesson that was deleted and can be taken back.
 *
 * @param unit when it is a unit, else null; then it is a lesson
 * @param lessons how many lessons the unit has
 */
public record DeletedPart(
        @Nullable UnitId unit, @Nullable LessonDraftId lesson, String title, int lessons, Instant deletedAt) {}
