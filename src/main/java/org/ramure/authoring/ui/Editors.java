package org.ramure.authoring.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The fields in which texts are written; they tell what is typed after a short pause. */
final class Editors {

    private static final int PAUSE = 700;

    private Editors() {}

    static TextField line(String label, String value) {
        var field = new TextField(label);
        field.setValue(value);
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

    static void listen(Runnable changed, AbstractField<?, ?>... fields) {
        for (var field : fields) {
            field.addValueChangeListener(_ -> changed.run());
        }
    }
}
