package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Says what was just done, to everyone, and takes it back on demand. It stays until the next deed. */
class Toast extends Div {

    Toast() {
        addClassName("toast-place");
        getElement().setAttribute("role", "status");
    }

    void say(String words) {
        say(words, null);
    }

    /** @param undo takes the deed back, or null when that cannot be */
    void say(String words, @Nullable Runnable undo) {
        removeAll();
        var toast = new Div(new Span(words));
        toast.addClassName("toast");
        if (undo != null) {
            toast.add(new NativeButton(getTranslation("authoring.undo"), _ -> {
                removeAll();
                undo.run();
            }));
        }
        add(toast);
    }
}
