package org.ramure.quizzes;

import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.QuizPlaces.Place;

/**
 * What a learner reads before she begins or goes on.
 *
 * @param attemptsLeft null when there is no limit; a running one is not left any more
 */
public record QuizIntro(
        QuizCard card, QuizStanding standing, @Nullable Integer attemptsLeft, Place place) {

    public boolean mayBegin() {
        return standing.running() != null || attemptsLeft == null || attemptsLeft > 0;
    }
}
