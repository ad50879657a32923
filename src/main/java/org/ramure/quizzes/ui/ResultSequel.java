package org.ramure.quizzes.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.ramure.quizzes.QuizId;
import org.springframework.modulith.NamedInterface;

/** What a result leads to beyond the quiz, told below the score. Implemented above: this module knows no course. */
@NamedInterface("navigation")
public interface ResultSequel {

    /** @return empty when there is nothing to tell */
    Optional<Component> after(QuizId quiz);
}
