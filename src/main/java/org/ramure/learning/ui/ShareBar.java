package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A share as a bar, with the words that say it. */
final class ShareBar {

    private ShareBar() {}

    @Tag("progress")
    private static class Progress extends HtmlContainer {}

    static Component of(String words, int percent) {
        var bar = new Progress();
        bar.addClassName("bar");
        bar.getElement().setAttribute("max", "100");
        bar.getElement().setAttribute("value", String.valueOf(percent));
        bar.getElement().setAttribute("aria-label", words);
        var said = new Span(words);
        said.addClassName("s");
        var both = new Div(bar, said);
        both.addClassNames("stack", "tight-gap");
        return both;
    }
}
