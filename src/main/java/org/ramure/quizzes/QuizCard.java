package org.ramure.quizzes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A quiz in one line: what a learner wants to know before she begins.
 *
 * @param questions how many there are
 * @param points how many there are to gain
 * @param passPercent the share of the points to reach, 0 to 100
 * @param attemptsAllowed 0 when there is no limit
 * @param timeAllowed null when there is no limit
 */
public record QuizCard(
        QuizId id,
        String title,
        int questions,
        int points,
        int passPercent,
        int attemptsAllowed,
        @Nullable Duration timeAllowed) {}
