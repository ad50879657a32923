package org.ramure.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A place where nothing is yet: it says what will come here, and offers one gesture. */
public class EmptyState extends Div {

    public EmptyState(String title, String text, Component... gestures) {
        addClassName("empty");
        add(new Drawing("sprig"), new H2(title), new Paragraph(text));
        add(gestures);
    }
}
