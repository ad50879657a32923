package org.ramure.quizzes;

import java.time.Instant;
import java.util.List;

/** What a learner's attempts at one quiz come to. */
final class Standings {

    private Standings() {}

    /**
     * One attempt that a standing tells of: the best, or an open one.
     *
     * @param used all attempts at the quiz
     * @param everPassed in any of them
     */
    record Line(
            QuizId quiz,
            AttemptId attempt,
            Instant startedAt,
            Deadline deadline,
            boolean closed,
            int percent,
            int used,
            boolean everPassed) {

        boolean mustClose(Instant now) {
            return !closed && deadline.over(now);
        }
    }

    /** @param lines of this quiz */
    static QuizStanding of(QuizId quiz, List<Line> lines) {
        if (lines.isEmpty()) {
            return QuizStanding.notBegun(quiz);
        }
        var best = lines.stream().filter(Line::closed).findFirst();
        var running = lines.stream().filter(line -> !line.closed()).findFirst();
        return new QuizStanding(
                quiz,
                lines.getFirst().used(),
                best.map(Line::percent).orElse(null),
                best.map(Line::attempt).orElse(null),
                running.map(Line::attempt).orElse(null),
                running.map(Line::startedAt).orElse(null),
                lines.getFirst().everPassed());
    }
}
