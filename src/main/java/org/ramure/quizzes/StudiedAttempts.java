package org.ramure.quizzes;

import java.time.Instant;
import java.util.Map;

/** Takes the attempts that are read, all of them before their answers; nothing tells whose they are. */
public interface StudiedAttempts {

    /**
     * @param attempt counts from 0
     * @param asked whether a key is one that this attempt asked
     * @param marks by key; an answer that still waits for somebody to mark it has none
     */
    void attempt(
            int attempt,
            Instant startedAt,
            Instant closedAt,
            boolean passed,
            java.util.Set<String> asked,
            Map<String, Points> marks);

    /**
     * @param answer in the question's own terms, as it was written
     * @param answeredAt as her device claims
     */
    void answer(int attempt, String question, Answer answer, Instant answeredAt);
}
