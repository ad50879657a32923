package org.ramure.courses;

import org.ramure.accounts.SystemActor;
import org.ramure.kit.Tokens;
import org.ramure.quizzes.QuizDraft;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Quizzes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands the quizzes of a course to those who keep them. The rights were checked at the door of the courses, where an
 * administrator may do what a trainer may; so the house itself acts here.
 */
@Component
class QuizDefinitions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Quizzes quizzes;

    QuizDefinitions(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    static String hash(QuizDraft draft) {
        return Tokens.hash(JSON.writeValueAsString(draft));
    }

    void define(QuizId quiz, QuizDraft draft) {
        SystemActor.run("courses", () -> quizzes.define(quiz, draft));
    }
}
