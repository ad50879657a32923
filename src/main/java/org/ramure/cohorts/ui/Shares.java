package org.ramure.cohorts.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/** A share as a bar with the words beside it. */
final class Shares {

    private Shares() {}

    @Tag("progress")
    private static class Bar extends HtmlContainer {}

    /** @param label what the bar says to who does not see it */
    static Span meter(int share, int whole, String words, String label) {
        var bar = new Bar();
        bar.addClassName("bar");
        bar.getElement().setAttribute("max", String.valueOf(Math.max(1, whole)));
        bar.getElement().setAttribute("value", String.valueOf(share));
        bar.getElement().setAttribute("aria-label", label);
        var meter = new Span(bar, new Span(words));
        meter.addClassName("meter");
        return meter;
    }
}
