package org.ramure.quizzes;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an attempt closes, by the server's clock; it never stops. What was answered before may still arrive within the
 * grace, for the sake of those whose connection broke.
 *
 * @param at null for never
 */
record Deadline(@Nullable Instant at) {

    static final Duration GRACE = Duration.ofMinutes(2);

    /** While questions may be answered. */
    boolean ahead(Instant now) {
        return at == null || !now.isAfter(at);
    }

    /** Once nothing may arrive any more. */
    boolean over(Instant now) {
        var end = end();
        return end != null && now.isAfter(end);
    }

    /** Until when what was answered in time may arrive, and nothing is graded; null for never. */
    @Nullable
    Instant end() {
        return at == null ? null : at.plus(GRACE);
    }

    /** @param answeredAt the learner's claim */
    boolean takes(Instant answeredAt, Instant now) {
        return ahead(now) || !over(now) && ahead(answeredAt);
    }
}
