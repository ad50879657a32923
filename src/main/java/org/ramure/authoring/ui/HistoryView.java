package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.LessonSheet;
import org.ramure.authoring.LessonVersion;
import org.ramure.authoring.LessonWords;
import org.ramure.authoring.Lessons;
import org.ramure.authoring.SaveResult;
import org.ramure.kit.Moments;
import org.ramure.kit.ui.Crumbed;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.TextDifference;

/** How a lesson was, who wrote it when, what differs; any of it can be taken back. */
@Route(AuthoringAddress.HISTORY)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class HistoryView extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed {

    private final Lessons lessons;
    private final DateTimeFormatter moment;
    private final Div work = new Div();
    private final Toast toast = new Toast();
    private String slug = "";
    private LessonSheet sheet;

    @SuppressWarnings("NullAway.Init")
    HistoryView(Lessons lessons, CurrentPerson current) {
        this.lessons = lessons;
        var reader = current.require();
        this.moment = Moments.toTheMinute(reader.language(), reader.zone());
        addClassNames("page", "history-page");
        add(new H1(getTranslation("authoring.history")), work, toast);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        show(event.getRouteParameters().get("lesson").orElse(""));
    }

    private void show(String key) {
        sheet = lessons.open(slug, key);
        work.removeAll();
        var versions = lessons.history(slug, key);
        if (versions.isEmpty()) {
            work.add(new EmptyState(
                    getTranslation("authoring.history.none"), getTranslation("authoring.history.none.text")));
            return;
        }
        work.add(comparison(versions), list(versions));
    }

    private OrderedList list(List<LessonVersion> versions) {
        var list = new OrderedList();
        list.addClassName("list-line");
        versions.forEach(version -> list.add(item(version)));
        return list;
    }

    private ListItem item(LessonVersion version) {
        var name = new Span(words(version));
        name.addClassName("name");
        var what = new Div(name, Parts.help(version.draft().title()));
        what.addClassName("grow");
        var item = new ListItem(what);
        if (version.draft().equals(sheet.draft())) {
            item.add(Parts.badge(getTranslation("authoring.history.now"), "success"));
        } else {
            item.add(restore(version));
        }
        item.addClassName("row");
        return item;
    }

    private NativeButton restore(LessonVersion version) {
        var button = Parts.button("undo", getTranslation("authoring.history.restore"), () -> {
            switch (lessons.restore(slug, sheet.key(), sheet.revision(), version.number())) {
                case SaveResult.Saved _ -> {
                    show(sheet.key());
                    toast.say(getTranslation("authoring.history.restored", words(version)));
                }
                case SaveResult.Conflict _ -> {
                    show(sheet.key());
                    toast.say(getTranslation("authoring.history.meanwhile"));
                }
            }
        });
        button.getElement().setAttribute("aria-label", getTranslation("authoring.history.restore.one", words(version)));
        return button;
    }

    private Section comparison(List<LessonVersion> versions) {
        var from = select("authoring.history.from", versions);
        var to = select("authoring.history.to", versions);
        var shown = new Div();
        shown.getElement().setAttribute("aria-live", "polite");
        Runnable compare = () -> {
            shown.removeAll();
            shown.add(new TextDifference(
                    words(from.getValue()),
                    LessonWords.of(from.getValue().draft()),
                    words(to.getValue()),
                    LessonWords.of(to.getValue().draft())));
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

    private Select<LessonVersion> select(String key, List<LessonVersion> versions) {
        var select = new Select<LessonVersion>();
        select.setLabel(getTranslation(key));
        select.setItems(versions);
        select.setItemLabelGenerator(this::words);
        return select;
    }

    private String words(LessonVersion version) {
        return version.author().isEmpty()
                ? getTranslation("authoring.history.version", moment.format(version.savedAt()))
                : getTranslation("authoring.history.version.by", moment.format(version.savedAt()), version.author());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(sheet.course(), AuthoringAddress.course(slug)),
                new Crumb(sheet.draft().title(), AuthoringAddress.lesson(slug, sheet.key())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.history");
    }
}
