package org.ramure.authoring.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.ramure.authoring.DraftContent;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.LessonSheet;
import org.ramure.files.FileRules;

/** A document to read. */
class DocumentForm extends ContentForm {

    private final FileField document;
    private final TextArea body;

    DocumentForm(LessonSheet sheet, DraftContent.Document content, Drafts drafts, Runnable changed) {
        document = new FileField(
                drafts,
                sheet.slug(),
                getTranslation("authoring.document"),
                FileRules.DOCUMENT,
                content.document(),
                changed);
        body = Editors.markdown(getTranslation("authoring.body.beside"), content.body());
        Editors.listen(changed, body);
        add(document, body);
    }

    @Override
    DraftContent read() {
        return new DraftContent.Document(body.getValue(), document.file());
    }
}
