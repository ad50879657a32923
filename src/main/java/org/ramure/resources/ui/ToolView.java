package org.ramure.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.kit.ByteSize;
import org.ramure.kit.Ids;
import org.ramure.kit.LongDate;
import org.ramure.kit.Markdown;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;
import org.ramure.resources.DeskSheet;
import org.ramure.resources.ResourceDesk;
import org.ramure.resources.ResourceDraft;
import org.ramure.resources.ResourceId;
import org.ramure.resources.ResourceVersion;

/** A tool as its trainer keeps it: its texts, its versions, who sees it. */
@Route("outils/:tool")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class ToolView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final transient ResourceDesk desk;
    private final transient Markdown markdown;
    private final ZoneId zone;
    private final Div told = new Div();
    private final Div content = new Div();
    private transient @Nullable DeskSheet sheet;
    private @Nullable ToolTexts written;

    ToolView(ResourceDesk desk, Markdown markdown, CurrentPerson current) {
        this.desk = desk;
        this.markdown = markdown;
        this.zone = current.require().zone();
        addClassNames("page", "tools-desk");
        told.getElement().setAttribute("role", "status");
        content.addClassName("tool-parts");
        add(told, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("tool")
                .flatMap(Ids::parse)
                .map(ResourceId::new)
                .orElseThrow(() -> new NotThere("tool"));
        show(desk.open(id));
    }

    /** What is typed and not saved yet stays in its fields, whatever else was done to the tool. */
    private void show(DeskSheet tool) {
        var typed = unsaved();
        sheet = tool;
        content.removeAll();
        var back = new RouterLink(getTranslation("resources.back"), DeskView.class);
        var title = new H1(tool.draft().title());
        title.getElement().setAttribute("lang", tool.draft().language().getLanguage());
        var head = new Div(back, title);
        head.addClassNames("page-title", "stack");
        content.add(head, tool.mine() ? visibility(tool) : theirs());
        if (tool.mine()) {
            content.add(texts(tool, typed == null ? tool.draft() : typed), replacing(tool));
        }
        content.add(versions(tool));
        if (!tool.uses().isEmpty()) {
            content.add(uses(tool));
        }
    }

    private Component theirs() {
        return new Notice(
                Notice.Kind.INFO, getTranslation("resources.theirs"), getTranslation("resources.theirs.text"));
    }

    private Component visibility(DeskSheet tool) {
        var state = tool.published() ? "resources.public" : "resources.hidden";
        var notice = new Notice(
                tool.published() ? Notice.Kind.SUCCESS : Notice.Kind.INFO,
                getTranslation(state),
                getTranslation(state + ".text"));
        if (!tool.published()) {
            var publish = new Button(
                    getTranslation("resources.publish"),
                    _ -> act(() -> desk.publish(tool.id()), "resources.published", () -> desk.unpublish(tool.id())));
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            return notice.with(publish);
        }
        var page = new Anchor(getTranslation("site.tools.path") + "/" + tool.slug(), getTranslation("resources.see"));
        page.setRouterIgnore(true);
        page.addClassNames("btn");
        return notice.with(
                page,
                new Button(
                        getTranslation("resources.unpublish"),
                        _ -> act(
                                () -> desk.unpublish(tool.id()),
                                "resources.unpublished",
                                () -> desk.publish(tool.id()))));
    }

    private @Nullable ResourceDraft unsaved() {
        if (sheet == null || written == null || written.draft().equals(sheet.draft())) {
            return null;
        }
        return written.draft();
    }

    private Component texts(DeskSheet tool, ResourceDraft draft) {
        var fields = new ToolTexts(markdown, getTranslation("resources.texts"));
        fields.write(draft);
        written = fields;
        var save = new Button(getTranslation("resources.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> save(tool, fields));
        var both = new Div(fields, new Div(save));
        both.addClassNames("stack");
        return both;
    }

    private void save(DeskSheet tool, ToolTexts fields) {
        var now = java.util.Objects.requireNonNull(sheet);
        long after;
        try {
            after = desk.describe(tool.id(), fields.draft(), now.revision());
        } catch (Refusal refusal) {
            if (refusal.key().equals("resources.refused.changed")) {
                conflict(tool.id());
            } else if (!fields.told(refusal.key())) {
                say(new Notice(Notice.Kind.ERROR, getTranslation(refusal.key(), refusal.arguments()), ""));
            }
            return;
        }
        var before = now.draft();
        written = null;
        show(desk.open(tool.id()));
        undoable("resources.saved", () -> {
            desk.describe(tool.id(), before, after);
            written = null;
        });
    }

    /** What she typed stays where it is; what the other one saved is shown, and the next saving is made in its knowledge. */
    private void conflict(ResourceId id) {
        var theirs = desk.open(id);
        sheet = theirs;
        var now = theirs.draft();
        var texts = new Div(
                new Paragraph(now.title()),
                new Paragraph(now.purpose()),
                new com.vaadin.flow.component.html.Pre(now.directions()));
        texts.addClassName("stack");
        var shown = new Details(getTranslation("resources.theirs.now"), texts);
        shown.setOpened(true);
        say(new Notice(
                        Notice.Kind.WARNING,
                        getTranslation("resources.refused.changed"),
                        getTranslation("resources.refused.changed.text"))
                .with(shown));
    }

    private Component replacing(DeskSheet tool) {
        var file = new FileField(desk, false);
        file.licence(tool.currentVersion().licence());
        var give = new Button(getTranslation("resources.replace.go"), _ -> replace(tool, file));
        var about = new Paragraph(getTranslation("resources.replace.text"));
        about.addClassName("muted");
        var part = new Section(new H2(getTranslation("resources.replace")), about, file, new Div(give));
        part.addClassNames("card", "stack");
        return part;
    }

    private void replace(DeskSheet tool, FileField file) {
        long after;
        try {
            after = desk.replace(tool.id(), file.words(), file.content(), file.fileName());
        } catch (Refusal refusal) {
            if (!file.told(refusal.key())) {
                say(new Notice(Notice.Kind.ERROR, getTranslation(refusal.key(), refusal.arguments()), ""));
            }
            return;
        }
        var label = file.words().label();
        show(desk.open(tool.id()));
        undoable("resources.replaced", () -> desk.give(tool.id(), tool.current(), after), label);
    }

    private Component versions(DeskSheet tool) {
        var list = new OrderedList();
        list.addClassNames("list-line", "versions");
        list.getElement().setAttribute("reversed", true);
        tool.versions().forEach(line -> list.add(version(tool, line)));
        var part = new Section(new H2(getTranslation("resources.versions")), list);
        part.addClassNames("card", "stack");
        return part;
    }

    private ListItem version(DeskSheet tool, DeskSheet.Line line) {
        var version = line.version();
        var name = new Span(getTranslation(
                "tools.version.of",
                version.label(),
                LongDate.in(getLocale(), version.addedAt().atZone(zone).toLocalDate())));
        name.addClassName("h4");
        var head = new Div(name);
        head.addClassName("row");
        if (version.number() == tool.current()) {
            var given = new Span(getTranslation("resources.versions.given"));
            given.addClassNames("badge", "accent");
            head.add(given);
        }
        var words = new Div(
                head,
                muted(getTranslation(
                        "resources.versions.line",
                        version.format(),
                        ByteSize.of(version.bytes(), getLocale()),
                        version.licence())));
        if (!version.note().isEmpty()) {
            words.add(muted(version.note()));
        }
        words.add(muted(getTranslation(
                "resources.versions.counts", line.withAccount(), line.withoutAccount(), line.lastMonth())));
        words.addClassName("grow");
        var take = new Anchor(version.address());
        take.setRouterIgnore(true);
        take.addClassNames("btn", "small");
        take.add(new Icon("download"), new Span(getTranslation("resources.versions.download")));
        take.getElement()
                .setAttribute("aria-label", getTranslation("resources.versions.download.label", version.label()));
        var acts = new Div(take);
        acts.addClassName("row");
        if (tool.mine() && version.number() != tool.current()) {
            var give = new Button(getTranslation("resources.versions.give"), _ -> give(tool, version));
            give.setAriaLabel(getTranslation("resources.versions.give.label", version.label()));
            acts.add(give);
        }
        var item = new ListItem(words, acts);
        item.addClassName("row");
        return item;
    }

    private void give(DeskSheet tool, ResourceVersion version) {
        unlessChanged(tool.id(), () -> {
            var after = desk.give(
                    tool.id(),
                    version.number(),
                    java.util.Objects.requireNonNull(sheet).revision());
            show(desk.open(tool.id()));
            undoable("resources.replaced", () -> desk.give(tool.id(), tool.current(), after), version.label());
        });
    }

    /** Whoever changed the tool meanwhile did so for a reason: nothing of it is undone unseen. */
    private void unlessChanged(ResourceId id, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            if (!refusal.key().equals("resources.refused.changed")) {
                throw refusal;
            }
            conflict(id);
        }
    }

    private Component uses(DeskSheet tool) {
        var list = new UnorderedList();
        tool.uses().forEach(use -> {
            var course = new Anchor(getTranslation("site.courses.path") + "/" + use.slug(), use.title());
            course.setRouterIgnore(true);
            course.getElement().setAttribute("lang", use.language().getLanguage());
            list.add(new ListItem(course));
        });
        var part = new Section(new H2(getTranslation("resources.uses")), list);
        part.addClassNames("card", "stack");
        return part;
    }

    private static Div muted(String words) {
        var line = new Div(words);
        line.addClassNames("muted", "s");
        return line;
    }

    private void act(Runnable deed, String done, Runnable undo, Object... arguments) {
        deed.run();
        show(desk.open(java.util.Objects.requireNonNull(sheet).id()));
        undoable(done, undo, arguments);
    }

    /** Said where it happened, with the way back. */
    private void undoable(String done, Runnable undo, Object... arguments) {
        var id = java.util.Objects.requireNonNull(sheet).id();
        var back = new Button(
                getTranslation("resources.undo"),
                new Icon("undo"),
                _ -> unlessChanged(id, () -> {
                    undo.run();
                    show(desk.open(id));
                    say(new Notice(Notice.Kind.SUCCESS, getTranslation("resources.undone"), ""));
                }));
        say(new Notice(Notice.Kind.SUCCESS, getTranslation(done, arguments), "").with(back));
    }

    private void say(Notice notice) {
        told.removeAll();
        told.add(notice);
    }

    @Override
    public String getPageTitle() {
        return sheet == null ? getTranslation("resources.desk") : sheet.draft().title();
    }
}
