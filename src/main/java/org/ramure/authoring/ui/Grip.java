package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.ramure.kit.ui.Icon;

/** What one takes hold of to move a row. No button: browsers let none of those be dragged. */
final class Grip {

    private static final String ARROWS = "event.altKey && !event.ctrlKey && !event.shiftKey"
            + " && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && (event.preventDefault(), true)";
    private static final String ENTER =
            "event.target.classList.contains('grip') && (event.key === 'Enter' || event.key === ' ')"
                    + " && (event.preventDefault(), true)";

    private Grip() {}

    static Span of(String label, String id) {
        var grip = new Span(new Icon("grip"));
        grip.addClassName("grip");
        grip.setId(id);
        grip.getElement()
                .setAttribute("role", "button")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", label)
                .setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
        return grip;
    }

    /**
     * Alt and an arrow move the row from wherever in it the focus is; Enter on the grip opens what else can be done.
     *
     * @param move told whether upwards
     */
    static void keys(Component row, SerializableConsumer<Boolean> move, SerializableRunnable act) {
        row.getElement()
                .addEventListener(
                        "keydown",
                        event -> move.accept("ArrowUp"
                                .equals(event.getEventData().path("event.key").asString(""))))
                .setFilter(ARROWS)
                .addEventData("event.key");
        row.getElement().addEventListener("keydown", _ -> act.run()).setFilter(ENTER);
    }
}
