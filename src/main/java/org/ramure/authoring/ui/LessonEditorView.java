package org.ramure.authoring.ui;

import com.vaadin.flow.component.AttachEvent;
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
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.Drafts;
import org.ramure.authoring.LessonDraft;
import org.ramure.authoring.LessonMerge;
import org.ramure.authoring.LessonSheet;
import org.ramure.authoring.LessonSheet.Choice;
import org.ramure.authoring.LessonWords;
import org.ramure.authoring.Lessons;
import org.ramure.authoring.SaveResult;
import org.ramure.kit.Markdown;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;

/**
 * A lesson to write. What is typed is saved after a short pause, by the revision that it was read with: when somebody else
 * has saved meanwhile, both texts are shown and nothing is overwritten.
 */
@Route(AuthoringAddress.LESSON)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class LessonEditorView extends SavingPage implements BeforeEnterObserver, HasDynamicTitle {

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
    private LessonSheet sheet;
    private LessonDraft saved;
    private int revision;
    private ContentForm form;
    private TextField title;
    private IntegerField minutes;
    private Checkbox required;
    private boolean showing;
    private @Nullable ConflictPanel panel;
    private Instant touched = Instant.EPOCH;
    private @Nullable Registration beat;

    @SuppressWarnings("NullAway.Init")
    LessonEditorView(Lessons lessons, Drafts drafts, Markdown markdown, CurrentPerson current, Clock clock) {
        super(current.require());
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
            lessons.left(sheet.id());
        }
        slug = event.getRouteParameters().get("slug").orElse("");
        show(lessons.open(slug, event.getRouteParameters().get("lesson").orElse("")));
        hear();
        event.getLocation().getQueryParameters().getSingleParameter("question").ifPresent(form::reveal);
    }

    private void show(LessonSheet now) {
        sheet = now;
        saved = now.draft();
        revision = now.revision();
        panel = null;
        told.removeAll();
        fill(now.draft());
        saved(now.changedAt());
    }

    /** Puts a state into the fields; nothing is saved by it. */
    private void fill(LessonDraft draft) {
        showing = true;
        title = Editors.line(getTranslation("authoring.lesson.title"), draft.title());
        minutes = new IntegerField(getTranslation("authoring.minutes"));
        minutes.setMin(1);
        minutes.setMax(24 * 60);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(draft.minutes());
        minutes.setValueChangeMode(ValueChangeMode.LAZY);
        required = new Checkbox(getTranslation("authoring.required"), draft.required());
        form = ContentForm.of(
                sheet, draft.content(), new Desk(slug, sheet.language(), drafts, markdown), this::changed);
        Editors.listen(this::changed, title, minutes, required);
        work.removeAll();
        work.addClassName("editor-grid");
        var main = new Div(told, title, form);
        main.addClassName("stack");
        work.add(main, side(draft));
        removeAll();
        add(head(draft), work, ways());
        showing = false;
    }

    private Div head(LessonDraft draft) {
        var kind = new Span(new Icon(draft.content().kind().icon()));
        kind.add(new Span(
                getTranslation("authoring.kind." + draft.content().kind().key())));
        kind.addClassNames("row", "nw", "muted", "s");
        var heading = new H1(draft.title());
        var words = new Div(kind, heading);
        var acts = Parts.row(
                receipt,
                Parts.link(AuthoringAddress.preview(slug, sheet.key()), "eye", getTranslation("authoring.preview")),
                Parts.link(AuthoringAddress.history(slug, sheet.key()), "clock", getTranslation("authoring.history")));
        var head = new Div(words, acts);
        head.addClassName("page-title");
        return head;
    }

    private Aside side(LessonDraft draft) {
        var side = new Aside(present, minutes, required);
        side.addClassNames("card", "stack", "editor-side");
        side.getElement().setAttribute("aria-label", getTranslation("authoring.side"));
        var links = Parts.help(getTranslation("authoring.markdown.help", sheet.key()));
        side.add(links);
        return side;
    }

    private Nav ways() {
        var ways = new Nav();
        ways.addClassName("nextbar");
        ways.getElement().setAttribute("aria-label", getTranslation("learning.next.label"));
        ways.add(way(sheet.before(), "authoring.before"), way(sheet.after(), "authoring.after"));
        return ways;
    }

    private com.vaadin.flow.component.Component way(@Nullable Choice lesson, String key) {
        if (lesson == null) {
            var back = new Anchor(AuthoringAddress.course(slug), getTranslation("authoring.back"));
            return back;
        }
        var way = new Anchor(AuthoringAddress.lesson(slug, lesson.key()));
        var small = new Span(getTranslation(key));
        small.addClassName("s");
        var name = new Span(lesson.title());
        name.addClassName("name");
        way.add(small, name);
        return way;
    }

    private LessonDraft read() {
        return new LessonDraft(
                title.getValue().strip(),
                Objects.requireNonNullElse(minutes.getValue(), 0),
                required.getValue(),
                form.read());
    }

    private void changed() {
        if (showing) {
            return;
        }
        touched = clock.instant();
        getUI().ifPresent(ui -> ui.setPollInterval(BEAT_MILLIS));
        save();
    }

    private void save() {
        var draft = read();
        title.setInvalid(false);
        minutes.setInvalid(false);
        try {
            heard(draft, lessons.save(slug, sheet.key(), revision, draft));
        } catch (Refusal refusal) {
            refused(draft, refusal);
        } catch (NotThere gone) {
            gone();
        }
    }

    private void heard(LessonDraft draft, SaveResult result) {
        switch (result) {
            case SaveResult.Saved done -> {
                revision = done.revision();
                saved = draft;
                if (panel != null) {
                    panel = null;
                    told.removeAll();
                }
                saved(done.at());
            }
            case SaveResult.Conflict conflict -> conflict(draft, conflict.theirs());
            case SaveResult.Gone _ -> gone();
        }
    }

    /** A title that is missing keeps nothing else from being saved. */
    private void refused(LessonDraft draft, Refusal refusal) {
        var words = getTranslation(refusal.key(), refusal.arguments());
        var rest = draft;
        if (refusal.key().startsWith("authoring.title")) {
            title.setErrorMessage(words);
            title.setInvalid(true);
            rest = draft.called(saved.title());
        } else if (refusal.key().startsWith("authoring.minutes")) {
            minutes.setErrorMessage(words);
            minutes.setInvalid(true);
            rest = draft.lasting(saved.minutes());
        } else {
            tell(new Notice(Notice.Kind.ERROR, words, ""));
        }
        if (!rest.equals(draft)) {
            try {
                heard(rest, lessons.save(slug, sheet.key(), revision, rest));
            } catch (Refusal again) {
                refused(rest, again);
            }
        }
        unsaved();
    }

    private void gone() {
        unsaved();
        tell(new Notice(
                Notice.Kind.ERROR,
                getTranslation("authoring.lesson.gone"),
                getTranslation("authoring.lesson.gone.text")));
    }

    /** What she types meanwhile is kept aside each time; the lesson changes when she has chosen. */
    private void conflict(LessonDraft mine, LessonSheet theirs) {
        unsaved();
        if (panel == null
                || !panel.isAbout(theirs.revision())
                || panel.getParent().isEmpty()) {
            panel = new ConflictPanel(
                    theirs.revision(), theirs.author(), LessonWords.of(theirs.draft()), choices(theirs));
            tell(panel);
        }
        panel.compare(LessonWords.of(mine), LessonWords.of(LessonMerge.of(saved, mine, theirs.draft())));
    }

    private ConflictPanel.Choices choices(LessonSheet theirs) {
        return new ConflictPanel.Choices() {
            @Override
            public void mine() {
                settle(theirs, read(), false);
            }

            @Override
            public void theirs() {
                if (isFree()) {
                    instead(theirs);
                }
            }

            @Override
            public void merged() {
                if (isFree()) {
                    settle(theirs, LessonMerge.of(saved, read(), theirs.draft()), true);
                }
            }
        };
    }

    private boolean isFree() {
        var sending = form.isSending();
        if (sending && panel != null) {
            panel.waitForFile();
        }
        return !sending;
    }

    /** @param anew whether the fields shall show what was chosen */
    private void settle(LessonSheet theirs, LessonDraft chosen, boolean anew) {
        try {
            var result = lessons.settle(slug, sheet.key(), theirs.revision(), chosen);
            heard(chosen, result);
            if (anew && result instanceof SaveResult.Saved) {
                show(lessons.open(slug, sheet.key()));
            }
        } catch (Refusal refusal) {
            refused(chosen, refusal);
        } catch (NotThere gone) {
            gone();
        }
    }

    /** Hers goes into the history first, to the last word; somebody who saved a third text is heard before. */
    private void instead(LessonSheet theirs) {
        try {
            var mine = read();
            var result = lessons.save(slug, sheet.key(), revision, mine);
            if (result instanceof SaveResult.Conflict again && again.theirs().revision() == theirs.revision()) {
                show(again.theirs());
            } else {
                heard(mine, result);
            }
        } catch (NotThere gone) {
            gone();
        }
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
        lessons.left(sheet.id());
    }

    /** Says who else is here, and that they saved; what stands in the fields is left alone. */
    void hear() {
        try {
            var pulse = lessons.here(slug, sheet.key());
            var others = pulse.others();
            present.setText(
                    others.isEmpty()
                            ? getTranslation("authoring.alone")
                            : getTranslation("authoring.together", String.join(", ", others)));
            present.setClassName("now", !others.isEmpty());
            if (pulse.revision() != revision
                    && panel == null
                    && told.getElement().getChildCount() == 0) {
                tell(new Notice(
                                Notice.Kind.INFO,
                                getTranslation("authoring.newer"),
                                getTranslation("authoring.newer.text"))
                        .with(Parts.button("down", getTranslation("authoring.newer.take"), this::take)));
            }
        } catch (NotThere gone) {
            present.setText("");
        }
    }

    /** What she may have typed since goes into the history, should it differ. */
    private void take() {
        told.removeAll();
        var mine = read();
        var theirs = lessons.open(slug, sheet.key());
        if (!mine.equals(saved)) {
            save();
        } else if (form.isSending()) {
            conflict(mine, theirs);
        } else {
            show(theirs);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(sheet.course(), AuthoringAddress.course(slug)));
    }

    @Override
    public String getPageTitle() {
        return sheet.draft().title();
    }
}
