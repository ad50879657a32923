package org.ramure.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.DeletedPart;
import org.ramure.authoring.Outlines;
import org.ramure.kit.Moments;
import org.ramure.kit.ui.Crumbed;
import org.ramure.kit.ui.EmptyState;

/** What was deleted lately from a course, each to be taken back. */
@Route(AuthoringAddress.DELETED)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class DeletedView extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed {

    private final Outlines outlines;
    private final DateTimeFormatter moment;
    private final Div list = new Div();
    private final Toast toast = new Toast();
    private String slug = "";
    private String course = "";

    DeletedView(Outlines outlines, CurrentPerson current) {
        this.outlines = outlines;
        var reader = current.require();
        this.moment = Moments.toTheMinute(reader.language(), reader.zone());
        addClassName("page");
        add(
                new H1(getTranslation("authoring.deleted")),
                new Paragraph(getTranslation("authoring.deleted.lede")),
                list,
                toast);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        course = outlines.open(slug).title();
        show();
    }

    private void show() {
        list.removeAll();
        var deleted = outlines.deleted(slug);
        if (deleted.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("authoring.deleted.none"), getTranslation("authoring.deleted.none.text")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("list-line");
        deleted.forEach(part -> items.add(item(part)));
        list.add(items);
    }

    private ListItem item(DeletedPart part) {
        var name = new Span(part.title());
        name.addClassName("name");
        var what = new Div(
                name,
                Parts.help(getTranslation(
                        part.unit() == null ? "authoring.deleted.lesson" : "authoring.deleted.unit",
                        moment.format(part.deletedAt()),
                        part.lessons())));
        what.addClassName("grow");
        var back = Parts.button("undo", getTranslation("authoring.deleted.back"), () -> restore(part));
        back.getElement().setAttribute("aria-label", getTranslation("authoring.deleted.back.one", part.title()));
        var item = new ListItem(what, back);
        item.addClassName("row");
        return item;
    }

    private void restore(DeletedPart part) {
        if (part.unit() != null) {
            outlines.restoreUnit(slug, part.unit());
        } else {
            outlines.restoreLesson(slug, Objects.requireNonNull(part.lesson()));
        }
        show();
        toast.say(getTranslation("authoring.deleted.told", part.title()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(course, AuthoringAddress.course(slug)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.deleted");
    }
}
