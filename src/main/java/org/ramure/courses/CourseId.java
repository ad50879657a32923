package org.ramure.courses;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.ramure.kit.Ids;

/** Names a course through all its editions. */
@Embeddable
public record CourseId(UUID value) implements Serializable {

    public static CourseId next() {
        return new CourseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
