package org.ramure.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Assets;
import org.ramure.kit.TextComparison;
import org.ramure.kit.TextComparison.Added;
import org.ramure.kit.TextComparison.Changed;
import org.ramure.kit.TextComparison.Part;
import org.ramure.kit.TextComparison.Removed;
import org.ramure.kit.TextComparison.Run;
import org.ramure.kit.TextComparison.Same;

/**
 * What one text has and the other has not, by line and word: side by side where there is room, else one below the other.
 * Signs, strokes and hidden words say what colour alone would not.
 */
public class TextDifference extends Div {

    /** So many lines are shown around what differs. */
    private static final int AROUND = 2;

    private final String beforeTitle;
    private final String afterTitle;

    /** Between an older text and a newer one. */
    public TextDifference(String before, String after) {
        this(null, before, null, after);
    }

    /**
     * @param beforeTitle says whose or which text stands on the left
     * @param afterTitle says whose or which text stands on the right
     */
    public TextDifference(@Nullable String beforeTitle, String before, @Nullable String afterTitle, String after) {
        this.beforeTitle = beforeTitle == null ? getTranslation("writing.difference.before") : beforeTitle;
        this.afterTitle = afterTitle == null ? getTranslation("writing.difference.after") : afterTitle;
        addClassName("difference");
        var parts = TextComparison.of(before, after);
        add(new Paragraph(summary(parts)));
        if (parts.stream().anyMatch(part -> !(part instanceof Same))) {
            add(titles(), list(parts));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addStyleSheet(Assets.address("styles/editors.css"));
    }

    private String summary(List<Part> parts) {
        var changed = parts.stream().filter(Changed.class::isInstance).count();
        var added = parts.stream().filter(Added.class::isInstance).count();
        var removed = parts.stream().filter(Removed.class::isInstance).count();
        return changed + added + removed == 0
                ? getTranslation("writing.difference.none")
                : getTranslation("writing.difference.summary", changed, added, removed);
    }

    /** Every line says whose it is to who does not see the columns. */
    private Component titles() {
        var titles = new Div(new Span(beforeTitle), new Span(afterTitle));
        titles.addClassNames("row-titles");
        titles.getElement().setAttribute("aria-hidden", "true");
        return titles;
    }

    private OrderedList list(List<Part> parts) {
        var list = new OrderedList();
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Same same -> same(list, same.lines(), i == 0, i == parts.size() - 1);
                case Removed removed -> list.add(row(whole("before", beforeTitle, removed.line()), empty("after")));
                case Added added -> list.add(row(empty("before"), whole("after", afterTitle, added.line())));
                case Changed changed ->
                    list.add(row(side("before", beforeTitle, changed.was()), side("after", afterTitle, changed.is())));
            }
        }
        return list;
    }

    private void same(OrderedList list, List<String> lines, boolean first, boolean last) {
        var above = first ? 0 : AROUND;
        var below = last ? 0 : AROUND;
        if (lines.size() <= above + below + 2) {
            list.add(shared(lines));
            return;
        }
        list.add(shared(lines.subList(0, above)));
        var hidden = lines.subList(above, lines.size() - below);
        var more = new NativeDetails(getTranslation("writing.difference.same", hidden.size()), plain(hidden));
        list.add(new ListItem(more));
        list.add(shared(lines.subList(lines.size() - below, lines.size())));
    }

    private static ListItem shared(List<String> lines) {
        var item = new ListItem(plain(lines));
        item.addClassName("same");
        item.setVisible(!lines.isEmpty());
        return item;
    }

    private static Div plain(List<String> lines) {
        var plain = new Div(String.join("\n", lines));
        plain.addClassName("plain");
        return plain;
    }

    private static ListItem row(Component before, Component after) {
        var row = new ListItem(before, after);
        row.addClassName("pair");
        return row;
    }

    private static Div empty(String name) {
        var empty = new Div();
        empty.addClassNames(name, "nothing");
        empty.getElement().setAttribute("aria-hidden", "true");
        return empty;
    }

    private Div whole(String name, String title, String line) {
        return side(name, title, List.of(new Run(line, true)));
    }

    private Div side(String name, String title, List<Run> runs) {
        var side = new Div(unseen(title + "\u00a0: "));
        side.addClassName(name);
        for (var run : runs) {
            side.add(run.other() ? marked(name.equals("before"), run.text()) : new Text(run.text()));
        }
        return side;
    }

    private Component marked(boolean gone, String text) {
        var mark = gone ? new Deleted() : new Inserted();
        mark.add(
                unseen(" [" + getTranslation(gone ? "writing.difference.gone" : "writing.difference.new") + " "),
                new Text(text.isBlank() ? text.replace(' ', '\u00a0') : text),
                unseen("] "));
        return mark;
    }

    private static Span unseen(String words) {
        var unseen = new Span(words);
        unseen.addClassName("sr");
        return unseen;
    }

    @Tag("del")
    private static final class Deleted extends HtmlContainer {}

    @Tag("ins")
    private static final class Inserted extends HtmlContainer {}
}
