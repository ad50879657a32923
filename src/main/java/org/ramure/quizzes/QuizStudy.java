package org.ramure.quizzes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a quiz whose answers are read.
 *
 * @param versions all of them, the newest first
 * @param desk where it is written, or null when it stands nowhere any more
 */
public record QuizStudy(
        QuizId quiz, int version, QuizDraft content, List<Version> versions, QuizAuthors.@Nullable Desk desk) {

    public QuizStudy {
        versions = List.copyOf(versions);
    }

    /**
     * @param firsts how many people made their first attempt at the quiz with this version, and finished it
     * @param people how many finished any attempt with it
     */
    public record Version(int number, Instant since, int firsts, int people) {

        int of(CountedAttempts counted) {
            return counted == CountedAttempts.FIRST ? firsts : people;
        }
    }
}
