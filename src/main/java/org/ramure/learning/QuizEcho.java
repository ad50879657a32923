package org.ramure.learning;

import org.ramure.accounts.SystemActor;
import org.ramure.quizzes.QuizPassed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that quizzes were passed. May hear it twice, after a restart: completing is idempotent. */
@Component
class QuizEcho {

    private final Learning learning;

    QuizEcho(Learning learning) {
        this.learning = learning;
    }

    @ApplicationModuleListener
    void on(QuizPassed passed) {
        SystemActor.run("learning", () -> learning.quizPassed(passed.quiz(), passed.person(), passed.at()));
    }
}
