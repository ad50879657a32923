package org.ramure.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.authoring.DraftPlace;
import org.ramure.authoring.Outline;
import org.ramure.authoring.Outlines;
import org.ramure.authoring.PlacedProblem;
import org.ramure.authoring.Publications;
import org.ramure.authoring.PublishResult;
import org.ramure.courses.CourseStatus;
import org.ramure.kit.Moments;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Crumbed;
import org.ramure.kit.ui.Notice;
import org.springframework.context.MessageSource;

/** What is to be mended before a course is published, each with a link to its place; and then everyone sees it. */
@Route(AuthoringAddress.PUBLISH)
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class PublishView extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed {

    private final Outlines outlines;
    private final Publications publications;
    private final Clock clock;
    private final ProblemWords words;
    private final SignedIn reader;
    private final DateTimeFormatter moment;
    private final Div told = new Div();
    private final Div work = new Div();
    private String slug = "";
    private Outline outline;

    @SuppressWarnings("NullAway.Init")
    PublishView(Outlines outlines, Publications publications, MessageSource texts, CurrentPerson current, Clock clock) {
        this.outlines = outlines;
        this.publications = publications;
        this.clock = clock;
        this.reader = current.require();
        this.words = new ProblemWords(texts, reader.language());
        this.moment = Moments.toTheMinute(reader.language(), reader.zone());
        addClassNames("page", "publish-page");
        told.getElement().setAttribute("aria-live", "polite");
        work.addClassName("stack");
        add(new H1(getTranslation("authoring.publish.title")), told, work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        show(publications.check(slug));
    }

    private void show(List<PlacedProblem> problems) {
        outline = outlines.open(slug);
        work.removeAll();
        if (outline.imported()) {
            work.add(new Notice(
                            Notice.Kind.WARNING,
                            getTranslation("authoring.imported"),
                            getTranslation("authoring.imported.publish"))
                    .with(Parts.link(AuthoringAddress.course(slug), "list", getTranslation("authoring.back"))));
        }
        if (outline.publishFault() != null) {
            work.add(FaultWords.notice(outline.publishFault(), this));
        }
        var shut = shut();
        if (shut != null) {
            work.add(new Notice(Notice.Kind.INFO, getTranslation(shut), ""));
        } else if (problems.isEmpty()) {
            work.add(ready(), later());
        } else {
            work.add(
                    new Notice(
                            Notice.Kind.WARNING,
                            getTranslation("authoring.problems", problems.size()),
                            getTranslation("authoring.problems.text")),
                    list(problems),
                    Parts.button("check", getTranslation("authoring.problems.again"), () -> {
                        told.removeAll();
                        show(publications.check(slug));
                    }));
        }
        if (outline.publishAt() != null) {
            work.add(planned(outline.publishAt()));
        }
        if (outline.owner() && outline.course().status() == CourseStatus.PUBLISHED) {
            work.add(withdrawal());
        }
    }

    /** Why it cannot be published whatever it says; null when it can. */
    private @Nullable String shut() {
        if (outline.archived()) {
            return "authoring.publish.archived";
        }
        return outline.course().status() == CourseStatus.WITHDRAWN && !outline.owner()
                ? "authoring.publish.withdrawn"
                : null;
    }

    private Section ready() {
        var nothing = outline.course().status() == CourseStatus.PUBLISHED && !outline.ahead();
        var publish = new Button(
                getTranslation(
                        outline.course().status() == CourseStatus.PUBLISHED
                                ? "authoring.publish.again"
                                : "authoring.publish.now"),
                _ -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var section = new Section(
                new H2(getTranslation(nothing ? "authoring.publish.same" : "authoring.publish.ready")),
                new Paragraph(
                        getTranslation(nothing ? "authoring.publish.same.text" : "authoring.publish.ready.text")));
        if (!nothing) {
            section.add(publish);
        }
        section.addClassNames("card", "stack");
        return section;
    }

    private void publish() {
        try {
            published(publications.publish(slug));
        } catch (Refusal refusal) {
            show(publications.check(slug));
            tell(new Notice(Notice.Kind.ERROR, getTranslation(refusal.key(), refusal.arguments()), ""));
        }
    }

    private void published(PublishResult result) {
        switch (result) {
            case PublishResult.Published published -> {
                show(List.of());
                tell(new Notice(
                                Notice.Kind.SUCCESS,
                                getTranslation("authoring.published", outline.title(), published.edition()),
                                outline.publishAt() == null
                                        ? getTranslation("authoring.published.text")
                                        : getTranslation(
                                                "authoring.published.planned", moment.format(outline.publishAt())))
                        .with(page()));
            }
            case PublishResult.Refused refused -> {
                show(refused.problems());
                tell(new Notice(Notice.Kind.ERROR, getTranslation("authoring.refused"), ""));
            }
        }
    }

    private Anchor page() {
        var page = new Anchor(getTranslation("site.courses.path") + "/" + slug, getTranslation("courses.import.open"));
        page.setRouterIgnore(true);
        page.addClassName("btn");
        return page;
    }

    private Section later() {
        var time = new DateTimePicker(getTranslation("authoring.plan.when"));
        time.setStep(Duration.ofMinutes(15));
        time.setLocale(reader.language());
        time.setDatePickerI18n(Calendars.in(reader.language(), key -> getTranslation(key)));
        time.setMin(LocalDateTime.ofInstant(clock.instant(), reader.zone()));
        time.setHelperText(getTranslation("authoring.plan.zone", reader.zone().getId()));
        var twice = new Div();
        var plan = new Button(getTranslation("authoring.plan.go"), _ -> {
            twice.removeAll();
            var local = time.getValue();
            var offsets = local == null
                    ? List.<ZoneOffset>of()
                    : reader.zone().getRules().getValidOffsets(local);
            if (local == null || offsets.isEmpty()) {
                time.setErrorMessage(getTranslation(local == null ? "authoring.plan.missing" : "authoring.plan.gap"));
                time.setInvalid(true);
            } else if (offsets.size() == 1) {
                plan(time, local.toInstant(offsets.getFirst()));
            } else {
                twice.add(new Notice(Notice.Kind.INFO, getTranslation("authoring.plan.twice"), "")
                        .with(
                                Parts.button(
                                        "clock",
                                        getTranslation("authoring.plan.first"),
                                        () -> plan(time, local.toInstant(offsets.getFirst()))),
                                Parts.button(
                                        "clock",
                                        getTranslation("authoring.plan.second"),
                                        () -> plan(time, local.toInstant(offsets.getLast())))));
            }
        });
        twice.getElement().setAttribute("role", "status");
        var section = new Section(
                new H2(getTranslation("authoring.plan")),
                new Paragraph(getTranslation("authoring.plan.text")),
                time,
                twice,
                plan);
        section.addClassNames("card", "stack");
        return section;
    }

    private void plan(DateTimePicker time, Instant at) {
        try {
            publications.plan(slug, at);
            show(List.of());
            tell(new Notice(
                    Notice.Kind.SUCCESS,
                    getTranslation("authoring.planned", moment.format(Objects.requireNonNull(outline.publishAt()))),
                    ""));
        } catch (Refusal refusal) {
            time.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
            time.setInvalid(true);
        }
    }

    private Section planned(Instant at) {
        var section = new Section(
                new H2(getTranslation("authoring.planned", moment.format(at))),
                new Paragraph(getTranslation("authoring.planned.text")),
                Parts.button("x", getTranslation("authoring.plan.cancel"), () -> {
                    publications.cancelPlan(slug);
                    show(publications.check(slug));
                    tell(new Notice(Notice.Kind.SUCCESS, getTranslation("authoring.plan.cancelled"), ""));
                }));
        section.addClassNames("card", "stack");
        return section;
    }

    private Section withdrawal() {
        var section = new Section(
                new H2(getTranslation("authoring.withdraw.title")),
                new Paragraph(getTranslation("authoring.withdraw.text")),
                Parts.button("lock", getTranslation("authoring.withdraw"), () -> {
                    publications.withdraw(slug);
                    show(publications.check(slug));
                    tell(new Notice(
                            Notice.Kind.SUCCESS,
                            getTranslation("authoring.withdrawn"),
                            getTranslation("authoring.withdrawn.text")));
                }));
        section.addClassNames("card", "stack");
        return section;
    }

    private void tell(Notice notice) {
        told.removeAll();
        told.add(notice);
    }

    private Div list(List<PlacedProblem> problems) {
        var places = new LinkedHashMap<DraftPlace, UnorderedList>();
        for (var problem : problems) {
            var items = places.computeIfAbsent(problem.place().whole(), _ -> new UnorderedList());
            var item = new ListItem(new Anchor(AuthoringAddress.of(slug, problem.place()), words.of(problem)));
            items.add(item);
        }
        var list = new Div();
        list.addClassName("problems");
        places.forEach((place, items) -> list.add(new H2(title(place)), items));
        return list;
    }

    private String title(DraftPlace place) {
        return place.isOutline()
                ? getTranslation("authoring.outline")
                : place.unit() == null ? getTranslation("authoring.head") : place.title();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(getTranslation("authoring.title"), AuthoringAddress.ROOT),
                new Crumb(outline.title(), AuthoringAddress.course(slug)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.publish.title");
    }
}
