package org.ramure.operations.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.Moments;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Pager;
import org.ramure.operations.AuditFilter;
import org.ramure.operations.AuditLine;
import org.ramure.operations.AuditLines;
import org.ramure.operations.DeedWords;
import org.springframework.web.util.UriComponentsBuilder;

/** Who did what, when. */
@Route("journal")
@Menu(title = "audit.title", order = 340, icon = "list")
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Main implements HasDynamicTitle {

    private final AuditLines lines;
    private final DeedWords words;
    private final SignedIn reader;
    private final DateTimeFormatter time;
    private final TextField person = new TextField();
    private final Select<String> deed = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private final Anchor export = new Anchor();
    private final Pager pager = new Pager(AuditLines.PAGE, this::show);

    AuditView(AuditLines lines, DeedWords words, CurrentPerson current) {
        this.lines = lines;
        this.words = words;
        this.reader = current.require();
        this.time = Moments.toTheSecond(reader.language(), reader.zone());
        addClassName("page");
        list.addClassNames("list-line", "mails");
        export.setText(getTranslation("audit.export"));
        export.addClassName("btn");
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        var acts = new Div(export);
        acts.addClassName("jobs-acts");
        add(
                new H1(getTranslation("audit.title")),
                new Paragraph(getTranslation("audit.lede")),
                filters(),
                acts,
                nothing,
                list,
                pager);
        show(0);
    }

    private Div filters() {
        text(person, "audit.person");
        text(search, "audit.words");
        deed.setLabel(getTranslation("audit.what"));
        var deeds = new ArrayList<>(List.of(""));
        deeds.addAll(lines.deeds());
        deed.setItems(deeds);
        deed.setItemLabelGenerator(
                one -> one.isEmpty() ? getTranslation("audit.any") : words.deed(one, reader.language()));
        deed.setValue("");
        deed.addValueChangeListener(_ -> show(0));
        day(from, "audit.from");
        day(until, "audit.until");
        var filters = new Div(person, deed, from, until, search);
        filters.addClassNames("row", "filters");
        return filters;
    }

    private void text(TextField field, String key) {
        field.setLabel(getTranslation(key));
        field.setClearButtonVisible(true);
        field.setMaxLength(100);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> show(0));
    }

    private void day(DatePicker picker, String key) {
        picker.setLabel(getTranslation(key));
        picker.setLocale(reader.language());
        var names = DateFormatSymbols.getInstance(reader.language());
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setMonthNames(List.of(names.getMonths()).subList(0, 12))
                .setWeekdays(List.of(names.getWeekdays()).subList(1, 8))
                .setWeekdaysShort(List.of(names.getShortWeekdays()).subList(1, 8))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("audit.today"))
                .setCancel(getTranslation("audit.cancel")));
        picker.setClearButtonVisible(true);
        picker.setMin(LocalDate.of(2000, 1, 1));
        picker.setMax(LocalDate.of(2999, 12, 31));
        picker.addValueChangeListener(_ -> show(0));
    }

    private AuditFilter filter() {
        return new AuditFilter(
                person.getValue(),
                deed.getValue() == null ? "" : deed.getValue(),
                within(from),
                within(until),
                search.getValue());
    }

    private static @Nullable LocalDate within(DatePicker picker) {
        var day = picker.getValue();
        return day == null || day.isBefore(picker.getMin()) || day.isAfter(picker.getMax()) ? null : day;
    }

    private void show(int page) {
        var filter = filter();
        var found = lines.page(filter, page);
        list.removeAll();
        found.lines().forEach(line -> list.add(row(line)));
        nothing.removeAll();
        if (found.lines().isEmpty()) {
            nothing.add(new EmptyState(
                    getTranslation("audit.none"),
                    getTranslation(reversed(filter) ? "audit.none.reversed" : "audit.none.text")));
        }
        export.setHref(address(filter));
        pager.show(page, found.total(), found.more());
        pager.setVisible(found.total() > AuditLines.PAGE);
    }

    private static boolean reversed(AuditFilter filter) {
        var first = filter.from();
        var last = filter.until();
        return first != null && last != null && first.isAfter(last);
    }

    private static String address(AuditFilter filter) {
        return UriComponentsBuilder.fromPath("/api/journal.csv")
                .queryParam("person", "{person}")
                .queryParam("deed", "{deed}")
                .queryParam("from", "{from}")
                .queryParam("until", "{until}")
                .queryParam("words", "{words}")
                .encode()
                .buildAndExpand(
                        filter.person(), filter.deed(), text(filter.from()), text(filter.until()), filter.words())
                .toUriString();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private ListItem row(AuditLine line) {
        var deed = new Span(words.deed(line.deed(), reader.language()));
        deed.addClassName("name");
        // who did it stands beside it
        var subject = line.own() ? "" : words.subject(line, reader.language());
        var detail = words.detail(line, reader.language(), reader.zone());
        var about = new Span(
                subject.isEmpty() || detail.isEmpty()
                        ? subject + detail
                        : getTranslation("audit.about", subject, detail));
        about.addClassNames("help", "address");
        var what = new Div(deed, about);
        what.addClassName("grow");
        var who = new Span(words.actor(line, reader.language()));
        var when = new Span(time.format(line.at()));
        when.addClassName("help");
        var standing = new Div(who, when);
        standing.addClassName("standing");
        var item = new ListItem(what, standing);
        item.addClassName("row");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
