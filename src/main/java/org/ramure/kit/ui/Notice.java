package org.ramure.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Something to know in the flow of a page: an icon, a sentence in bold, and what to do about it. */
public class Notice extends Div {

    /** How serious it is; each kind has its own icon and tint. */
    public enum Kind {
        INFO("info", null),
        SUCCESS("check", "status"),
        WARNING("warn", "status"),
        ERROR("warn", "alert");

        private final String icon;
        private final @Nullable String role;

        Kind(String icon, @Nullable String role) {
            this.icon = icon;
            this.role = role;
        }
    }

    private final Div words = new Div();

    public Notice(Kind kind, String title, String text) {
        addClassNames("notice", kind.name().toLowerCase(java.util.Locale.ROOT));
        if (kind.role != null) {
            getElement().setAttribute("role", kind.role);
        }
        var bold = new Span(title);
        bold.addClassName("title");
        words.addClassName("grow");
        words.add(bold, new Span(text));
        super.add(new Icon(kind.icon), words);
    }

    /** Adds what one can do below the words: links or buttons. */
    public Notice with(Component... actions) {
        var row = new Div(actions);
        row.addClassNames("row", "acts");
        words.add(row);
        return this;
    }
}
