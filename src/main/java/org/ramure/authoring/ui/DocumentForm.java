package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.ramure.authoring.DraftContent;
import org.ramure.files.FileRules;
import org.ramure.kit.ui.MarkdownEditor;

/** A document to read. */
class DocumentForm extends ContentForm {

    private final FileField document;
    private final MarkdownEditor body;

    DocumentForm(DraftContent.Document content, Desk desk, Runnable changed) {
        document = new FileField(
                desk, getTranslation("authoring.document"), FileRules.DOCUMENT, content.document(), changed);
        body = desk.editor(getTranslation("authoring.body.beside"), content.body());
        Editors.listen(changed, body);
        add(document, body);
    }

    @Override
    boolean isSending() {
        return document.isSending();
    }

    @Override
    Optional<Component> field(String name) {
        return switch (name) {
            case "document" -> Optional.of(document);
            case "body" -> Optional.of(body);
            default -> Optional.empty();
        };
    }

    @Override
    DraftContent read() {
        return new DraftContent.Document(body.getValue(), document.file());
    }
}
