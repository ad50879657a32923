package org.ramure.learning.ui;

import com.vaadin.flow.component.html.Div;
import org.ramure.kit.SafeHtml;

/** A text of a course, as it was made safe: Vaadin's own {@code Html} would read it anew on every visit. */
class Prose extends Div {

    Prose(SafeHtml text) {
        addClassName("prose");
        getElement().setProperty("innerHTML", text.html());
    }
}
