package org.ramure.authoring.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.ramure.authoring.DraftContent;
import org.ramure.kit.ui.MarkdownEditor;

/** A page elsewhere. */
class LinkForm extends ContentForm {

    private final TextField address;
    private final MarkdownEditor body;

    LinkForm(DraftContent.Link link, Desk desk, Runnable changed) {
        address = Editors.line(getTranslation("authoring.link.address"), link.address());
        address.setMaxLength(2000);
        address.setPlaceholder("https://");
        body = desk.editor(getTranslation("authoring.link.body"), link.body());
        Editors.listen(changed, address, body);
        add(address, body);
    }

    @Override
    DraftContent read() {
        return new DraftContent.Link(body.getValue(), address.getValue().strip());
    }
}
