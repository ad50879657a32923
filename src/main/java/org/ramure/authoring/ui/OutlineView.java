package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
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
import org.ramure.authoring.DraftTarget;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.LessonKind;
import org.ramure.authoring.Outline;
import org.ramure.authoring.Outlines;
import org.ramure.authoring.SaveResult;
import org.ramure.authoring.UnitDraft;
import org.ramure.authoring.UnitId;
import org.ramure.authoring.UnitSheet;
import org.ramure.authoring.Units;
import org.ramure.kit.Moments;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Crumbed;

/** The outline of a course: units and lessons, put in order by pointer or by keys; every deed can be taken back. */
@Route(AuthoringAddress.COURSE)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class OutlineView extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed {

    /** Up to so many lessons, all units are unfolded at first. */
    private static final int FEW = 60;

    private final Outlines outlines;
    private final Units units;
    private final Drafts drafts;
    private final DateTimeFormatter moment;
    private final Div head = new Div();
    private final OrderedList tree = new OrderedList();
    private final Div foot = new Div();
    private final Toast toast = new Toast();
    private TextField newUnit = new TextField();
    private final OutlineMoves moves;
    private final Set<UnitId> open = new HashSet<>();
    private String slug = "";
    private Outline outline;
    private @Nullable UnitId adding;
    private @Nullable UnitId asked;
    private LessonKind lastKind = LessonKind.TEXT;

    @SuppressWarnings("NullAway.Init")
    OutlineView(Outlines outlines, Units units, Drafts drafts, CurrentPerson current) {
        this.outlines = outlines;
        this.units = units;
        this.drafts = drafts;
        this.moves = new OutlineMoves(this, outlines);
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
        asked = null;
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("unite")
                .flatMap(org.ramure.kit.Ids::parse)
                .map(UnitId::new)
                .ifPresent(unit -> {
                    open.add(unit);
                    asked = unit;
                });
        show();
        Spot.in(event.getLocation()).ifPresent(field -> reveal(asked, field));
    }

    /** Where a problem is mended: in the dialog of its unit, or where units and lessons are added. */
    private void reveal(@Nullable UnitId unit, String field) {
        if (unit == null) {
            Spot.show(newUnit);
            return;
        }
        outline.units().stream()
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .ifPresent(one -> dialog(one).open(field));
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

    OutlineMoves moves() {
        return moves;
    }

    void unfold(UnitId unit) {
        open.add(unit);
    }

    /** @param undo takes the deed back */
    void say(String words, Runnable undo) {
        toast.say(words, () -> attempt(undo));
    }

    void say(String words) {
        toast.say(words);
    }

    void refresh() {
        outline = outlines.open(slug);
        show();
    }

    private void show() {
        head.removeAll();
        head.add(new OutlineHead(outline, moment, () -> {
            drafts.renew(slug);
            refresh();
            say(getTranslation("authoring.imported.taken"));
        }));
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

    private Component addUnit() {
        var title = new TextField(getTranslation("authoring.unit.new"));
        title.setMaxLength(200);
        title.setId("new-unit");
        newUnit = title;
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
            say(getTranslation("authoring.unit.added", title.getValue().strip()));
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
            say(getTranslation("authoring.lesson.added", name));
        } catch (Refusal refusal) {
            refused(title, refusal);
        }
    }

    /** @param revision of what it says now: by it the deed is taken back, unless somebody else has saved since */
    void saved(UnitSheet before, UnitDraft now, int revision) {
        refresh();
        focus("fold-" + before.id());
        say(getTranslation("authoring.renamed", now.title()), () -> {
            var result = units.save(slug, before.id(), revision, before.draft());
            refresh();
            focus("fold-" + before.id());
            if (!(result instanceof SaveResult.Saved<?>)) {
                say(getTranslation("authoring.undo.meanwhile"));
            }
        });
    }

    void rename(Outline.Lesson lesson, String title) {
        outlines.nameLesson(slug, lesson.id(), title);
        refresh();
        focus("grip-" + lesson.id());
        say(getTranslation("authoring.renamed", title), () -> {
            outlines.nameLesson(slug, lesson.id(), lesson.title());
            refresh();
            focus("grip-" + lesson.id());
        });
    }

    void duplicate(Outline.Lesson lesson) {
        outlines.duplicateLesson(slug, lesson.id(), copyOf(lesson.title()));
        refresh();
        focus("grip-" + lesson.id());
        say(getTranslation("authoring.lesson.duplicated", lesson.title()));
    }

    /** A long title gives way to the words that say it is a copy. */
    private String copyOf(String title) {
        var longer = getTranslation("authoring.copy", title).length() - Outlines.LONGEST_TITLE;
        return getTranslation(
                "authoring.copy",
                longer <= 0
                        ? title
                        : title.substring(0, title.length() - longer).strip());
    }

    void duplicate(Outline.Unit unit) {
        var copy = outlines.duplicateUnit(slug, unit.id(), copyOf(unit.title()));
        open.add(copy);
        refresh();
        focus("unit-" + copy);
        say(getTranslation("authoring.unit.duplicated", unit.title()));
    }

    void send(Outline.Unit unit, String to, String title) {
        outlines.sendUnit(slug, unit.id(), to);
        refresh();
        focus("new-unit");
        say(getTranslation("authoring.unit.sent", unit.title(), title));
    }

    void delete(Outline.Lesson lesson) {
        var beside = beside(lesson);
        outlines.deleteLesson(slug, lesson.id());
        refresh();
        focus(beside);
        say(getTranslation("authoring.lesson.deleted", lesson.title()), () -> {
            outlines.restoreLesson(slug, lesson.id());
            refresh();
            focus("grip-" + lesson.id());
        });
    }

    /** Where the focus goes when a lesson is gone: to the next one, the one before, or where one is added. */
    private String beside(Outline.Lesson lesson) {
        var place = OutlinePlace.of(outline, lesson.id());
        var unit = outline.units().get(place.unit());
        var others =
                unit.lessons().stream().filter(other -> !other.equals(lesson)).toList();
        return others.isEmpty()
                ? "unit-" + unit.id()
                : "grip-"
                        + others.get(Math.min(place.lesson(), others.size() - 1))
                                .id();
    }

    void delete(Outline.Unit unit) {
        var at = outline.units().indexOf(unit);
        outlines.deleteUnit(slug, unit.id());
        refresh();
        focus(
                outline.units().isEmpty()
                        ? "new-unit"
                        : "unit-"
                                + outline.units()
                                        .get(Math.min(
                                                Math.max(at, 0), outline.units().size() - 1))
                                        .id());
        say(
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
        var beside = beside(lesson);
        outlines.sendLesson(slug, lesson.id(), to);
        refresh();
        focus(beside);
        say(getTranslation("authoring.lesson.sent", lesson.title(), title));
    }

    void act(Outline.Unit unit) {
        attempt(() -> dialog(unit).open());
    }

    private UnitDialog dialog(Outline.Unit unit) {
        return new UnitDialog(this, units, unit, units.open(slug, unit.id()));
    }

    /** What somebody else has changed meanwhile is told, and shown. */
    void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (NotThere gone) {
            refresh();
            say(getTranslation("authoring.outline.meanwhile"));
        }
    }

    void act(Outline.Lesson lesson) {
        new LessonDialog(this, lesson).open();
    }

    List<DraftTarget> targets() {
        return drafts.targets(slug);
    }

    String slug() {
        return slug;
    }

    void open(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    /** After the page was drawn anew, the focus stands where the person worked. */
    void focus(String id) {
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
