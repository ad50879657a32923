package org.ramure.cohorts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.CurrentPerson;
import org.ramure.cohorts.Cohort;
import org.ramure.cohorts.FollowUp;
import org.ramure.cohorts.ReminderCard;
import org.ramure.cohorts.ReminderDraft;
import org.ramure.cohorts.ReminderDraft.Audience;
import org.ramure.cohorts.ReminderDraft.Words;
import org.ramure.cohorts.Reminders;
import org.ramure.cohorts.ui.FollowUpNav.Page;
import org.ramure.kit.Ids;
import org.ramure.kit.Moments;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;

/** Writes to those who stopped: who is meant is counted and what they will read is shown before anything is sent. */
@Route("suivi/:slug/relances")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class RemindersView extends FollowUpPage implements BeforeEnterObserver {

    private final Reminders reminders;
    private final DateTimeFormatter moment;
    private final Select<Audience> audience = new Select<>();
    private final IntegerField days = new IntegerField();
    private final Select<Optional<Cohort>> cohort = new Select<>();
    private final Div meant = new Div();
    private final TextField frenchSubject = new TextField();
    private final TextArea frenchBody = new TextArea();
    private final TextField englishSubject = new TextField();
    private final TextArea englishBody = new TextArea();
    private final Div outcome = new Div();
    private final Div preview = new Div();
    private final Div latest = new Div();
    private final Button send = new Button();
    private UUID id = Ids.next();
    private int counted;

    RemindersView(Reminders reminders, CurrentPerson current) {
        super(Page.REMINDERS);
        this.reminders = reminders;
        var reader = current.require();
        moment = Moments.toTheMinute(reader.language(), reader.zone());
        meant.getElement().setAttribute("role", "status");
        meant.addClassName("meant");
        outcome.getElement().setAttribute("aria-live", "polite");
        preview.addClassNames("stack", "preview");
        latest.addClassNames("stack", "latest");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var desk = reminders.desk(event.getRouteParameters().get("slug").orElse(""));
        begin(desk.edition(), getTranslation("reminder.title"), getTranslation("reminder.lede"));
        if (!desk.mailLeaves()) {
            put(new Notice(Notice.Kind.INFO, getTranslation("reminder.kept"), getTranslation("reminder.kept.text")));
        }
        put(outcome, whom(desk), words(), acts(), preview, latest);
        show(desk);
        count();
    }

    private Section whom(Reminders.Desk desk) {
        audience.setLabel(getTranslation("reminder.audience"));
        audience.addClassName("broad");
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> getTranslation("reminder.audience." + one));
        audience.setValue(Audience.STOPPED);
        audience.addValueChangeListener(_ -> count());
        days.setLabel(getTranslation("reminder.days"));
        days.setMin(ReminderDraft.LEAST_DAYS);
        days.setMax(ReminderDraft.MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setValue(FollowUp.STOPPED_DAYS);
        days.addValueChangeListener(_ -> count());
        Choices.offer(cohort, desk.cohorts(), getTranslation("followup.cohort.all"));
        cohort.setLabel(getTranslation("followup.cohort"));
        cohort.setVisible(!desk.cohorts().isEmpty());
        cohort.addValueChangeListener(_ -> count());
        var filters = new Div(audience, days, cohort);
        filters.addClassNames("row", "filters");
        return new Section(new H2(getTranslation("reminder.whom")), filters, meant);
    }

    private Section words() {
        field(frenchSubject, frenchBody, "fr");
        field(englishSubject, englishBody, "en");
        var french = new Div(new H3(getTranslation("reminder.words.fr")), frenchSubject, frenchBody);
        french.addClassName("stack");
        var english = new Div(new H3(getTranslation("reminder.words.en")), englishSubject, englishBody);
        english.addClassName("stack");
        var both = new Div(french, english);
        both.addClassName("two-words");
        return new Section(new H2(getTranslation("reminder.words")), both);
    }

    private void field(TextField subject, TextArea body, String language) {
        var spoken = Locale.of(language);
        subject.setLabel(getTranslation("reminder.subject." + language));
        subject.setMaxLength(ReminderDraft.LONGEST_SUBJECT);
        subject.setValue(getTranslation(spoken, "reminder.subject.begun"));
        body.setLabel(getTranslation("reminder.body." + language));
        body.setMaxLength(ReminderDraft.LONGEST_BODY);
        body.setMinRows(5);
        body.setValue(getTranslation(spoken, "reminder.body.begun"));
        subject.getElement().setAttribute("lang", language);
        body.getElement().setAttribute("lang", language);
        subject.addValueChangeListener(_ -> preview.removeAll());
        body.addValueChangeListener(_ -> preview.removeAll());
    }

    private Div acts() {
        var read = new Button(getTranslation("reminder.preview"), new Icon("eye"), _ -> preview());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(_ -> ask());
        var acts = new Div(read, send);
        acts.addClassNames("row", "jobs-acts");
        return acts;
    }

    private ReminderDraft draft() {
        return new ReminderDraft(
                audience.getValue() == null ? Audience.STOPPED : audience.getValue(),
                days.getValue() == null ? 0 : days.getValue(),
                Choices.chosen(cohort),
                new Words(frenchSubject.getValue(), frenchBody.getValue()),
                new Words(englishSubject.getValue(), englishBody.getValue()));
    }

    private void count() {
        var draft = draft();
        meant.removeAll();
        if (draft.days() < ReminderDraft.LEAST_DAYS || draft.days() > ReminderDraft.MOST_DAYS) {
            counted = 0;
            meant.add(new Span(
                    getTranslation("reminder.refused.days", ReminderDraft.LEAST_DAYS, ReminderDraft.MOST_DAYS)));
        } else {
            var found = reminders.meant(slug(), draft);
            counted = found.count();
            var number = new Span(getTranslation("reminder.meant", counted));
            number.addClassName("name");
            meant.add(number);
            if (!found.some().isEmpty()) {
                var names = String.join(", ", found.some());
                var some = new Span(
                        counted > found.some().size()
                                ? getTranslation(
                                        "reminder.meant.more",
                                        names,
                                        counted - found.some().size())
                                : names);
                some.addClassNames("muted", "s");
                meant.add(some);
            }
            meant.add(new HowComputed(
                    getTranslation("reminder.whom"), getTranslation("reminder.meant.how", draft.days())));
        }
        send.setText(getTranslation("reminder.send", counted));
        send.setEnabled(counted > 0);
    }

    private void preview() {
        outcome.removeAll();
        preview.removeAll();
        try {
            var draft = draft();
            preview.add(new H2(getTranslation("reminder.preview.title")));
            preview.add(letter(draft, Locale.FRENCH));
            if (!draft.english().subject().isBlank() || !draft.english().body().isBlank()) {
                preview.add(letter(draft, Locale.ENGLISH));
            }
        } catch (Refusal refusal) {
            preview.removeAll();
            refused(refusal);
        }
    }

    private Div letter(ReminderDraft draft, Locale language) {
        var letter = reminders.preview(slug(), draft, language);
        var subject = new H3(letter.subject());
        var text = new Pre(letter.text());
        var card = new Div(subject, text);
        card.addClassNames("card", "letter-text");
        card.getElement().setAttribute("lang", language.getLanguage());
        return card;
    }

    private void ask() {
        outcome.removeAll();
        var draft = draft();
        try {
            reminders.preview(slug(), draft, Locale.FRENCH);
        } catch (Refusal refusal) {
            refused(refusal);
            return;
        }
        var ask = new ConfirmDialog(
                getTranslation("reminder.ask", counted),
                getTranslation("reminder.ask.text", draft.french().subject()),
                getTranslation("reminder.send", counted),
                _ -> send(draft));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("reminder.ask.not"));
        ask.open();
    }

    private void send(ReminderDraft draft) {
        try {
            reminders.send(slug(), id, draft, counted);
            id = Ids.next();
            preview.removeAll();
            outcome.add(new Notice(
                    Notice.Kind.SUCCESS, getTranslation("reminder.sent"), getTranslation("reminder.sent.text")));
        } catch (Refusal refusal) {
            refused(refusal);
        }
        show(reminders.desk(slug()));
        count();
    }

    private void refused(Refusal refusal) {
        outcome.removeAll();
        outcome.add(new Notice(
                Notice.Kind.ERROR,
                getTranslation("reminder.refused"),
                getTranslation(refusal.key(), refusal.arguments())));
    }

    private void show(Reminders.Desk desk) {
        latest.removeAll();
        latest.add(new H2(getTranslation("reminder.latest")));
        if (desk.latest().isEmpty()) {
            var none = new Paragraph(getTranslation("reminder.latest.none"));
            none.addClassName("muted");
            latest.add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("list-line", "people");
        desk.latest().forEach(card -> list.add(row(card)));
        latest.add(list);
    }

    private ListItem row(ReminderCard card) {
        var subject = new Span(card.subject());
        subject.addClassName("name");
        var whom = new Span(getTranslation(
                "reminder.latest.whom",
                moment.format(card.askedAt()),
                getTranslation("reminder.audience." + card.audience()),
                card.days(),
                card.cohort() == null ? getTranslation("followup.cohort.all") : card.cohort()));
        whom.addClassName("help");
        var words = new Div(subject, whom);
        words.addClassName("grow");
        var sent = new Span(getTranslation(
                card.finishedAt() == null ? "reminder.latest.going" : "reminder.latest.sent",
                card.sent(),
                card.expected()));
        sent.addClassName("help");
        var item = new ListItem(words, sent);
        item.addClassName("row");
        return item;
    }
}
