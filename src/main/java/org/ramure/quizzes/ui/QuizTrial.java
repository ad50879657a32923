package org.ramure.quizzes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import org.ramure.kit.Assets;
import org.ramure.kit.Texts;
import org.ramure.quizzes.AttemptSheet;
import org.ramure.quizzes.Question;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;

/** A question with the controls that learners have, for its author to try: nothing is kept or graded. */
@NamedInterface("trial")
@Tag("quiz-trial")
public final class QuizTrial extends Component {

    /** @param number of the question in its quiz, from 1 */
    public QuizTrial(Question question, int number) {
        var item = AttemptSheet.Item.toTry(question, number);
        getElement().setAttribute("item", JsonMapper.shared().writeValueAsString(item));
        getElement().setAttribute("texts", QuizAttempt.texts(Texts.nearest(getLocale())));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(Assets.address("components/quiz-trial.js"));
    }
}
