package org.ramure.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.ramure.kit.Texts;
import org.ramure.quizzes.AttemptId;
import tools.jackson.databind.json.JsonMapper;

/** The native element {@code <quiz-attempt>}, which talks to its own endpoint; see {@code frontend/components}. */
@Tag("quiz-attempt")
class QuizAttempt extends Component {

    private static final String PREFIX = "quizzes.attempt.";

    /** @param back where to leave to, in the app */
    QuizAttempt(AttemptId attempt, String back, Locale language) {
        getElement().setAttribute("attempt", attempt.toString());
        getElement().setAttribute("back", back);
        getElement().setAttribute("texts", texts(Texts.nearest(language)));
    }

    /** Unformatted: the element fills in numbers and times itself. */
    static String texts(Locale language) {
        var bundle = ResourceBundle.getBundle("texts/quizzes", language);
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> texts.put(key.substring(PREFIX.length()), bundle.getString(key)));
        texts.put("language", language.getLanguage());
        return JsonMapper.shared().writeValueAsString(texts);
    }
}
