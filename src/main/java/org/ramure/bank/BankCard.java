package org.ramure.bank;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.QuestionKind;

/**
 * A question in a list.
 *
 * @param mine whether the person who asks may change it
 * @param course that it came from, or null
 * @param uses how many quizzes have it
 */
public record BankCard(
        BankId id,
        QuestionKind kind,
        String title,
        List<String> tags,
        Sharing sharing,
        boolean mine,
        @Nullable UUID course,
        int uses,
        int version,
        Instant changedAt) {
    public BankCard {
        tags = List.copyOf(tags);
    }
}
