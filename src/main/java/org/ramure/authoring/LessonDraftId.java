package org.ramure.authoring;

import java.io.Serializable;
import java.util.UUID;
import org.ramure.kit.Ids;

/** Names a lesson of a draft. */
public record LessonDraftId(UUID value) implements Serializable {

    static LessonDraftId next() {
        return new LessonDraftId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
