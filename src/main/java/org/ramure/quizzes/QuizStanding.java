package org.ramure.quizzes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands with a quiz: the best of her attempts counts.
 *
 * @param attemptsUsed submitted and running ones
 * @param bestPercent null before the first submission
 * @param bestAttempt null before the first submission
 * @param running an attempt that still takes answers, or null
 */
public record QuizStanding(
        QuizId quiz,
        int attemptsUsed,
        @Nullable Integer bestPercent,
        @Nullable AttemptId bestAttempt,
        @Nullable AttemptId running,
        @Nullable Instant runningSince,
        boolean passed) {

    public static QuizStanding notBegun(QuizId quiz) {
        return new QuizStanding(quiz, 0, null, null, null, null, false);
    }
}
