package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.ramure.authoring.DraftContent;
import org.ramure.files.FileRules;
import org.ramure.kit.ui.MarkdownEditor;

/** A tool to take away. */
class ToolForm extends ContentForm {

    private final TextField name;
    private final FileField file;
    private final TextField version;
    private final TextField licence;
    private final MarkdownEditor body;

    ToolForm(DraftContent.Tool tool, Desk desk, Runnable changed) {
        name = Editors.line(getTranslation("authoring.tool.name"), tool.name());
        file = new FileField(desk, getTranslation("authoring.tool.file"), FileRules.TOOL, tool.file(), changed);
        version = Editors.line(getTranslation("authoring.tool.version"), tool.version());
        version.setMaxLength(40);
        licence = Editors.line(getTranslation("authoring.licence"), tool.licence());
        licence.setHelperText(getTranslation("authoring.tool.licence.help"));
        body = desk.editor(getTranslation("authoring.tool.body"), tool.body());
        Editors.listen(changed, name, version, licence, body);
        add(name, file, version, licence, body);
    }

    @Override
    boolean isSending() {
        return file.isSending();
    }

    @Override
    Optional<Component> field(String name) {
        return switch (name) {
            case "tool" -> Optional.of(this.name);
            case "file" -> Optional.of(file);
            case "version" -> Optional.of(version);
            case "licence" -> Optional.of(licence);
            case "body" -> Optional.of(body);
            default -> Optional.empty();
        };
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
