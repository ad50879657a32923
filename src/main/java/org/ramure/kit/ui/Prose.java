package org.ramure.kit.ui;

import com.vaadin.flow.component.html.Div;
import org.ramure.kit.SafeHtml;

/**
 * A text that was written in Markdown. The one place of the app that sets HTML, and only what was made safe: Vaadin's own
 * {@code Html} would read it anew on every visit.
 */
public class Prose extends Div {

    public Prose() {
        addClassName("prose");
    }

    public Prose(SafeHtml text) {
        this();
        show(text);
    }

    public final void show(SafeHtml text) {
        getElement().setProperty("innerHTML", text.html());
    }
}
