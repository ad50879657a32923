package org.ramure.authoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A lesson as its authors write it. Kept as JSON in versions: add names, never rename.
 *
 * @param minutes how long it takes
 * @param required whether it counts for completion
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LessonDraft(String title, int minutes, boolean required, DraftContent content) {

    public LessonDraft called(String other) {
        return new LessonDraft(other, minutes, required, content);
    }

    public LessonDraft lasting(int other) {
        return new LessonDraft(title, other, required, content);
    }

    public LessonDraft with(DraftContent other) {
        return new LessonDraft(title, minutes, required, other);
    }
}
