package org.ramure.cohorts.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.cohorts.Cohort;
import org.ramure.cohorts.Cohorts;
import org.ramure.cohorts.FollowUp;
import org.ramure.cohorts.PersonFile;
import org.ramure.cohorts.ui.FollowUpNav.Page;
import org.ramure.courses.Edition;
import org.ramure.kit.Ids;
import org.ramure.kit.Moments;
import org.ramure.kit.NotThere;
import org.ramure.learning.FollowerSheet.LessonTrace;
import org.ramure.learning.LessonLine;

/** One person in a course: her lessons, her attempts, what is missing. No answer of hers, no other course. */
@Route("suivi/:slug/personnes/:person")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class FollowedPersonView extends FollowUpPage implements BeforeEnterObserver {

    private final FollowUp followUp;
    private final Cohorts cohorts;
    private final DateTimeFormatter moment;
    private String name = "";

    FollowedPersonView(FollowUp followUp, Cohorts cohorts, CurrentPerson current) {
        super(Page.PEOPLE);
        this.followUp = followUp;
        this.cohorts = cohorts;
        var reader = current.require();
        this.moment = Moments.toTheMinute(reader.language(), reader.zone());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var person = Ids.parse(parameters.get("person").orElse(""))
                .map(PersonId::new)
                .orElseThrow(() -> new NotThere("no person"));
        show(followUp.person(parameters.get("slug").orElse(""), person));
    }

    private void show(PersonFile file) {
        name = file.name();
        var sheet = file.sheet();
        begin(sheet.edition(), name, file.email());
        var follower = sheet.follower();
        var progress = sheet.progress();
        var facts = new DescriptionList();
        facts.addClassNames("kpis", "person-facts");
        facts.add(
                fact("followup.state", new StateBadge(file.state())),
                fact(
                        "followup.progress",
                        Shares.meter(
                                progress.percent(),
                                100,
                                getTranslation("followup.done", progress.done(), progress.required()),
                                getTranslation("followup.progress.of", name))),
                fact("followup.sheet.enrolled", new Span(moment.format(follower.enrolledAt()))),
                fact(
                        "followup.moved",
                        new Span(
                                follower.lastLesson() == null
                                        ? getTranslation("followup.moved.never")
                                        : moment.format(follower.movedAt()))));
        put(facts);
        if (!file.cohorts().isEmpty()) {
            put(group(file));
        }
        put(missing(sheet.progress().missing()), lessons(sheet.edition(), sheet.traces()));
        put(new HowComputed(List.of("followup.progress", "followup.moved", "followup.state")));
    }

    private static Div fact(String key, Span value) {
        return new Div(new DescriptionList.Term(value.getTranslation(key)), new DescriptionList.Description(value));
    }

    private Div group(PersonFile file) {
        var select = new Select<Optional<Cohort>>();
        Choices.offer(select, file.cohorts(), getTranslation("followup.cohort.none"));
        select.setLabel(getTranslation("followup.cohort"));
        select.setValue(Optional.ofNullable(file.cohort()));
        select.addValueChangeListener(_ -> {
            var person = file.sheet().follower().person();
            cohorts.move(slug(), person, Choices.chosen(select));
            show(followUp.person(slug(), person));
        });
        var filters = new Div(select);
        filters.addClassNames("row", "filters");
        return filters;
    }

    private Section missing(List<LessonLine> missing) {
        var section = new Section(new H2(getTranslation("followup.missing")));
        section.addClassName("stops");
        if (missing.isEmpty()) {
            section.add(new Span(getTranslation("followup.missing.none")));
            return section;
        }
        var list = new OrderedList();
        list.addClassName("stop-list");
        missing.forEach(line -> {
            var lesson = new Span(line.lesson().title());
            var why = new Span(of(line));
            why.addClassNames("muted", "s");
            list.add(new ListItem(lesson, why));
        });
        section.add(list);
        return section;
    }

    /** Said of somebody else: the learner’s own words speak to her. */
    private String of(LessonLine line) {
        var missing = line.missing();
        return missing == null
                ? ""
                : getTranslation(missing.key().replace("learning.missing.", "followup.missing."), missing.arguments());
    }

    private Section lessons(Edition edition, List<LessonTrace> traces) {
        var section = new Section(new H2(getTranslation("followup.lessons")));
        section.addClassName("stops");
        var left = new ArrayList<>(traces);
        for (var unit : edition.units()) {
            var list = new OrderedList();
            list.addClassName("course-lessons");
            unit.lessons().forEach(_ -> list.add(line(left.removeFirst())));
            section.add(new H3(unit.title()), list);
        }
        return section;
    }

    private ListItem line(LessonTrace trace) {
        var leaf = new Span();
        leaf.addClassName("lf");
        switch (trace.line().stage()) {
            case DONE -> leaf.addClassName("done");
            case STARTED -> leaf.addClassName("now");
            case TODO -> {}
        }
        var note = new Span(note(trace));
        note.addClassNames("muted", "s");
        return new ListItem(leaf, new Div(new Span(trace.line().lesson().title()), note));
    }

    private String note(LessonTrace trace) {
        var words = new ArrayList<String>();
        words.add(
                switch (trace.line().stage()) {
                    case DONE -> dated("followup.lesson.done", trace.completedAt());
                    case STARTED -> dated("followup.lesson.opened", trace.openedAt());
                    case TODO -> getTranslation("followup.lesson.todo");
                });
        if (trace.attempts() > 0) {
            words.add(
                    trace.bestPercent() == null
                            ? getTranslation("followup.lesson.attempts", trace.attempts())
                            : getTranslation("followup.lesson.best", trace.attempts(), trace.bestPercent()));
        }
        return String.join(" ", words);
    }

    private String dated(String key, @Nullable Instant at) {
        return at == null ? getTranslation(key) : getTranslation(key + ".at", moment.format(at));
    }

    @Override
    public List<Crumb> crumbs() {
        var all = new ArrayList<>(super.crumbs());
        all.add(new Crumb(getTranslation(Page.PEOPLE.key()), Page.PEOPLE.address(slug())));
        return List.copyOf(all);
    }

    @Override
    public String getPageTitle() {
        return name;
    }
}
