package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.LessonDraftId;
import org.ramure.authoring.LessonKind;
import org.ramure.authoring.Outline;
import org.ramure.authoring.Outlines;
import org.ramure.authoring.UnitId;
import org.ramure.courses.CourseStatus;
import org.ramure.kit.Moments;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Crumbed;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;

/** The outline of a course: units and lessons, put in order by pointer or by keys; every deed can be taken back. */
@Route(AuthoringAddress.COURSE)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class OutlineView extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed {

    /** Up to so many lessons, all units are unfolded at first. */
    private static final int FEW = 60;

    private final Outlines outlines;
    private final Drafts drafts;
    private final DateTimeFormatter moment;
    private final Div head = new Div();
    private final OrderedList tree = new OrderedList();
    private final Div foot = new Div();
    private final Toast toast = new Toast();
    private final Set<UnitId> open = new HashSet<>();
    private String slug = "";
    private Outline outline;
    private @Nullable UnitId adding;
    private LessonKind lastKind = LessonKind.TEXT;

    @SuppressWarnings("NullAway.Init")
    OutlineView(Outlines outlines, Drafts drafts, CurrentPerson current) {
        this.outlines = outlines;
        this.drafts = drafts;
        var reader = current.require();
        this.moment = Moments.toTheMinute(reader.language(), reader.zone());
        addClassNames("page", "outline-page");
        tree.addClassName("tree");
        tree.getElement().setAttribute("aria-label", getTranslation("authoring.outline"));
        add(head, tree, foot, toast);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        outline = outlines.open(slug);
        open.clear();
        if (outline.lessons() <= FEW) {
            outline.units().forEach(unit -> open.add(unit.id()));
        } else {
            open.add(outline.units().getFirst().id());
        }
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("unite")
                .flatMap(org.ramure.kit.Ids::parse)
                .map(UnitId::new)
                .ifPresent(open::add);
        show();
    }

    Outline outline() {
        return outline;
    }

    boolean isOpen(UnitId unit) {
        return open.contains(unit);
    }

    boolean isAdding(UnitId unit) {
        return unit.equals(adding);
    }

    void fold(UnitId unit) {
        if (!open.remove(unit)) {
            open.add(unit);
        }
        show();
        focus("fold-" + unit);
    }

    private void refresh() {
        outline = outlines.open(slug);
        show();
    }

    private void show() {
        head.removeAll();
        head.add(title());
        notices();
        tree.removeAll();
        for (int i = 0; i < outline.units().size(); i++) {
            tree.add(new UnitItem(this, outline.units().get(i), i + 1));
        }
        foot.removeAll();
        foot.addClassNames("row", "outline-foot");
        foot.add(addUnit());
        if (outline.deleted() > 0) {
            foot.add(Parts.link(
                    AuthoringAddress.deleted(slug),
                    "trash",
                    getTranslation("authoring.deleted.link", outline.deleted())));
        }
    }

    private Component title() {
        var words = new Div(new H1(outline.title()), summary());
        var acts = Parts.row(
                Parts.link(AuthoringAddress.head(slug), "edit", getTranslation("authoring.head")),
                Parts.link(AuthoringAddress.preview(slug, null), "eye", getTranslation("authoring.preview")),
                Parts.link(AuthoringAddress.settings(slug), "gear", getTranslation("authoring.settings")));
        var publish = new Anchor(AuthoringAddress.publish(slug), getTranslation("authoring.publish"));
        publish.addClassNames("btn", "primary");
        acts.add(publish);
        var title = new Div(words, acts);
        title.addClassName("page-title");
        return title;
    }

    private Paragraph summary() {
        var state = outline.course().edition() == 0
                ? getTranslation("authoring.outline.never")
                : outline.ahead()
                        ? outline.changed() == 0
                                ? getTranslation("authoring.outline.ahead")
                                : getTranslation("authoring.outline.changed", outline.changed())
                        : getTranslation("authoring.outline.same");
        var words = new Paragraph(getTranslation(
                        "authoring.outline.size",
                        outline.units().size(),
                        outline.lessons(),
                        Parts.minutes(outline.minutes()))
                + " "
                + (outline.course().status() == CourseStatus.WITHDRAWN
                        ? getTranslation("authoring.outline.withdrawn")
                        : state));
        words.addClassNames("muted", "s");
        return words;
    }

    private void notices() {
        var planned = outline.publishAt();
        if (planned != null) {
            head.add(new Notice(Notice.Kind.INFO, getTranslation("authoring.planned", moment.format(planned)), ""));
        }
        var fault = outline.publishFault();
        if (fault != null) {
            head.add(FaultWords.notice(fault, this)
                    .with(Parts.link(
                            AuthoringAddress.publish(slug), "list", getTranslation("authoring.plan.failed.see"))));
        }
        if (outline.imported()) {
            head.add(new Notice(
                            Notice.Kind.WARNING,
                            getTranslation("authoring.imported"),
                            getTranslation("authoring.imported.text"))
                    .with(Parts.button(
                            "download",
                            getTranslation("authoring.imported.take"),
                            () -> new AskDialog("authoring.imported.ask", () -> {
                                        drafts.renew(slug);
                                        refresh();
                                        toast.say(getTranslation("authoring.imported.taken"));
                                    })
                                    .open())));
        }
        if (outline.units().isEmpty()) {
            head.add(new Notice(
                    Notice.Kind.INFO,
                    getTranslation("authoring.outline.empty"),
                    getTranslation("authoring.outline.empty.text")));
        } else {
            var keys = new Paragraph();
            keys.addClassNames("help", "row", "nw", "only-wide");
            keys.add(new Icon("keyb"), new Span(getTranslation("authoring.outline.keys")));
            head.add(keys);
        }
    }

    private Component addUnit() {
        var title = new TextField(getTranslation("authoring.unit.new"));
        title.setMaxLength(200);
        title.setId("new-unit");
        var add = new Button(getTranslation("authoring.unit.add"), _ -> addUnit(title));
        title.addKeyPressListener(Key.ENTER, _ -> addUnit(title));
        var row = Parts.row(title, add);
        row.addClassName("ends");
        return row;
    }

    private void addUnit(TextField title) {
        try {
            var unit = outlines.addUnit(slug, title.getValue());
            open.add(unit);
            adding = unit;
            refresh();
            focus("new-lesson-" + unit);
            toast.say(getTranslation("authoring.unit.added", title.getValue().strip()));
        } catch (Refusal refusal) {
            refused(title, refusal);
        }
    }

    void refused(TextField field, Refusal refusal) {
        field.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
        field.setInvalid(true);
        field.focus();
    }

    void beginAdding(UnitId unit) {
        adding = unit;
        show();
        focus("new-lesson-" + unit);
    }

    void endAdding(UnitId unit) {
        adding = null;
        show();
        focus("add-" + unit);
    }

    void addLesson(UnitId unit, LessonKind kind, TextField title) {
        try {
            outlines.addLesson(slug, unit, kind, title.getValue());
            var name = title.getValue().strip();
            refresh();
            focus("new-lesson-" + unit);
            toast.say(getTranslation("authoring.lesson.added", name));
        } catch (Refusal refusal) {
            refused(title, refusal);
        }
    }

    void rename(Outline.Unit unit, String title, String summary) {
        outlines.nameUnit(slug, unit.id(), title, summary);
        refresh();
        focus("fold-" + unit.id());
        toast.say(getTranslation("authoring.renamed", title), () -> {
            outlines.nameUnit(slug, unit.id(), unit.title(), unit.summary());
            refresh();
        });
    }

    void rename(Outline.Lesson lesson, String title) {
        outlines.nameLesson(slug, lesson.id(), title);
        refresh();
        focus("grip-" + lesson.id());
        toast.say(getTranslation("authoring.renamed", title), () -> {
            outlines.nameLesson(slug, lesson.id(), lesson.title());
            refresh();
        });
    }

    /** @param by -1 up, 1 down */
    void move(Outline.Unit unit, int by) {
        var at = outline.units().indexOf(unit);
        move(unit, at, at + by);
    }

    void dropUnit(UnitId dragged, Outline.Unit on) {
        outline.units().stream()
                .filter(unit -> unit.id().equals(dragged))
                .findFirst()
                .ifPresent(unit -> move(
                        unit, outline.units().indexOf(unit), outline.units().indexOf(on)));
    }

    private void move(Outline.Unit unit, int from, int to) {
        if (to < 0 || to >= outline.units().size() || to == from) {
            focus("unit-" + unit.id());
            toast.say(getTranslation(to < 0 ? "authoring.first" : "authoring.last", unit.title()));
            return;
        }
        outlines.moveUnit(slug, unit.id(), before(outline.units(), from, to));
        refresh();
        focus("unit-" + unit.id());
        toast.say(
                getTranslation(
                        "authoring.unit.moved",
                        unit.title(),
                        to + 1,
                        outline.units().size()),
                () -> {
                    outlines.moveUnit(slug, unit.id(), before(outline.units(), to, from));
                    refresh();
                });
    }

    private static @Nullable UnitId before(List<Outline.Unit> units, int from, int to) {
        var at = to > from ? to : to - 1;
        return at < 0 ? null : units.get(at).id();
    }

    /** @param by -1 up, 1 down; beyond its unit it goes over to the next one */
    void move(Outline.Lesson lesson, int by) {
        var place = Place.of(outline, lesson.id());
        var unit = outline.units().get(place.unit());
        var to = place.lesson() + by;
        if (to >= 0 && to < unit.lessons().size()) {
            move(lesson, place, new Place(place.unit(), to));
        } else if (to < 0 && place.unit() > 0) {
            var above = outline.units().get(place.unit() - 1);
            move(lesson, place, new Place(place.unit() - 1, above.lessons().size()));
        } else if (to > 0 && place.unit() + 1 < outline.units().size()) {
            move(lesson, place, new Place(place.unit() + 1, 0));
        } else {
            focus("grip-" + lesson.id());
            toast.say(getTranslation(by < 0 ? "authoring.first" : "authoring.last", lesson.title()));
        }
    }

    void dropLesson(LessonDraftId dragged, Outline.Lesson on) {
        if (!dragged.equals(on.id())) {
            move(lesson(dragged), Place.of(outline, dragged), Place.of(outline, on.id()));
        }
    }

    /** To the end of another unit. */
    void dropLesson(LessonDraftId dragged, Outline.Unit on) {
        var from = Place.of(outline, dragged);
        var unit = outline.units().indexOf(on);
        var end = on.lessons().size() - (from.unit() == unit ? 1 : 0);
        move(lesson(dragged), from, new Place(unit, end));
    }

    private Outline.Lesson lesson(LessonDraftId id) {
        var place = Place.of(outline, id);
        return outline.units().get(place.unit()).lessons().get(place.lesson());
    }

    private void move(Outline.Lesson lesson, Place from, Place to) {
        if (from.equals(to)) {
            return;
        }
        put(lesson.id(), to);
        open.add(outline.units().get(to.unit()).id());
        refresh();
        focus("grip-" + lesson.id());
        toast.say(
                getTranslation(
                        "authoring.lesson.moved",
                        lesson.title(),
                        to.lesson() + 1,
                        outline.units().get(to.unit()).lessons().size(),
                        to.unit() + 1),
                () -> {
                    put(lesson.id(), from);
                    refresh();
                    focus("grip-" + lesson.id());
                });
    }

    private void put(LessonDraftId lesson, Place to) {
        var unit = outline.units().get(Math.min(to.unit(), outline.units().size() - 1));
        var others = unit.lessons().stream()
                .map(Outline.Lesson::id)
                .filter(id -> !id.equals(lesson))
                .toList();
        outlines.moveLesson(
                slug,
                lesson,
                unit.id(),
                to.lesson() == 0 ? null : others.get(Math.min(to.lesson(), others.size()) - 1));
    }

    /** Counted from 0. */
    private record Place(int unit, int lesson) {

        static Place of(Outline outline, LessonDraftId id) {
            for (int unit = 0; unit < outline.units().size(); unit++) {
                var lessons = outline.units().get(unit).lessons();
                for (int lesson = 0; lesson < lessons.size(); lesson++) {
                    if (lessons.get(lesson).id().equals(id)) {
                        return new Place(unit, lesson);
                    }
                }
            }
            throw new org.ramure.kit.NotThere("lesson");
        }
    }

    void duplicate(Outline.Lesson lesson) {
        outlines.duplicateLesson(slug, lesson.id(), getTranslation("authoring.copy", lesson.title()));
        refresh();
        focus("grip-" + lesson.id());
        toast.say(getTranslation("authoring.lesson.duplicated", lesson.title()));
    }

    void delete(Outline.Lesson lesson) {
        outlines.deleteLesson(slug, lesson.id());
        refresh();
        toast.say(getTranslation("authoring.lesson.deleted", lesson.title()), () -> {
            outlines.restoreLesson(slug, lesson.id());
            refresh();
            focus("grip-" + lesson.id());
        });
    }

    void delete(Outline.Unit unit) {
        outlines.deleteUnit(slug, unit.id());
        refresh();
        toast.say(
                getTranslation(
                        "authoring.unit.deleted", unit.title(), unit.lessons().size()),
                () -> {
                    outlines.restoreUnit(slug, unit.id());
                    open.add(unit.id());
                    refresh();
                    focus("unit-" + unit.id());
                });
    }

    void send(Outline.Lesson lesson, String to, String title) {
        outlines.sendLesson(slug, lesson.id(), to);
        refresh();
        toast.say(getTranslation("authoring.lesson.sent", lesson.title(), title));
    }

    void act(Outline.Unit unit) {
        new UnitDialog(this, unit).open();
    }

    void act(Outline.Lesson lesson) {
        new LessonDialog(
                        this,
                        lesson,
                        drafts.mine().stream()
                                .filter(card -> !card.archived()
                                        && !card.course().slug().equals(slug))
                                .toList())
                .open();
    }

    void toUnit(Outline.Lesson lesson, Outline.Unit unit) {
        dropLesson(lesson.id(), unit);
    }

    String slug() {
        return slug;
    }

    /** After the page was drawn anew, the focus stands where the person worked. */
    private void focus(String id) {
        getElement()
                .executeJs(
                        "requestAnimationFrame(() => { const one = document.getElementById($0); if (one) one.focus(); })",
                        id);
    }

    /** The kind of lesson that was added last is offered again. */
    LessonKind lastKind() {
        return lastKind;
    }

    void remember(LessonKind kind) {
        lastKind = kind;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT));
    }

    @Override
    public String getPageTitle() {
        return Objects.requireNonNull(outline).title();
    }
}
