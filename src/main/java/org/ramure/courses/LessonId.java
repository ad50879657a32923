package org.ramure.courses;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.ramure.kit.Ids;

/** Names a lesson through all editions of its course: progress hangs on it. */
@Embeddable
public record LessonId(UUID value) implements Serializable {

    public static LessonId next() {
        return new LessonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
