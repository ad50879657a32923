package org.ramure.authoring.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.ramure.authoring.DraftContent;

/** A lesson to read. */
class TextForm extends ContentForm {

    private final TextArea body;

    TextForm(DraftContent.Text text, Runnable changed) {
        body = Editors.markdown(getTranslation("authoring.body"), text.body());
        body.addClassName("tall");
        Editors.listen(changed, body);
        add(body);
    }

    @Override
    DraftContent read() {
        return new DraftContent.Text(body.getValue());
    }
}
