package org.ramure.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.house.Conformity;
import org.ramure.house.LegalPage;
import org.ramure.house.LegalText;
import org.ramure.house.LegalText.Statement;
import org.ramure.kit.LongDate;
import org.ramure.kit.Markdown;
import org.ramure.kit.Moments;
import org.ramure.kit.Refusal;
import org.ramure.kit.Texts;
import org.ramure.kit.ui.Notice;
import org.ramure.kit.ui.Prose;
import org.ramure.operations.HouseDesk;

/** The legal pages: written in both languages, seen as they will be, with all that they were. */
@Route("pages-legales")
@Menu(title = "legal.desk", order = 302, icon = "file")
@RolesAllowed("ADMINISTRATOR")
class LegalDeskView extends Main implements BeforeLeaveObserver, HasDynamicTitle {

    private final transient HouseDesk desk;
    private final transient Markdown markdown;
    private final transient SignedIn reader;
    private final Select<LegalPage> page = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final TextArea body = new TextArea();
    private final Prose preview = new Prose();
    private final Select<Conformity> conformity = new Select<>();
    private final DatePicker on = new DatePicker();
    private final IntegerField share = new IntegerField();
    private final TextField auditor = new TextField();
    private final Section statement = new Section();
    private final Div told = new Div();
    private final Section history = new Section();
    private final Anchor see = new Anchor();
    private transient @Nullable LegalText shown;
    private boolean turning;
    private final UnsavedWords unsaved = new UnsavedWords(this, this::isDirty);

    LegalDeskView(HouseDesk desk, Markdown markdown, CurrentPerson current) {
        this.desk = desk;
        this.markdown = markdown;
        this.reader = current.require();
        addClassNames("page", "house-desk");
        var lede = new Paragraph(getTranslation("legal.desk.lede"));
        lede.addClassName("muted");
        var head = new Div(new H1(getTranslation("legal.desk")), lede);
        head.addClassNames("page-title", "stack");
        told.getElement().setAttribute("role", "status");
        var save = new Button(getTranslation("legal.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        see.setRouterIgnore(true);
        see.addClassName("btn");
        see.setText(getTranslation("legal.see"));
        var acts = new Div(save, see);
        acts.addClassName("row");
        add(head, choice(), statement(), text(), told, acts, history);
        show();
    }

    private Component choice() {
        page.setLabel(getTranslation("legal.page"));
        page.setItems(LegalPage.values());
        page.setItemLabelGenerator(one -> getTranslation(one.key() + ".title"));
        page.setValue(LegalPage.LEGAL);
        page.addValueChangeListener(event -> turn(page, event.getOldValue(), event.getValue()));
        language.setLabel(getTranslation("legal.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation("language." + one.getLanguage()));
        language.setValue(Locale.FRENCH);
        language.addValueChangeListener(event -> turn(language, event.getOldValue(), event.getValue()));
        var row = new Div(page, language);
        row.addClassNames("row", "legal-choice");
        return row;
    }

    /** To another page or language: what is typed and not saved is not thrown away unasked. */
    private <T> void turn(Select<T> choice, T before, T wanted) {
        if (turning) {
            return;
        }
        if (!isDirty()) {
            show();
            return;
        }
        choose(choice, before);
        unlessDirty(() -> {
            choose(choice, wanted);
            show();
        });
    }

    private <T> void choose(Select<T> choice, T value) {
        turning = true;
        choice.setValue(value);
        turning = false;
    }

    private void unlessDirty(Runnable deed) {
        if (!isDirty()) {
            deed.run();
            return;
        }
        unsaved.ask(deed);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.ask(event);
    }

    private boolean isDirty() {
        return shown != null
                && !(body.getValue().strip().equals(shown.body().strip())
                        && Objects.equals(stated(shown.page()), shown.statement()));
    }

    private Component statement() {
        conformity.setLabel(getTranslation("legal.conformity"));
        conformity.setItems(Conformity.values());
        conformity.setItemLabelGenerator(one -> getTranslation("conformity." + one));
        conformity.setHelperText(getTranslation("legal.conformity.help"));
        on.setLabel(getTranslation("legal.on"));
        on.setLocale(getLocale());
        share.setLabel(getTranslation("legal.share"));
        share.setHelperText(getTranslation("legal.share.help"));
        share.setMin(0);
        share.setMax(100);
        auditor.setLabel(getTranslation("legal.auditor"));
        auditor.setMaxLength(200);
        var fields = new Div(conformity, on, share, auditor);
        fields.addClassNames("cols", "c2");
        statement.add(new H2(getTranslation("statement.title")), fields);
        statement.addClassNames("card", "stack");
        return statement;
    }

    private Component text() {
        body.setLabel(getTranslation("legal.body"));
        body.setHelperText(getTranslation("legal.body.help"));
        body.setMaxLength(LegalText.LONGEST);
        body.setMinRows(14);
        body.setMaxRows(30);
        body.setWidthFull();
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.addValueChangeListener(_ -> preview());
        var seen = new Section(new H2(getTranslation("legal.preview")), preview);
        seen.addClassNames("card", "stack", "legal-preview");
        var both = new Div(body, seen);
        both.addClassName("house-both");
        return both;
    }

    private void preview() {
        preview.show(markdown.render(body.getValue(), language.getValue()));
        preview.getElement().setAttribute("lang", language.getValue().getLanguage());
        unsaved.show();
    }

    private void show() {
        var all = desk.history(page.getValue(), language.getValue());
        shown = all.getFirst();
        write(all.getFirst());
        see.setHref(said("site." + page.getValue().key() + ".path"));
        told.removeAll();
        list(all);
    }

    /** In the language that is written, not in the reader's. */
    private String said(String key) {
        return com.vaadin.flow.i18n.I18NProvider.translate(language.getValue(), key);
    }

    private void write(LegalText text) {
        body.setValue(text.body());
        var stated = text.statement();
        statement.setVisible(stated != null);
        if (stated != null) {
            conformity.setValue(stated.conformity());
            on.setValue(stated.on());
            share.setValue(stated.share());
            auditor.setValue(stated.auditor());
        }
        preview();
    }

    private void list(List<LegalText> all) {
        var list = new OrderedList();
        list.addClassNames("list-line", "versions");
        list.getElement().setAttribute("reversed", true);
        for (var text : all) {
            list.add(row(text, text.number() == all.getFirst().number()));
        }
        history.removeAll();
        history.add(new H2(getTranslation("legal.history")), list);
        history.addClassNames("card", "stack");
    }

    private ListItem row(LegalText text, boolean newest) {
        var written = text.writtenAt();
        var when = written == null
                ? getTranslation("legal.usual")
                : getTranslation(
                        "legal.written",
                        text.number(),
                        Moments.toTheMinute(reader.language(), reader.zone()).format(written));
        var name = new Span(when);
        name.addClassName("grow");
        var item = new ListItem(name);
        item.addClassName("row");
        if (newest) {
            var badge = new Span(getTranslation("legal.current"));
            badge.addClassNames("badge", "accent");
            item.add(badge);
        } else {
            var again = new Button(
                    getTranslation("legal.restore"),
                    _ -> unlessDirty(() -> {
                        write(text);
                        say(Notice.Kind.INFO, getTranslation("legal.restored"), getTranslation("legal.restored.text"));
                    }));
            again.setAriaLabel(getTranslation("legal.restore.label", when));
            item.add(again);
        }
        return item;
    }

    private void save() {
        var before = Objects.requireNonNull(shown);
        try {
            desk.write(
                    new LegalText(
                            before.page(), before.language(), 0, body.getValue().strip(), stated(before.page()), null),
                    before.number());
        } catch (Refusal refusal) {
            if (refusal.key().equals("legal.refused.changed")) {
                conflict(before);
            } else {
                say(Notice.Kind.ERROR, getTranslation(refusal.key(), refusal.arguments()), "");
            }
            return;
        }
        show();
        say(Notice.Kind.SUCCESS, getTranslation("legal.saved"), "");
    }

    /** What she typed stays where it is; what the other one saved is shown, and the next saving is made in its knowledge. */
    private void conflict(LegalText before) {
        var all = desk.history(before.page(), before.language());
        var theirs = all.getFirst();
        shown = theirs;
        list(all);
        var texts = new Div(new Pre(theirs.body()));
        texts.addClassName("stack");
        var stated = theirs.statement();
        if (stated != null) {
            var parts = new ArrayList<String>();
            parts.add(getTranslation("conformity." + stated.conformity()));
            parts.add(LongDate.in(getLocale(), stated.on()));
            if (stated.share() != null) {
                parts.add(stated.share() + "\u202f%");
            }
            parts.add(stated.auditor());
            texts.add(new Paragraph(String.join(" · ", parts)));
        }
        var other = new Details(getTranslation("house.theirs.now"), texts);
        other.setOpened(true);
        told.removeAll();
        told.add(new Notice(
                        Notice.Kind.WARNING,
                        getTranslation("legal.refused.changed"),
                        getTranslation("legal.refused.changed.text"))
                .with(other));
    }

    private @Nullable Statement stated(LegalPage page) {
        return page == LegalPage.ACCESSIBILITY
                ? new Statement(
                        conformity.getValue(),
                        on.getValue() == null ? LocalDate.now(reader.zone()) : on.getValue(),
                        share.getValue(),
                        auditor.getValue().strip())
                : null;
    }

    private void say(Notice.Kind kind, String title, String text) {
        told.removeAll();
        told.add(new Notice(kind, title, text));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("legal.desk");
    }
}
