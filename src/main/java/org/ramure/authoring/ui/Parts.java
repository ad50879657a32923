package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ramure.kit.Moments;
import org.ramure.kit.ui.Icon;

/** Small pieces that the pages of this module are made of. */
final class Parts {

    private Parts() {}

    static Anchor link(String address, String icon, String words) {
        var link = new Anchor(address);
        link.addClassName("btn");
        link.add(new Icon(icon), new Span(words));
        return link;
    }

    static NativeButton icon(String icon, String label, Runnable deed) {
        var button = new NativeButton();
        button.add(new Icon(icon));
        button.addClassNames("btn", "icon", "small", "quiet");
        button.getElement().setAttribute("type", "button").setAttribute("aria-label", label);
        button.addClickListener(_ -> deed.run());
        return button;
    }

    static NativeButton button(String icon, String words, Runnable deed) {
        var button = new NativeButton();
        button.add(new Icon(icon), new Span(words));
        button.addClassName("btn");
        button.getElement().setAttribute("type", "button");
        button.addClickListener(_ -> deed.run());
        return button;
    }

    static Span badge(String words, String kind) {
        var badge = new Span(words);
        badge.addClassName("badge");
        if (!kind.isEmpty()) {
            badge.addClassName(kind);
        }
        return badge;
    }

    static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    static Paragraph help(String words) {
        var help = new Paragraph(words);
        help.addClassNames("help");
        return help;
    }

    /** « 14 h 06 », “14:06”. */
    static String hour(Instant at, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofPattern(
                        "fr".equals(language.getLanguage()) ? "H\u00a0'h'\u00a0mm" : "HH:mm", language)
                .withZone(zone)
                .format(at);
    }

    /**
     * A point in time, near or not.
     *
     * @param words only the hour when it was today
     */
    record When(String words, boolean today) {}

    static When when(Instant at, Instant now, Locale language, ZoneId zone) {
        var today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
        return new When(
                today
                        ? hour(at, language, zone)
                        : Moments.toTheMinute(language, zone).format(at),
                today);
    }

    /** « 1 h 10 », « 40 min », as on the page of a course. */
    static String minutes(int minutes) {
        return minutes < 60
                ? minutes + "\u00a0min"
                : minutes % 60 == 0
                        ? minutes / 60 + "\u00a0h"
                        : "%d\u00a0h\u00a0%02d".formatted(minutes / 60, minutes % 60);
    }
}
