package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.ramure.authoring.DraftContent;
import org.ramure.kit.ui.MarkdownEditor;

/** A lesson to read. */
class TextForm extends ContentForm {

    private final MarkdownEditor body;

    TextForm(DraftContent.Text text, Desk desk, Runnable changed) {
        body = desk.editor(getTranslation("authoring.body"), text.body());
        Editors.listen(changed, body);
        add(body);
    }

    @Override
    Optional<Component> field(String name) {
        return switch (name) {
            case "body" -> Optional.of(body);
            default -> Optional.empty();
        };
    }

    @Override
    DraftContent read() {
        return new DraftContent.Text(body.getValue());
    }
}
