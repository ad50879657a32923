package org.ramure.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.ramure.authoring.Outline;
import org.ramure.kit.Refusal;

/** What can be done with a unit. */
class UnitDialog extends Dialog {

    private final TextField title = new TextField();
    private final TextArea summary = new TextArea();

    UnitDialog(OutlineView view, Outline.Unit unit) {
        setHeaderTitle(unit.title());
        addClassName("acts-dialog");
        title.setLabel(getTranslation("authoring.unit.title"));
        title.setValue(unit.title());
        title.setMaxLength(200);
        title.setWidthFull();
        title.setAutofocus(true);
        summary.setLabel(getTranslation("authoring.unit.summary"));
        summary.setHelperText(getTranslation("authoring.unit.summary.help"));
        summary.setValue(unit.summary());
        summary.setMaxLength(600);
        summary.setWidthFull();
        var rename = new Button(getTranslation("authoring.save"), _ -> {
            try {
                view.rename(unit, title.getValue(), summary.getValue());
                close();
            } catch (Refusal refusal) {
                view.refused(title, refusal);
            }
        });
        rename.addThemeVariants(ButtonVariant.PRIMARY);
        var content = new Div(
                title,
                summary,
                Parts.row(
                        Parts.button("up", getTranslation("authoring.up"), () -> {
                            close();
                            view.moves().move(unit, -1);
                        }),
                        Parts.button("down", getTranslation("authoring.down"), () -> {
                            close();
                            view.moves().move(unit, 1);
                        }),
                        Parts.button("trash", getTranslation("authoring.unit.delete"), () -> {
                            close();
                            view.delete(unit);
                        })));
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(getTranslation("authoring.close"), _ -> close()), rename);
    }

    /** @param field to begin with, as a folder has it */
    void open(String field) {
        title.setAutofocus(!field.equals("summary"));
        summary.setAutofocus(field.equals("summary"));
        open();
    }
}
