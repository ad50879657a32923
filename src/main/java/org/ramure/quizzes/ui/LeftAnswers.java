package org.ramure.quizzes.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Map;
import java.util.stream.Collectors;
import org.ramure.kit.Assets;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.AttemptResult;
import org.ramure.quizzes.AttemptResult.Item;

/** Says which answers a device still holds of an attempt that has ended; only the browser knows whether there are any. */
@Tag("left-answers")
class LeftAnswers extends Component {

    record Words(
            String attempt,
            String language,
            String title,
            String more,
            String understood,
            Map<String, Integer> numbers) {}

    LeftAnswers(AttemptId attempt, AttemptResult result) {
        getElement()
                .setPropertyBean(
                        "words",
                        new Words(
                                attempt.toString(),
                                getLocale().getLanguage(),
                                getTranslation("quizzes.result.left"),
                                getTranslation("quizzes.result.left.more", "{0}"),
                                getTranslation("quizzes.result.left.understood"),
                                result.items().stream().collect(Collectors.toMap(Item::key, Item::number))));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule(Assets.address("components/left-answers.js"));
    }
}
