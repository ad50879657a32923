package org.ramure.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.ramure.analysis.Verdict;
import org.ramure.kit.ui.Icon;

/** Small pieces of the page. */
final class Parts {

    private Parts() {}

    @Tag("progress")
    private static class Bar extends HtmlContainer {}

    /** @param label what the bar says to who does not see it */
    static Span meter(double share, String words, String label, boolean bad) {
        var bar = new Bar();
        bar.addClassName("bar");
        bar.setClassName("err", bad);
        bar.getElement().setAttribute("max", "100");
        bar.getElement().setAttribute("value", String.valueOf(Double.isNaN(share) ? 0 : Math.round(100 * share)));
        bar.getElement().setAttribute("aria-label", label);
        var meter = new Span(bar, new Span(words));
        meter.addClassName("meter");
        return meter;
    }

    static Span badge(Verdict verdict, String words) {
        var badge = new Span(new Icon(icon(verdict)), new Span(words));
        badge.addClassName("badge");
        switch (verdict) {
            case REVIEW -> badge.addClassName("error");
            case LITTLE -> badge.addClassName("warning");
            case WELL, VERY_WELL -> badge.addClassName("success");
            case FAIRLY, EASY, TOO_FEW, UNSCORED -> {
                // said by the word alone
            }
        }
        return badge;
    }

    private static String icon(Verdict verdict) {
        return switch (verdict) {
            case REVIEW -> "warn";
            case WELL, VERY_WELL -> "check";
            default -> "info";
        };
    }

    static Paragraph muted(String words) {
        var text = new Paragraph(words);
        text.addClassNames("muted", "s");
        return text;
    }

    /** @param hidden said after the words to who does not see where it stands */
    static NativeDetails fold(String words, String hidden, Component... content) {
        var fold = new NativeDetails();
        var summary = fold.getSummary();
        summary.addClassNames("btn", "small");
        summary.add(new Span(words));
        if (!hidden.isEmpty()) {
            var more = new Span(" " + hidden);
            more.addClassName("sr");
            summary.add(more);
        }
        var sign = new Span(new Icon("down"));
        sign.addClassName("chev");
        summary.add(sign);
        fold.setContent(content.length == 1 ? content[0] : new Div(content));
        return fold;
    }
}
