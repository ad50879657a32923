package org.ramure.cohorts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Locale;
import org.ramure.accounts.CurrentPerson;
import org.ramure.cohorts.Cohort;
import org.ramure.cohorts.CohortCard;
import org.ramure.cohorts.Cohorts;
import org.ramure.cohorts.ui.FollowUpNav.Page;
import org.ramure.kit.LongDate;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Icon;

/** The groups of a course. */
@Route("suivi/:slug/groupes")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class CohortsView extends FollowUpPage implements BeforeEnterObserver {

    private final Cohorts cohorts;
    private final Locale language;
    private final Div list = new Div();

    CohortsView(Cohorts cohorts, CurrentPerson current) {
        super(Page.COHORTS);
        this.cohorts = cohorts;
        this.language = current.require().language();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(
                cohorts.edition(event.getRouteParameters().get("slug").orElse("")),
                getTranslation("cohorts.title"),
                getTranslation("cohorts.lede"));
        var make = new Button(
                getTranslation("cohorts.new"),
                new Icon("plus"),
                _ -> new CohortDialog(null, language, draft -> {
                            cohorts.create(slug(), draft);
                            show();
                        })
                        .open());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(make);
        acts.addClassName("jobs-acts");
        put(acts, list);
        show();
    }

    private void show() {
        var found = cohorts.of(slug());
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new EmptyState(getTranslation("cohorts.none"), getTranslation("cohorts.none.text")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassNames("list-line", "people");
        found.forEach(card -> rows.add(row(card)));
        list.add(rows);
    }

    private ListItem row(CohortCard card) {
        var cohort = card.cohort();
        var name = new Span(cohort.name());
        name.addClassName("name");
        var about = new Span(getTranslation("cohorts.about", card.people(), times(cohort)));
        about.addClassName("help");
        var words = new Div(name, about);
        words.addClassName("grow");
        var item = new ListItem(words);
        if (card.over()) {
            var over = new Span(getTranslation("cohorts.over"));
            over.addClassName("badge");
            item.add(over);
        }
        var change = new Button(
                getTranslation("cohorts.change"),
                new Icon("edit"),
                _ -> new CohortDialog(cohort, language, draft -> {
                            cohorts.change(slug(), cohort.id(), draft);
                            show();
                        })
                        .open());
        change.setAriaLabel(getTranslation("cohorts.change.of", cohort.name()));
        var remove = new Button(getTranslation("cohorts.remove"), new Icon("trash"), _ -> ask(card));
        remove.setAriaLabel(getTranslation("cohorts.remove.of", cohort.name()));
        item.add(change, remove);
        item.addClassName("row");
        return item;
    }

    private String times(Cohort cohort) {
        var starts = cohort.starts();
        var ends = cohort.ends();
        if (starts == null) {
            return ends == null
                    ? getTranslation("cohorts.times.rhythm")
                    : getTranslation("cohorts.times.until", day(ends));
        }
        return ends == null
                ? getTranslation("cohorts.times.from", day(starts))
                : getTranslation("cohorts.times.both", day(starts), day(ends));
    }

    private String day(LocalDate day) {
        return LongDate.in(language, day);
    }

    private void ask(CohortCard card) {
        var ask = new ConfirmDialog(
                getTranslation("cohorts.remove.title", card.cohort().name()),
                getTranslation("cohorts.remove.text", card.people()),
                getTranslation("cohorts.remove.go"),
                _ -> {
                    cohorts.dissolve(slug(), card.cohort().id());
                    show();
                });
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("cohorts.remove.keep"));
        ask.open();
    }
}
