package org.ramure.kit.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** Where one is on a way of several steps: a full leaf for what is done, a half one for now, an empty one for later. */
public class Branch extends OrderedList {

    /** A leaf's state. */
    public enum State {
        DONE,
        NOW,
        TODO
    }

    /** @param words what a screen reader says, state included, for example « Unité 1 : terminée » */
    public record Step(State state, String words) {}

    /**
     * @param label what the whole is, for screen readers
     * @param percent how far the stem is coloured, 0 to 100
     */
    public Branch(String label, int percent, List<Step> steps) {
        addClassName("branch");
        getElement().setAttribute("aria-label", label);
        getStyle().set("--done", Math.clamp(percent, 0, 100) + "%");
        for (var step : steps) {
            var words = new Span(step.words());
            words.addClassName("sr");
            var leaf = new ListItem(words);
            leaf.addClassName(step.state().name().toLowerCase(Locale.ROOT));
            add(leaf);
        }
    }
}
