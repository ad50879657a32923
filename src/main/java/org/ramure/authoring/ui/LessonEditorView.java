package org.ramure.authoring.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.LessonDraft;
import org.ramure.authoring.LessonMerge;
import org.ramure.authoring.LessonSheet;
import org.ramure.authoring.LessonSheet.Choice;
import org.ramure.authoring.Lessons;
import org.ramure.authoring.SaveResult;
import org.ramure.kit.Markdown;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;

/** A lesson to write, and who else has it open. */
@Route(AuthoringAddress.LESSON)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class LessonEditorView extends SharedPage<LessonDraft, LessonSheet> {

    private static final int BEAT_MILLIS = 5_000;

    /** Who has done nothing for so long is not here any more, and lets her session end. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final Lessons lessons;
    private final Drafts drafts;
    private final Markdown markdown;
    private final Clock clock;
    private final Div work = new Div();
    private final Paragraph present = new Paragraph();
    private String slug = "";
    private String key = "";
    private ContentForm form;
    private TextField title;
    private IntegerField minutes;
    private Checkbox required;
    private Instant touched = Instant.EPOCH;
    private @Nullable Registration beat;

    @SuppressWarnings("NullAway.Init")
    LessonEditorView(Lessons lessons, Drafts drafts, Markdown markdown, CurrentPerson current, Clock clock) {
        super(current.require(), clock, "authoring.lesson.gone");
        this.lessons = lessons;
        this.drafts = drafts;
        this.markdown = markdown;
        this.clock = clock;
        addClassNames("page", "lesson-editor");
        present.addClassNames("present", "s");
        present.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (beat != null) {
            lessons.left(sheet().id());
        }
        slug = event.getRouteParameters().get("slug").orElse("");
        key = event.getRouteParameters().get("lesson").orElse("");
        show(open());
        remind();
        hear();
        var field = Spot.in(event.getLocation());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("question")
                .map(question -> form.field(question, field.orElse("")))
                .orElseGet(() -> field.flatMap(this::field))
                .ifPresent(Spot::show);
    }

    @Override
    void fill() {
        var draft = sheet().draft();
        title = Editors.line(getTranslation("authoring.lesson.title"), draft.title());
        minutes = new IntegerField(getTranslation("authoring.minutes"));
        minutes.setMin(1);
        minutes.setMax(24 * 60);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(draft.minutes());
        minutes.setValueChangeMode(ValueChangeMode.LAZY);
        required = new Checkbox(getTranslation("authoring.required"), draft.required());
        form = ContentForm.of(
                sheet(), draft.content(), new Desk(slug, sheet().language(), drafts, markdown), this::changed);
        Editors.listen(this::changed, title, minutes, required);
        work.removeAll();
        work.addClassName("editor-grid");
        var main = new Div(late, told, title, form);
        main.addClassName("stack");
        work.add(main, side());
        removeAll();
        add(head(draft), work, ways(), receipts);
    }

    private Optional<Component> field(String name) {
        return form.field(name).or(() -> switch (name) {
            case "title" -> Optional.of(title);
            case "minutes" -> Optional.of(minutes);
            case "required" -> Optional.of(required);
            default -> Optional.empty();
        });
    }

    private Div head(LessonDraft draft) {
        var kind = new Span(new Icon(draft.content().kind().icon()));
        kind.add(new Span(
                getTranslation("authoring.kind." + draft.content().kind().key())));
        kind.addClassNames("row", "nw", "muted", "s");
        var heading = new H1(draft.title());
        var words = new Div(kind, heading);
        var acts = Parts.row(
                Parts.link(AuthoringAddress.preview(slug, key), "eye", getTranslation("authoring.preview")),
                Parts.link(AuthoringAddress.history(slug, key), "clock", getTranslation("authoring.history")));
        var head = new Div(words, acts);
        head.addClassName("page-title");
        return head;
    }

    private Aside side() {
        var side = new Aside(present, minutes, required);
        side.addClassNames("card", "stack", "editor-side");
        side.getElement().setAttribute("aria-label", getTranslation("authoring.side"));
        side.add(Parts.help(getTranslation("authoring.markdown.help", key)));
        return side;
    }

    private Nav ways() {
        var ways = new Nav();
        ways.addClassName("nextbar");
        ways.getElement().setAttribute("aria-label", getTranslation("learning.next.label"));
        ways.add(way(sheet().before(), "authoring.before"), way(sheet().after(), "authoring.after"));
        return ways;
    }

    private com.vaadin.flow.component.Component way(@Nullable Choice lesson, String words) {
        if (lesson == null) {
            return new Anchor(AuthoringAddress.course(slug), getTranslation("authoring.back"));
        }
        var way = new Anchor(AuthoringAddress.lesson(slug, lesson.key()));
        var small = new Span(getTranslation(words));
        small.addClassName("s");
        var name = new Span(lesson.title());
        name.addClassName("name");
        way.add(small, name);
        return way;
    }

    @Override
    LessonDraft read() {
        return new LessonDraft(
                title.getValue().strip(),
                Objects.requireNonNullElse(minutes.getValue(), 0),
                required.getValue(),
                form.read());
    }

    @Override
    boolean isSending() {
        return form.isSending();
    }

    @Override
    void save() {
        touched = clock.instant();
        getUI().ifPresent(ui -> ui.setPollInterval(BEAT_MILLIS));
        title.setInvalid(false);
        minutes.setInvalid(false);
        super.save();
    }

    @Override
    LessonSheet open() {
        return lessons.open(slug, key);
    }

    @Override
    SaveResult<LessonSheet> save(int revision, LessonDraft draft) {
        return lessons.save(slug, key, revision, draft);
    }

    @Override
    SaveResult<LessonSheet> settle(int revision, LessonDraft draft) {
        return lessons.settle(slug, key, revision, draft);
    }

    @Override
    Optional<Instant> late() {
        return lessons.late(slug, key);
    }

    @Override
    void letGo() {
        lessons.letGo(slug, key);
    }

    @Override
    String history() {
        return AuthoringAddress.history(slug, key);
    }

    @Override
    LessonDraft merge(LessonDraft base, LessonDraft mine, LessonDraft theirs) {
        return LessonMerge.of(base, mine, theirs);
    }

    @Override
    String words(LessonDraft draft) {
        return LessonWords.of(draft, this::getTranslation);
    }

    @Override
    Optional<LessonDraft> without(Refusal refusal, String words, LessonDraft draft, LessonDraft last) {
        if (refusal.key().startsWith("authoring.title")) {
            title.setErrorMessage(words);
            title.setInvalid(true);
            return Optional.of(draft.called(last.title()));
        }
        if (refusal.key().startsWith("authoring.minutes")) {
            minutes.setErrorMessage(words);
            minutes.setInvalid(true);
            return Optional.of(draft.lasting(last.minutes()));
        }
        return Optional.empty();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        touched = clock.instant();
        event.getUI().setPollInterval(BEAT_MILLIS);
        beat = event.getUI().addPollListener(poll -> {
            if (touched.plus(IDLE).isBefore(clock.instant())) {
                poll.getSource().setPollInterval(-1);
                present.setText("");
            } else {
                hear();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (beat != null) {
            beat.remove();
        }
        lessons.left(sheet().id());
    }

    /** Says who else is here, and that they saved; what stands in the fields is left alone. */
    void hear() {
        try {
            var pulse = lessons.here(slug, key);
            var others = pulse.others();
            present.setText(
                    others.isEmpty()
                            ? getTranslation("authoring.alone")
                            : getTranslation("authoring.together", String.join(", ", others)));
            present.setClassName("now", !others.isEmpty());
            if (isNews(pulse.revision())) {
                tell(new Notice(
                                Notice.Kind.INFO,
                                getTranslation(pulse.own() ? "authoring.newer.own" : "authoring.newer"),
                                getTranslation("authoring.newer.text"))
                        .with(Parts.button("down", getTranslation("authoring.newer.take"), this::take)));
            }
        } catch (NotThere gone) {
            present.setText("");
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(sheet().course(), AuthoringAddress.course(slug)));
    }

    @Override
    public String getPageTitle() {
        return sheet().draft().title();
    }
}
