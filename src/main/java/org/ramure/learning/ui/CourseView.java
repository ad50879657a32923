package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ramure.accounts.CurrentPerson;
import org.ramure.courses.Edition;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;
import org.ramure.learning.CourseHome;
import org.ramure.learning.Dashboards;
import org.ramure.learning.Learning;
import org.ramure.learning.LessonAddress;

/** A course in the app: enrol, see what is missing and why, go on, leave. */
@Route("formations/:slug")
@PermitAll
class CourseView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Learning learning;
    private final Dashboards dashboards;
    private final CurrentPerson current;
    private String title = "";

    CourseView(Learning learning, Dashboards dashboards, CurrentPerson current) {
        this.learning = learning;
        this.dashboards = dashboards;
        this.current = current;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(learning.home(event.getRouteParameters().get("slug").orElse("")));
    }

    private void show(CourseHome home) {
        title = home.edition().title();
        removeAll();
        var heading = new H1(title);
        var summary = new Paragraph(home.edition().summary());
        summary.addClassName("lede");
        var head = CourseWords.of(home.edition(), new Div(heading, summary));
        head.addClassNames("page-title", "stack");
        var grid = new Div(new ProgrammeSection(home), side(home));
        grid.addClassNames("dash", "course-dash");
        add(head);
        if (home.fellFrom() != null) {
            add(new GrownNotice(home.edition(), home.fellFrom(), home.progress(), () -> {
                noted(home);
                show(learning.home(home.edition().slug()));
            }));
        } else if (home.enrolled()) {
            noted(home);
        }
        add(grid);
    }

    private void noted(CourseHome home) {
        dashboards.noted(
                home.edition().course(),
                home.progress().percent(),
                home.edition().number());
    }

    private Component side(CourseHome home) {
        var side = new Aside();
        side.getElement().setAttribute("aria-label", getTranslation("learning.course.mine"));
        side.add(home.enrolled() ? standing(home) : invitation(home));
        return side;
    }

    private Component invitation(CourseHome home) {
        var enrol = new Button(getTranslation("learning.enrol"), _ -> {
            learning.enrol(home.edition().slug());
            show(learning.home(home.edition().slug()));
        });
        enrol.addThemeVariants(ButtonVariant.PRIMARY);
        var card = new Section(
                new H2(getTranslation("learning.enrol.title")),
                new Paragraph(getTranslation("learning.enrol.about")),
                enrol);
        card.addClassNames("card", "stack");
        return card;
    }

    private Component standing(CourseHome home) {
        var progress = home.progress();
        var card = new Section(
                new H2(getTranslation("learning.course.progress")),
                ShareBar.of(getTranslation("learning.share", progress.percent()), progress.percent()),
                new Paragraph(getTranslation("learning.course.count", progress.done(), progress.required())));
        card.addClassNames("card", "stack");
        if (progress.stillToCome() > 0) {
            card.add(new Paragraph(getTranslation("learning.course.to-come", progress.stillToCome())));
        }
        var missing = progress.missing();
        if (!missing.isEmpty()) {
            var next = missing.getFirst().lesson();
            var go = new Anchor(LessonAddress.inApp(home.edition(), next));
            go.addClassNames("btn", "primary");
            go.add(
                    new Icon("play"),
                    new Span(getTranslation(
                            progress.done() == 0 ? "learning.course.begin" : "learning.course.continue")));
            card.add(go);
        }
        if (home.completedAt() != null) {
            card.add(new Notice(
                    Notice.Kind.SUCCESS,
                    getTranslation("learning.course.completed"),
                    getTranslation(
                            "learning.course.completed.on",
                            Clocks.date(home.completedAt(), current.require().zone(), getLocale()))));
            var certificate = new Anchor("attestations", getTranslation("learning.completed.certificate"));
            certificate.addClassName("btn");
            card.add(certificate);
        }
        if (home.completedAt() == null) {
            card.add(reminders(home));
        }
        card.add(leave(home.edition()));
        return card;
    }

    private Component reminders(CourseHome home) {
        var words = new Div();
        words.addClassNames("stack", "tight-gap");
        words.getElement().setAttribute("role", "status");
        say(words, home, home.reminders());
        return words;
    }

    private void say(Div words, CourseHome home, boolean allowed) {
        words.removeAll();
        var text = new Paragraph(getTranslation(allowed ? "learning.reminders" : "learning.reminders.refused"));
        text.addClassNames("muted", "s");
        var other =
                new Button(getTranslation(allowed ? "learning.reminders.refuse" : "learning.reminders.allow"), _ -> {
                    learning.remind(home.edition().course(), !allowed);
                    say(words, home, !allowed);
                });
        other.addThemeVariants(ButtonVariant.TERTIARY);
        words.add(text, new Div(other));
    }

    private Component leave(Edition edition) {
        var leave = new Button(getTranslation("learning.leave"));
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.addClickListener(_ -> new LeaveDialog(() -> {
                    learning.leave(edition.course());
                    show(learning.home(edition.slug()));
                })
                .open());
        return leave;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
