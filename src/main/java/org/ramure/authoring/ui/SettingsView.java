package org.ramure.authoring.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.ramure.accounts.PersonCard;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.Outline;
import org.ramure.authoring.Outlines;
import org.ramure.authoring.Publications;
import org.ramure.courses.Courses;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Crumbed;

/** Who writes a course together, and the course as a whole: taken away, duplicated, put away. */
@Route(AuthoringAddress.SETTINGS)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class SettingsView extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed {

    private final Drafts drafts;
    private final Outlines outlines;
    private final Publications publications;
    private final Div work = new Div();
    private final Toast toast = new Toast();
    private String slug = "";
    private Outline outline;

    @SuppressWarnings("NullAway.Init")
    SettingsView(Drafts drafts, Outlines outlines, Publications publications) {
        this.drafts = drafts;
        this.outlines = outlines;
        this.publications = publications;
        addClassNames("page", "course-settings");
        work.addClassName("stack");
        add(new H1(getTranslation("authoring.settings")), work, toast);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        show();
    }

    private void show() {
        outline = outlines.open(slug);
        work.removeAll();
        work.add(coauthors(), export(), duplicate());
        if (outline.owner()) {
            work.add(archive());
        }
    }

    private Section coauthors() {
        var list = new UnorderedList();
        list.addClassName("list-line");
        drafts.coauthors(slug).forEach(person -> list.add(coauthor(person)));
        var section = section("authoring.coauthors", "authoring.coauthors.text");
        section.add(list);
        if (outline.owner()) {
            section.add(adding());
        } else {
            section.add(Parts.help(getTranslation("authoring.coauthors.owner")));
        }
        return section;
    }

    private ListItem coauthor(PersonCard person) {
        var name = new Span(person.name());
        name.addClassName("name");
        var what = new Div(name, Parts.help(person.email()));
        what.addClassName("grow");
        var item = new ListItem(what);
        item.addClassName("row");
        if (outline.owner()) {
            var remove = Parts.button("x", getTranslation("authoring.coauthor.remove"), () -> {
                var planned = drafts.removeCoauthor(slug, person.id());
                show();
                var words = planned ? "authoring.coauthor.removed.plan" : "authoring.coauthor.removed";
                toast.say(getTranslation(words, person.name()), () -> {
                    drafts.addCoauthor(slug, person.email());
                    show();
                });
            });
            remove.getElement()
                    .setAttribute("aria-label", getTranslation("authoring.coauthor.remove.one", person.name()));
            item.add(remove);
        }
        return item;
    }

    private Div adding() {
        var email = new EmailField(getTranslation("authoring.coauthor.email"));
        email.setHelperText(getTranslation("authoring.coauthor.help"));
        Runnable add = () -> {
            try {
                var person = drafts.addCoauthor(slug, email.getValue());
                show();
                toast.say(getTranslation("authoring.coauthor.added", person.name()));
            } catch (Refusal refusal) {
                email.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
                email.setInvalid(true);
            }
        };
        email.addKeyPressListener(Key.ENTER, _ -> add.run());
        var row = Parts.row(email, new Button(getTranslation("authoring.coauthor.add"), _ -> add.run()));
        row.addClassName("ends");
        return row;
    }

    private Section export() {
        var section = section("authoring.export", "authoring.export.text");
        var download = new Anchor("/api/authoring/" + slug + ".zip", getTranslation("authoring.export.go"));
        download.setRouterIgnore(true);
        download.addClassName("btn");
        section.add(new Div(download), Parts.help(getTranslation("authoring.export.large", Courses.ARCHIVE_MEGABYTES)));
        return section;
    }

    private Section duplicate() {
        var section = section("authoring.duplicate.course", "authoring.duplicate.course.text");
        var title = new TextField(getTranslation("authoring.duplicate.title"));
        title.setMaxLength(200);
        title.setValue(cut(getTranslation("authoring.copy", outline.title())));
        var go = new Button(getTranslation("authoring.duplicate.go"), _ -> {
            try {
                var copy = drafts.duplicate(slug, title.getValue());
                getUI().ifPresent(ui -> ui.navigate(AuthoringAddress.course(copy)));
            } catch (Refusal refusal) {
                title.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
                title.setInvalid(true);
            }
        });
        var row = Parts.row(title, go);
        row.addClassName("ends");
        section.add(row);
        return section;
    }

    private static String cut(String title) {
        return title.length() > 200 ? title.substring(0, 200) : title;
    }

    private Section archive() {
        if (outline.archived()) {
            var section = section("authoring.unarchive", "authoring.unarchive.text");
            section.add(new Div(Parts.button("undo", getTranslation("authoring.unarchive.go"), () -> {
                publications.takeBack(slug);
                show();
                toast.say(getTranslation("authoring.unarchived"));
            })));
            return section;
        }
        var section = section("authoring.archive", "authoring.archive.text");
        section.add(new Div(Parts.button("lock", getTranslation("authoring.archive.go"), () -> {
            publications.archive(slug);
            show();
            toast.say(getTranslation("authoring.archive.told"));
        })));
        return section;
    }

    private Section section(String title, String text) {
        var section = new Section(new H2(getTranslation(title)), new Paragraph(getTranslation(text)));
        section.addClassNames("card", "stack");
        return section;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(outline.title(), AuthoringAddress.course(slug)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.settings");
    }
}
