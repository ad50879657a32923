package org.ramure.cohorts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ramure.accounts.CurrentPerson;
import org.ramure.cohorts.Cohort;
import org.ramure.cohorts.FollowUp;
import org.ramure.cohorts.FollowedPage;
import org.ramure.cohorts.PeopleFilter;
import org.ramure.cohorts.ui.FollowUpNav.Page;
import org.ramure.kit.Moments;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Pager;
import org.ramure.learning.FollowerQuery.Order;
import org.ramure.learning.FollowerQuery.State;
import org.springframework.web.util.UriComponentsBuilder;

/** Who follows a course, and how far each is. */
@Route("suivi/:slug/personnes")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class FollowersView extends FollowUpPage implements BeforeEnterObserver {

    private final FollowUp followUp;
    private final TextField words = new TextField();
    private final Select<Optional<State>> state = new Select<>();
    private final Select<Optional<Cohort>> cohort = new Select<>();
    private final Div nobody = new Div();
    private final Anchor export = new Anchor();
    private final PeopleTable table;
    private final Pager pager = new Pager(FollowUp.PAGE, this::show);
    private Order order = Order.NAME;
    private boolean descending;

    FollowersView(FollowUp followUp, CurrentPerson current) {
        super(Page.PEOPLE);
        this.followUp = followUp;
        var reader = current.require();
        this.table = new PeopleTable(Moments.toTheMinute(reader.language(), reader.zone()), this::sort);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var first = followUp.people(slug, PeopleFilter.ALL, 0);
        begin(
                first.edition(),
                getTranslation("followup.people.title"),
                first.edition().title());
        export.removeAll();
        export.add(new Icon("download"), new Span(getTranslation("followup.export")));
        export.addClassName("btn");
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        put(
                filters(first.cohorts()),
                nobody,
                table,
                pager,
                new HowComputed(List.of("followup.progress", "followup.moved", "followup.state")));
        show(0, PeopleFilter.ALL, first);
    }

    private Div filters(List<Cohort> cohorts) {
        words.setLabel(getTranslation("followup.search"));
        words.setClearButtonVisible(true);
        words.setMaxLength(100);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> show(0));
        state.setLabel(getTranslation("followup.state"));
        state.setItems(Stream.concat(
                        Stream.of(Optional.<State>empty()),
                        Arrays.stream(State.values()).map(Optional::of))
                .toList());
        state.setItemLabelGenerator(
                one -> getTranslation(one.map(some -> "followup.state." + some).orElse("followup.state.all")));
        state.setValue(Optional.empty());
        state.addValueChangeListener(_ -> show(0));
        Choices.offer(cohort, cohorts, getTranslation("followup.cohort.all"));
        cohort.setLabel(getTranslation("followup.cohort"));
        cohort.setVisible(!cohorts.isEmpty());
        cohort.addValueChangeListener(_ -> show(0));
        var filters = new Div(words, state, cohort, export);
        filters.addClassNames("row", "filters");
        return filters;
    }

    private PeopleFilter filter() {
        var chosen = state.getValue() == null ? Optional.<State>empty() : state.getValue();
        return new PeopleFilter(words.getValue(), chosen.orElse(null), Choices.chosen(cohort), order, descending);
    }

    private void sort(Order order, boolean descending) {
        this.order = order;
        this.descending = descending;
        show(0);
    }

    private void show(int page) {
        var filter = filter();
        show(page, filter, followUp.people(slug(), filter, page));
    }

    private void show(int page, PeopleFilter filter, FollowedPage found) {
        table.show(slug(), found.people(), filter);
        table.setVisible(!found.people().isEmpty());
        nobody.removeAll();
        if (found.people().isEmpty()) {
            var any = !filter.words().isEmpty() || filter.state() != null || filter.cohort() != null;
            var roster = new Anchor(Page.ROSTER.address(slug()), getTranslation("followup.people.none.go"));
            roster.addClassName("btn");
            nobody.add(
                    any
                            ? new EmptyState(
                                    getTranslation("followup.people.unfound"),
                                    getTranslation("followup.people.unfound.text"))
                            : new EmptyState(
                                    getTranslation("followup.people.none"),
                                    getTranslation("followup.people.none.text"),
                                    roster));
        }
        export.setHref(address(filter));
        pager.show(page, found.total(), found.more());
        pager.setVisible(found.total() > FollowUp.PAGE);
    }

    private String address(PeopleFilter filter) {
        var state = filter.state();
        var group = filter.cohort();
        return UriComponentsBuilder.fromPath("/api/suivi/{slug}/personnes.csv")
                .queryParam("words", "{words}")
                .queryParam("state", "{state}")
                .queryParam("cohort", "{cohort}")
                .encode()
                .buildAndExpand(
                        slug(), filter.words(), state == null ? "" : state.name(), group == null ? "" : group.value())
                .toUriString();
    }
}
