package org.ramure.authoring.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.ramure.courses.folder.OneLine;
import org.ramure.courses.folder.OutsideAddress;

/** The fields in which texts are written; they tell what is typed after a short pause. */
final class Editors {

    private static final int PAUSE = 700;

    private Editors() {}

    static TextField line(String label, String value) {
        var field = new TextField(label);
        field.setValue(OneLine.of(value));
        field.setMaxLength(200);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        return field;
    }

    static TextArea lines(String label, String value) {
        var field = new TextArea(label);
        field.setValue(value);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        return field;
    }

    /** One thing a line. */
    static TextArea list(String label, List<String> values) {
        return lines(label, String.join("\n", values.stream().map(OneLine::of).toList()));
    }

    /** For an address of another site: one that is none is told at its field, and kept all the same. */
    static TextField address(String label, String value) {
        var field = line(label, value);
        field.setMaxLength(2000);
        field.setPlaceholder("https://");
        field.setManualValidation(true);
        field.addValueChangeListener(_ -> check(field));
        check(field);
        return field;
    }

    private static void check(TextField field) {
        var typed = field.getValue().strip();
        var wrong = !typed.isEmpty() && OutsideAddress.of(typed).isEmpty();
        field.setErrorMessage(wrong ? field.getTranslation("authoring.link.wrong") : "");
        field.setInvalid(wrong);
    }

    static void listen(Runnable changed, AbstractField<?, ?>... fields) {
        for (var field : fields) {
            field.addValueChangeListener(_ -> changed.run());
        }
    }
}
