package org.ramure.operations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.ramure.house.Accent;
import org.ramure.house.Shade;

/** A colour, typed or picked, with the contrast that it reaches. */
class ColourField extends Div {

    private final TextField hex = new TextField();
    private final Input picker = new Input();
    private final Span reached = new Span();

    ColourField(String label, Runnable changed) {
        addClassNames("colour");
        hex.setLabel(label);
        hex.setMaxLength(7);
        hex.setPattern("#?[0-9A-Fa-f]{6}");
        hex.setErrorMessage(getTranslation("house.refused.colour"));
        hex.setValueChangeMode(ValueChangeMode.LAZY);
        picker.setType("color");
        picker.setValueChangeMode(ValueChangeMode.LAZY);
        picker.getElement().setAttribute("aria-label", getTranslation("house.pick", label));
        hex.addValueChangeListener(change -> Shade.parse(change.getValue()).ifPresent(shade -> {
            picker.setValue(shade.toString().toLowerCase(java.util.Locale.ROOT));
            changed.run();
        }));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                hex.setValue(change.getValue().toUpperCase(java.util.Locale.ROOT));
            }
        });
        hex.setSuffixComponent(picker);
        reached.getElement().setAttribute("aria-live", "polite");
        add(hex, reached);
    }

    String getValue() {
        return hex.getValue();
    }

    void setValue(String value) {
        hex.setValue(value);
    }

    void contrast(double figure) {
        var enough = figure >= Accent.LEAST;
        reached.setText(getTranslation(enough ? "house.contrast.enough" : "house.contrast.little", figure));
        reached.setClassName(enough ? "ok-text" : "error-text");
    }
}
