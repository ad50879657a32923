package org.ramure.quizzes;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.ramure.kit.Ids;

/** Names a quiz through all its versions. */
@Embeddable
public record QuizId(UUID value) implements Serializable {

    public static QuizId next() {
        return new QuizId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
