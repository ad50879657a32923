package org.ramure.quizzes;

import java.util.List;

/**
 * Why a quiz cannot be used as it is, for people to read.
 *
 * @param question key of the question, or empty when the quiz as a whole is meant
 * @param key of the message bundles
 */
public record QuizProblem(String question, String key, List<Object> arguments) {

    static QuizProblem of(String question, String key, Object... arguments) {
        return new QuizProblem(question, key, List.of(arguments));
    }
}
