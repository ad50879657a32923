package org.ramure.cohorts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Optional;
import org.ramure.analysis.ui.AnalysisNavigation;
import org.ramure.cohorts.Cohort;
import org.ramure.cohorts.FollowUp;
import org.ramure.cohorts.Overview;
import org.ramure.cohorts.ui.FollowUpNav.Page;
import org.ramure.courses.LessonContent;
import org.ramure.kit.ui.EmptyState;

/** How a course goes, as a whole: each figure says how it is computed. */
@Route("suivi/:slug")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class OverviewView extends FollowUpPage implements BeforeEnterObserver {

    private final FollowUp followUp;
    private final Select<Optional<Cohort>> cohort = new Select<>();
    private final Div content = new Div();

    OverviewView(FollowUp followUp) {
        super(Page.OVERVIEW);
        this.followUp = followUp;
        content.addClassName("stack");
        cohort.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                show(followUp.overview(slug(), Choices.chosen(cohort)));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var overview = followUp.overview(event.getRouteParameters().get("slug").orElse(""), null);
        begin(overview.edition(), overview.edition().title(), getTranslation("followup.overview.lede"));
        Choices.offer(cohort, overview.cohorts(), getTranslation("followup.cohort.all"));
        cohort.setLabel(getTranslation("followup.cohort"));
        if (!overview.cohorts().isEmpty()) {
            var filters = new Div(cohort);
            filters.addClassNames("row", "filters");
            put(filters);
        }
        put(content);
        show(overview);
    }

    private void show(Overview overview) {
        var figures = overview.figures();
        var all = figures.enrolled();
        var list = new DescriptionList();
        list.addClassNames("kpis", "figures");
        list.add(
                figure("enrolled", String.valueOf(all), getTranslation("followup.begun", figures.begun())),
                figure("week", String.valueOf(figures.activeWeek()), share(figures.activeWeek(), all)),
                figure("month", String.valueOf(figures.activeMonth()), share(figures.activeMonth(), all)),
                figure("completed", String.valueOf(figures.completed()), share(figures.completed(), all)),
                figure(
                        "median",
                        figures.medianPercent() == null
                                ? "–"
                                : getTranslation("followup.percent", figures.medianPercent()),
                        getTranslation("followup.median.note")));
        content.removeAll();
        content.add(list, stops(overview));
        var quizzes = quizzes(overview);
        if (quizzes.getChildren().findAny().isPresent()) {
            var title = new H2(getTranslation("followup.quizzes"));
            var section = new Section(title, quizzes);
            section.addClassName("stops");
            content.add(section);
        }
    }

    /** From each quiz of the course to what its answers say. */
    private static UnorderedList quizzes(Overview overview) {
        var list = new UnorderedList();
        list.addClassName("list-line");
        overview.edition().lessons().forEach(lesson -> {
            if (lesson.content() instanceof LessonContent.Quiz quiz) {
                var link = new Anchor(AnalysisNavigation.address(quiz.quiz()), lesson.title());
                link.addClassName("name");
                var item = new ListItem(link);
                item.addClassName("row");
                list.add(item);
            }
        });
        return list;
    }

    private String share(int part, int all) {
        return all == 0 ? "" : getTranslation("followup.percent", Math.round(100.0 * part / all));
    }

    private Div figure(String what, String value, String note) {
        var name = getTranslation("followup.figure." + what);
        var said = new DescriptionList.Description(new Span(value));
        if (!note.isEmpty()) {
            var small = new Span(note);
            small.addClassName("note");
            said.add(small);
        }
        said.add(new HowComputed(name, getTranslation("followup.figure." + what + ".how", FollowUp.STOPPED_DAYS)));
        return new Div(new DescriptionList.Term(name), said);
    }

    private Component stops(Overview overview) {
        var section = new Section();
        section.addClassName("stops");
        var name = getTranslation("followup.stops");
        var how = new HowComputed(name, getTranslation("followup.stops.how", FollowUp.STOPPED_DAYS));
        if (overview.stops().isEmpty()) {
            section.add(
                    new H2(name),
                    new EmptyState(getTranslation("followup.stops.none"), getTranslation("followup.stops.none.text")),
                    how);
            return section;
        }
        var most = overview.stops().stream()
                .max(Comparator.comparingInt(Overview.Stop::people))
                .orElseThrow();
        var lede = new Paragraph(getTranslation("followup.stops.lede", FollowUp.STOPPED_DAYS));
        lede.addClassNames("muted", "s");
        var list = new OrderedList();
        list.addClassName("stop-list");
        overview.stops().forEach(stop -> {
            var lesson = new Span(stop.lesson().title());
            var meter = Shares.meter(
                    stop.people(),
                    overview.most(),
                    getTranslation("followup.people.count", stop.people()),
                    stop.lesson().title());
            list.add(new ListItem(lesson, meter));
        });
        section.add(
                new H2(getTranslation("followup.stops.finding", most.lesson().title())), lede, list, how);
        return section;
    }
}
