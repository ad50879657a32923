package org.ramure.quizzes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What a learner's attempts at one quiz come to. */
final class Standings {

    private Standings() {}

    static QuizStanding of(QuizId quiz, List<Attempt> attempts, Instant now) {
        if (attempts.isEmpty()) {
            return QuizStanding.notBegun(quiz);
        }
        var best = attempts.stream()
                .filter(attempt -> attempt.grade() != null)
                .max(Comparator.comparingDouble(Attempt::share)
                        .thenComparing(Attempt::number, Comparator.reverseOrder()));
        var running = attempts.stream().filter(attempt -> attempt.runs(now)).findFirst();
        return new QuizStanding(
                quiz,
                attempts.size(),
                best.map(Attempt::percent).orElse(null),
                best.map(Attempt::id).orElse(null),
                running.map(Attempt::id).orElse(null),
                running.map(Attempt::startedAt).orElse(null),
                attempts.stream().anyMatch(Attempt::passed));
    }
}
