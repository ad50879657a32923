package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.ramure.authoring.DraftContent;
import org.ramure.authoring.LessonSheet;

/** What a lesson is made of, to be written; each kind has a form of its own. */
abstract class ContentForm extends Div {

    ContentForm() {
        addClassNames("stack", "content-form");
    }

    /** What stands in the fields now. */
    abstract DraftContent read();

    /** Whether a file is on its way into it: then it must stay where it is. */
    boolean isSending() {
        return false;
    }

    /**
     * Where something is written.
     *
     * @param name of a field, as a folder has it
     * @return empty when there is none of that name
     */
    abstract Optional<Component> field(String name);

    /** As {@link #field}, in a question of a quiz. */
    Optional<Component> field(String question, String name) {
        return Optional.empty();
    }

    /**
     * @param content what to begin with
     * @param changed told whenever something was typed or chosen
     */
    static ContentForm of(LessonSheet sheet, DraftContent content, Desk desk, Runnable changed) {
        return switch (content) {
            case DraftContent.Text text -> new TextForm(text, desk, changed);
            case DraftContent.Video video -> new VideoForm(video, desk, changed);
            case DraftContent.Document document -> new DocumentForm(document, desk, changed);
            case DraftContent.Tool tool -> new ToolForm(tool, desk, changed);
            case DraftContent.Quiz quiz -> new QuizForm(sheet, quiz, desk, changed);
            case DraftContent.Link link -> new LinkForm(link, desk, changed);
        };
    }
}
