package org.ramure.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ramure.cohorts.FollowedPerson;
import org.ramure.cohorts.PeopleFilter;
import org.ramure.kit.ui.Icon;
import org.ramure.learning.FollowerQuery.Order;

/**
 * The progress table. A table of the browser's own: it is read, printed and turned into one card a person on a phone, and
 * the database sorts it; the roles keep it a table there for screen readers.
 */
class PeopleTable extends Div {

    private final DateTimeFormatter moment;
    private final Sorting sorting;

    /** Asks for another order. */
    interface Sorting {
        void by(Order order, boolean descending);
    }

    PeopleTable(DateTimeFormatter moment, Sorting sorting) {
        this.moment = moment;
        this.sorting = sorting;
        addClassName("table-scroll");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", getTranslation("followup.table"));
    }

    void show(String slug, List<FollowedPerson> people, PeopleFilter filter) {
        var table = new NativeTable();
        table.addClassName("seances");
        role(table, "table");
        var columns = new NativeTableRow(
                sortable("followup.person", Order.NAME, filter),
                plain("followup.cohort"),
                sortable("followup.progress", Order.PROGRESS, filter),
                sortable("followup.moved", Order.MOVED, filter),
                plain("followup.state"));
        role(columns, "row");
        var head = new NativeTableHeader(columns);
        role(head, "rowgroup");
        var body = new NativeTableBody();
        role(body, "rowgroup");
        people.forEach(person -> body.add(row(slug, person)));
        table.add(head, body);
        removeAll();
        add(table);
    }

    private NativeTableHeaderCell plain(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        role(cell, "columnheader");
        return cell;
    }

    private NativeTableHeaderCell sortable(String key, Order order, PeopleFilter filter) {
        var sorted = filter.order() == order;
        var button = new NativeButton(getTranslation(key), _ -> sorting.by(order, sorted && !filter.descending()));
        button.addClassName("sort");
        var cell = new NativeTableHeaderCell(button);
        cell.getElement().setAttribute("scope", "col");
        role(cell, "columnheader");
        if (sorted) {
            cell.getElement().setAttribute("aria-sort", filter.descending() ? "descending" : "ascending");
            button.add(new Icon(filter.descending() ? "down" : "up"));
        }
        return cell;
    }

    private NativeTableRow row(String slug, FollowedPerson person) {
        var name = new Anchor(
                "suivi/" + slug + "/personnes/" + person.follower().person().value(), person.name());
        var address = new Span(person.email());
        address.addClassNames("muted", "address");
        var who = new NativeTableHeaderCell(name, address);
        who.getElement().setAttribute("scope", "row");
        who.addClassName("who");
        role(who, "rowheader");
        var follower = person.follower();
        var progress = Shares.meter(
                follower.percent(),
                100,
                getTranslation("followup.done", follower.done(), follower.required()),
                getTranslation("followup.progress.of", person.name()));
        var row = new NativeTableRow(
                who,
                cell("followup.cohort", new Span(person.cohort() == null ? "–" : person.cohort())),
                cell("followup.progress", progress),
                cell(
                        "followup.moved",
                        new Span(
                                follower.lastLesson() == null
                                        ? getTranslation("followup.moved.never")
                                        : moment.format(follower.movedAt()))),
                cell("followup.state", new StateBadge(person.state())));
        role(row, "row");
        return row;
    }

    private NativeTableCell cell(String key, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-l", getTranslation(key));
        role(cell, "cell");
        return cell;
    }

    private static void role(Component component, String role) {
        component.getElement().setAttribute("role", role);
    }
}
