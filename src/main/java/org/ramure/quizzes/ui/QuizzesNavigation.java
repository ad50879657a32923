package org.ramure.quizzes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.QuizId;
import org.springframework.modulith.NamedInterface;

/** The pages of this module that others may send a learner to. */
@NamedInterface("navigation")
public final class QuizzesNavigation {

    private QuizzesNavigation() {}

    /** The page with the rules, from which an attempt is begun or resumed. */
    public static String address(QuizId quiz) {
        return "/app/quiz/" + quiz;
    }

    public static String address(AttemptId attempt) {
        return "/app/attempt/" + attempt;
    }

    /** Of an attempt that is graded. */
    public static String resultAddress(AttemptId attempt) {
        return address(attempt) + "/result";
    }

    public static void open(QuizId quiz) {
        UI.getCurrent().navigate(QuizView.class, new RouteParam("quiz", quiz.toString()));
    }

    static void open(AttemptId attempt) {
        UI.getCurrent().navigate(AttemptView.class, new RouteParam("attempt", attempt.toString()));
    }
}
