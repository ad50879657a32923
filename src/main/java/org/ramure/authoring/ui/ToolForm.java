package org.ramure.authoring.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.ramure.authoring.DraftContent;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.LessonSheet;
import org.ramure.files.FileRules;

/** A tool to take away. */
class ToolForm extends ContentForm {

    private final TextField name;
    private final FileField file;
    private final TextField version;
    private final TextField licence;
    private final TextArea body;

    ToolForm(LessonSheet sheet, DraftContent.Tool tool, Drafts drafts, Runnable changed) {
        name = Editors.line(getTranslation("authoring.tool.name"), tool.name());
        file = new FileField(
                drafts, sheet.slug(), getTranslation("authoring.tool.file"), FileRules.TOOL, tool.file(), changed);
        version = Editors.line(getTranslation("authoring.tool.version"), tool.version());
        version.setMaxLength(40);
        licence = Editors.line(getTranslation("authoring.licence"), tool.licence());
        licence.setHelperText(getTranslation("authoring.tool.licence.help"));
        body = Editors.markdown(getTranslation("authoring.tool.body"), tool.body());
        Editors.listen(changed, name, version, licence, body);
        add(name, file, version, licence, body);
    }

    @Override
    DraftContent read() {
        return new DraftContent.Tool(
                body.getValue(),
                name.getValue().strip(),
                file.file(),
                version.getValue().strip(),
                licence.getValue().strip());
    }
}
