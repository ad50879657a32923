package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.List;
import org.ramure.accounts.SignedIn;
import org.ramure.authoring.VersionCard;
import org.ramure.kit.Moments;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.TextDifference;

/** How something was, who wrote it when, what differs; any of it can be taken back. Texts are read when they are shown. */
class VersionList extends Div {

    /** What has versions. */
    interface Source {

        List<VersionCard> versions();

        /** What one of them says, as one text. */
        String words(int number);

        /** @return false when it has changed meanwhile: then nothing was taken back */
        boolean restore(int number);
    }

    private final Source source;
    private final transient SignedIn reader;
    private final transient Clock clock;
    private final Div work = new Div();
    private final Toast toast = new Toast();

    VersionList(Source source, SignedIn reader, Clock clock) {
        this.source = source;
        this.reader = reader;
        this.clock = clock;
        add(work, toast);
        show();
    }

    private void show() {
        work.removeAll();
        var versions = source.versions();
        if (versions.isEmpty()) {
            work.add(new EmptyState(
                    getTranslation("authoring.history.none"), getTranslation("authoring.history.none.text")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("list-line");
        versions.forEach(version -> list.add(item(version)));
        work.add(comparison(versions), list);
    }

    private ListItem item(VersionCard version) {
        var name = new Span(words(version));
        name.addClassName("name");
        var what = new Div(name);
        if (version.aside()) {
            what.add(Parts.help(getTranslation("authoring.history.aside")));
        }
        what.addClassName("grow");
        var item = new ListItem(what);
        item.add(version.now() ? Parts.badge(getTranslation("authoring.history.now"), "success") : restore(version));
        item.addClassName("row");
        return item;
    }

    private NativeButton restore(VersionCard version) {
        var button = Parts.button("undo", getTranslation("authoring.history.restore"), () -> {
            toast.say(restored(version));
            show();
        });
        button.getElement().setAttribute("aria-label", getTranslation("authoring.history.restore.one", full(version)));
        return button;
    }

    /** @return words of what became of it */
    private String restored(VersionCard version) {
        try {
            return source.restore(version.number())
                    ? getTranslation("authoring.history.restored", full(version))
                    : getTranslation("authoring.history.meanwhile");
        } catch (Refusal refusal) {
            return getTranslation(refusal.key(), refusal.arguments());
        }
    }

    private Section comparison(List<VersionCard> versions) {
        var from = select("authoring.history.from", versions);
        var to = select("authoring.history.to", versions);
        var shown = new Div();
        Runnable compare = () -> {
            shown.removeAll();
            shown.add(new TextDifference(
                    words(from.getValue()),
                    source.words(from.getValue().number()),
                    words(to.getValue()),
                    source.words(to.getValue().number())));
        };
        from.setValue(versions.get(Math.min(1, versions.size() - 1)));
        to.setValue(versions.getFirst());
        Editors.listen(compare, from, to);
        compare.run();
        var row = Parts.row(from, to);
        row.addClassName("ends");
        var section = new Section(
                new H2(getTranslation("authoring.history.difference")),
                new Paragraph(getTranslation("authoring.history.difference.text")),
                row,
                shown);
        section.addClassNames("card", "stack");
        return section;
    }

    private Select<VersionCard> select(String key, List<VersionCard> versions) {
        var select = new Select<VersionCard>();
        select.setLabel(getTranslation(key));
        select.setItems(versions);
        select.setItemLabelGenerator(this::words);
        return select;
    }

    /** Of today's versions only the hour; two of one minute are told apart by their numbers. */
    private String words(VersionCard version) {
        return getTranslation(
                "authoring.history.numbered",
                version.number(),
                words(
                        version,
                        Parts.when(version.savedAt(), clock.instant(), reader.language(), reader.zone())
                                .words()));
    }

    private String full(VersionCard version) {
        return words(
                version, Moments.toTheMinute(reader.language(), reader.zone()).format(version.savedAt()));
    }

    private String words(VersionCard version, String when) {
        return version.author().isEmpty()
                ? getTranslation("authoring.history.version", when)
                : getTranslation("authoring.history.version.by", when, version.author());
    }
}
