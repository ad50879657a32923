package org.ramure.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ramure.accounts.CurrentPerson;
import org.ramure.cohorts.Cohort;
import org.ramure.cohorts.InvitationCard;
import org.ramure.cohorts.RosterCard;
import org.ramure.cohorts.RosterCheck;
import org.ramure.cohorts.RosterLine;
import org.ramure.cohorts.RosterLine.Outcome;
import org.ramure.cohorts.Rosters;
import org.ramure.cohorts.ui.FollowUpNav.Page;
import org.ramure.kit.Moments;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Notice;
import org.ramure.kit.ui.Pager;

/** Enrols a list: what it would do is said first, line by line where something is wrong; then one click does it. */
@Route("suivi/:slug/inscriptions")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class RosterView extends FollowUpPage implements BeforeEnterObserver {

    private static final int SHOWN_PROBLEMS = 100;

    private final Rosters rosters;
    private final DateTimeFormatter moment;
    private final Select<Optional<Cohort>> cohort = new Select<>();
    private final Div outcome = new Div();
    private final Div latest = new Div();
    private final UnorderedList unanswered = new UnorderedList();
    private final Pager pager = new Pager(Rosters.INVITATIONS, this::turn);
    private int page;

    RosterView(Rosters rosters, CurrentPerson current) {
        super(Page.ROSTER);
        this.rosters = rosters;
        var reader = current.require();
        moment = Moments.toTheMinute(reader.language(), reader.zone());
        outcome.addClassNames("stack", "outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        unanswered.addClassNames("list-line", "people");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var desk = rosters.desk(event.getRouteParameters().get("slug").orElse(""));
        begin(desk.edition(), getTranslation("roster.title"), getTranslation("roster.lede"));
        var format = new Paragraph(getTranslation("roster.format"));
        format.addClassNames("s", "measure");
        Choices.offer(cohort, desk.cohorts(), getTranslation("followup.cohort.none"));
        cohort.setLabel(getTranslation("roster.group"));
        cohort.setVisible(!desk.cohorts().isEmpty());
        cohort.addValueChangeListener(_ -> outcome.removeAll());
        if (desk.open()) {
            put(format, cohort, upload(), outcome, latest);
        } else {
            put(unpublished(Notice.Kind.INFO), outcome, latest);
        }
        show(desk);
    }

    private Upload upload() {
        var choose = new Button(getTranslation("roster.choose"));
        var upload = new Upload(new RosterUpload(this::check));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("roster.drop")));
        upload.setAcceptedFileTypes("text/csv", "text/plain", "application/vnd.ms-excel", ".csv", ".txt");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Rosters.MOST_BYTES);
        upload.setI18n(words());
        upload.addStartedListener(_ -> outcome.removeAll());
        upload.addFileRejectedListener(rejected ->
                tell(new Notice(Notice.Kind.ERROR, getTranslation("roster.refused"), rejected.getErrorMessage())));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    /** What the upload itself may say; only what differs from importing a course is ours. */
    private UploadI18N words() {
        var failed = getTranslation("courses.import.failed");
        var large = getTranslation("roster.refused.large", Rosters.MOST_BYTES / 1024 / 1024);
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("roster.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("roster.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("courses.import.one"))
                        .setFileIsTooBig(large)
                        .setIncorrectFileType(getTranslation("roster.refused.not-text")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("courses.import.progress.connecting"))
                                .setStalled(getTranslation("courses.import.progress.stalled"))
                                .setProcessing(getTranslation("courses.import.progress.processing"))
                                .setHeld(getTranslation("courses.import.progress.held")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)
                                .setFileTooLarge(large)))
                .setFile(new UploadI18N.File()
                        .setRetry(getTranslation("courses.import.retry"))
                        .setStart(getTranslation("courses.import.start"))
                        .setRemove(getTranslation("courses.import.remove")));
    }

    /** The dry run. */
    void check(String name, byte[] file) {
        try {
            tell(checked(name, rosters.check(slug(), file, Choices.chosen(cohort))));
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        tell(
                isUnpublished(refusal)
                        ? unpublished(Notice.Kind.ERROR)
                        : new Notice(
                                Notice.Kind.ERROR,
                                getTranslation("roster.refused"),
                                getTranslation(refusal.key(), refusal.arguments())));
    }

    private static boolean isUnpublished(Refusal refusal) {
        return refusal.key().equals("roster.refused.unpublished");
    }

    private Notice unpublished(Notice.Kind kind) {
        return new Notice(kind, getTranslation("roster.unpublished"), getTranslation("roster.refused.unpublished"));
    }

    /** Somebody else was quicker, or took the course back. */
    private void nothing(Refusal refusal) {
        tell(
                isUnpublished(refusal)
                        ? unpublished(Notice.Kind.ERROR)
                        : new Notice(
                                Notice.Kind.INFO, getTranslation("roster.nothing"), getTranslation(refusal.key())));
    }

    private Component checked(String name, RosterCheck check) {
        var section = new Section(new H2(getTranslation("roster.check", name)));
        section.addClassNames("card", "stack");
        var counts = new UnorderedList();
        for (var kind : Outcome.values()) {
            var count = check.count(kind);
            if (count > 0) {
                counts.add(new ListItem(getTranslation("roster.count." + kind, count)));
            }
        }
        section.add(counts);
        if (check.doing().isEmpty()) {
            section.add(new Notice(
                    Notice.Kind.INFO, getTranslation("roster.nothing"), getTranslation("roster.nothing.text")));
        } else {
            var go = new Button(getTranslation("roster.go", check.doing().size()), _ -> enrol(check));
            go.addThemeVariants(ButtonVariant.PRIMARY);
            go.setDisableOnClick(true);
            section.add(new Div(go));
        }
        if (!check.problems().isEmpty()) {
            section.add(problems(check));
        }
        return section;
    }

    private Component problems(RosterCheck check) {
        var list = new UnorderedList();
        list.addClassName("problems");
        check.problems().stream().limit(SHOWN_PROBLEMS).forEach(line -> list.add(problem(line)));
        var section = new Div(new H3(getTranslation("roster.problems")), list);
        var more = check.problems().size() - SHOWN_PROBLEMS;
        if (more > 0) {
            section.add(new Paragraph(getTranslation("roster.problems.more", more)));
        }
        return section;
    }

    private ListItem problem(RosterLine line) {
        var number = new Span(getTranslation("roster.problem.line", String.valueOf(line.number())));
        number.addClassName("line");
        var what = new Div();
        var phrase = line.problem();
        if (phrase != null) {
            what.add(new Span(getTranslation(phrase.key(), phrase.arguments())));
        }
        if (!line.address().isEmpty()) {
            var typed = new Span(line.address());
            typed.addClassNames("muted", "address");
            what.add(typed);
        }
        what.addClassName("what");
        return new ListItem(number, what);
    }

    private void enrol(RosterCheck check) {
        try {
            told(rosters.enrol(slug(), check));
        } catch (Refusal refusal) {
            nothing(refusal);
        }
        show(rosters.desk(slug()));
    }

    private void told(boolean done) {
        tell(
                done
                        ? new Notice(
                                Notice.Kind.SUCCESS,
                                getTranslation("roster.done"),
                                getTranslation(rosters.mailLeaves() ? "roster.done.text" : "roster.done.kept"))
                        : new Notice(
                                Notice.Kind.INFO,
                                getTranslation("roster.background"),
                                getTranslation("roster.background.text")));
    }

    private void tell(Component component) {
        outcome.removeAll();
        outcome.add(component);
    }

    private void show(Rosters.Desk desk) {
        latest.removeAll();
        latest.addClassNames("stack", "latest");
        if (desk.latest().isEmpty()) {
            latest.add(waiting(desk));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("list-line", "people");
        desk.latest().forEach(card -> list.add(row(card)));
        latest.add(new H2(getTranslation("roster.latest")), list);
        if (desk.latest().stream().anyMatch(card -> card.finishedAt() == null)) {
            latest.add(new Div(new Button(getTranslation("roster.refresh"), _ -> show(rosters.desk(slug())))));
        }
        latest.add(waiting(desk));
    }

    /** Who has not answered, one by one: a mail goes astray, and somebody asks for another. */
    private Component waiting(Rosters.Desk desk) {
        var count = new Paragraph(getTranslation("roster.waiting", desk.waiting()));
        count.addClassName("muted");
        var section = new Section(new H2(getTranslation("roster.unanswered")), count, expired(desk.expired()));
        if (desk.waiting() > 0) {
            var once = new Paragraph(getTranslation("roster.unanswered.help"));
            once.addClassName("help");
            section.add(once, unanswered, pager);
            turn(Math.min(page, (desk.waiting() - 1) / Rosters.INVITATIONS), desk.waiting());
        }
        section.addClassName("stack");
        return section;
    }

    private void turn(int wanted) {
        turn(wanted, rosters.desk(slug()).waiting());
    }

    private void turn(int wanted, int total) {
        page = wanted;
        unanswered.removeAll();
        rosters.unanswered(slug(), page).forEach(card -> unanswered.add(row(card)));
        pager.show(page, total);
        pager.setVisible(total > Rosters.INVITATIONS);
    }

    private ListItem row(InvitationCard card) {
        var name = new Span(card.email());
        name.addClassNames("name", "address");
        var rests = card.restsUntil();
        var words = new Div(
                name,
                help(getTranslation(
                        "roster.unanswered.at", moment.format(card.invitedAt()), moment.format(card.worksUntil()))));
        if (rests != null) {
            words.add(help(getTranslation("roster.unanswered.rests", moment.format(rests))));
        }
        words.addClassName("grow");
        var again = new Button(getTranslation("roster.unanswered.again"), _ -> inviteAgain(card.email()));
        again.setAriaLabel(getTranslation("roster.unanswered.again.of", card.email()));
        again.setEnabled(rests == null);
        again.setDisableOnClick(true);
        var item = new ListItem(words, again);
        item.addClassName("row");
        return item;
    }

    private static Div help(String words) {
        var help = new Div(words);
        help.addClassName("help");
        return help;
    }

    private void inviteAgain(String email) {
        try {
            var kind = rosters.inviteAgain(slug(), email) ? "roster.unanswered.done" : "roster.unanswered.enrolled";
            tell(new Notice(Notice.Kind.SUCCESS, getTranslation(kind), getTranslation(kind + ".text", email)));
        } catch (Refusal refusal) {
            nothing(refusal);
        } catch (NotThere answered) {
            tell(new Notice(
                    Notice.Kind.INFO,
                    getTranslation("roster.nothing"),
                    getTranslation("roster.unanswered.answered", email)));
        }
        show(rosters.desk(slug()));
    }

    /** Who did not look at her mail in time is invited once more, when somebody decides so. */
    private Component expired(int count) {
        var again = new Button(getTranslation("roster.again", count), _ -> inviteAgain());
        again.setDisableOnClick(true);
        var both = new Div(new Paragraph(getTranslation("roster.expired", count)), again);
        both.addClassNames("stack", "tight", "expired");
        both.setVisible(count > 0);
        return both;
    }

    private void inviteAgain() {
        try {
            told(rosters.inviteAgain(slug()));
        } catch (Refusal refusal) {
            nothing(refusal);
        }
        show(rosters.desk(slug()));
    }

    private ListItem row(RosterCard card) {
        var when = new Span(moment.format(card.askedAt()));
        when.addClassName("name");
        var words = new Div(when);
        words.addClassName("grow");
        if (card.finishedAt() == null) {
            words.add(Shares.meter(
                    card.done(),
                    card.total(),
                    getTranslation("roster.latest.going", card.done(), card.total()),
                    getTranslation("roster.background")));
        } else {
            var sums = new Span(getTranslation("roster.latest.done", card.enrolled(), card.invited(), card.total()));
            sums.addClassName("help");
            words.add(sums);
        }
        var item = new ListItem(words);
        item.addClassName("row");
        return item;
    }
}
