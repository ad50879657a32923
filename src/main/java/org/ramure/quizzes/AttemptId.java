package org.ramure.quizzes;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.ramure.kit.Ids;

/** Names one attempt of one learner at one version of a quiz. */
@Embeddable
public record AttemptId(UUID value) implements Serializable {

    public static AttemptId next() {
        return new AttemptId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
