package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.ramure.authoring.DraftContent;
import org.ramure.kit.ui.MarkdownEditor;

/** A page elsewhere. */
class LinkForm extends ContentForm {

    private final TextField address;
    private final MarkdownEditor body;

    LinkForm(DraftContent.Link link, Desk desk, Runnable changed) {
        address = Editors.address(getTranslation("authoring.link.address"), link.address());
        body = desk.editor(getTranslation("authoring.link.body"), link.body());
        Editors.listen(changed, address, body);
        add(address, body);
    }

    @Override
    Optional<Component> field(String name) {
        return switch (name) {
            case "address" -> Optional.of(address);
            case "body" -> Optional.of(body);
            default -> Optional.empty();
        };
    }

    @Override
    DraftContent read() {
        return new DraftContent.Link(body.getValue(), address.getValue().strip());
    }
}
