package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.ramure.quizzes.Question;

/** What counts as right, and what is told after an answer, for the author who tries her question. */
class RightAnswer extends Div {

    RightAnswer(Question question) {
        var words = new Pre(QuizWords.answer(question, this::getTranslation));
        words.addClassName("words");
        var title = new Paragraph(getTranslation("authoring.preview.right"));
        title.addClassName("strong");
        add(title, words);
        addClassNames("right-answer", "stack");
    }
}
