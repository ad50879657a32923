package org.ramure.quizzes;

import java.util.UUID;
import org.ramure.files.StoredFile;

/** A file that a learner sent as an answer, or as a part of one. */
public record SentFile(UUID id, String name, long bytes, String address) {

    static SentFile of(StoredFile file) {
        return new SentFile(file.id().value(), file.name(), file.facts().bytes(), file.address());
    }
}
