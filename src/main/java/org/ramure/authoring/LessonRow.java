package org.ramure.authoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseId;

/** A lesson of a draft. */
record LessonRow(
        LessonDraftId id,
        CourseId course,
        UnitId unit,
        String key,
        LessonDraft draft,
        int revision,
        @Nullable UUID author,
        Instant changedAt) {

    LessonRow in(UnitId other) {
        return new LessonRow(id, course, other, key, draft, revision, author, changedAt);
    }
}
