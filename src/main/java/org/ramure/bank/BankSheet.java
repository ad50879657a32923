package org.ramure.bank;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;

/** A question with everything that is known of it, and where it is used. */
public record BankSheet(BankCard card, Question question, List<Version> versions, List<UUID> quizzes) {

    /** @param author who saved it, or null when she is gone */
    public record Version(int number, @Nullable UUID author, Instant savedAt) {}

    public BankSheet {
        versions = List.copyOf(versions);
        quizzes = List.copyOf(quizzes);
    }
}
