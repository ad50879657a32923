package org.ramure.authoring;

import org.jspecify.annotations.Nullable;

/**
 * A place in a draft.
 *
 * @param unit a unit, or null
 * @param lesson key of a lesson, or null; without both it is the course itself
 * @param question key of a question in the quiz of the lesson, or null
 * @param title of the unit or the lesson; empty for the course itself
 */
public record DraftPlace(
        @Nullable UnitId unit,
        @Nullable String lesson,
        @Nullable String question,
        String title) {

    static final DraftPlace COURSE = new DraftPlace(null, null, null, "");

    /** The same place, or one of its questions. */
    public DraftPlace at(@Nullable String key) {
        return new DraftPlace(unit, lesson, key, title);
    }
}
