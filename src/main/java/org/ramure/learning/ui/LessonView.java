package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.courses.Edition.Lesson;
import org.ramure.kit.ui.FocusLayout;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.SkipLink;
import org.ramure.learning.Dashboards;
import org.ramure.learning.Learning;
import org.ramure.learning.LessonAddress;
import org.ramure.learning.LessonPage;
import org.ramure.learning.NotEnrolled;

/** The lesson player: programme beside, lesson before, what is missing below, and the way on. */
@Route(value = "formations/:slug/:lesson", autoLayout = false)
@PermitAll
class LessonView extends FocusLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final Learning learning;
    private final Dashboards dashboards;
    private final CurrentPerson current;
    private final Div frame = new Div();
    private String title = "";

    private Paragraph said = new Paragraph();

    /** Whether she has just done the last thing that was missing. */
    private boolean ended;

    LessonView(Learning learning, Dashboards dashboards, CurrentPerson current) {
        this.learning = learning;
        this.dashboards = dashboards;
        this.current = current;
        frame.addClassName("lesson");
        add(frame);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var key = event.getRouteParameters().get("lesson").orElse("");
        ended = false;
        try {
            show(learning.open(slug, key));
        } catch (NotEnrolled toBegin) {
            event.forwardTo(LessonAddress.COURSES + slug);
        }
    }

    private void show(LessonPage page) {
        title = page.lesson().title();
        setBar(
                LessonAddress.inApp(page.edition()),
                getTranslation("learning.course.back"),
                page.edition().title());
        var share = new Span(getTranslation("learning.share", page.progress().percent()));
        share.addClassNames("s", "muted", "only-wide");
        share.getElement().setAttribute("data-share", true);
        var receipt = new Span();
        receipt.getElement().setAttribute("data-receipt", true);
        receipt.getElement().setAttribute("role", "status");
        setTools(share, receipt);
        frame.removeAll();
        frame.add(
                new LessonOutline(
                        page.edition(),
                        page.progress(),
                        page.lesson(),
                        getTranslation(
                                "learning.outline.position",
                                page.position(),
                                page.edition()
                                        .units()
                                        .get(page.unit() - 1)
                                        .lessons()
                                        .size())),
                stage(page));
    }

    private Main stage(LessonPage page) {
        var place = new Paragraph(getTranslation("learning.lesson.place", page.unit(), page.position()));
        place.addClassNames("muted", "s");
        var head = new Div(
                place, CourseWords.of(page.edition(), new H1(page.lesson().title())));
        head.addClassNames("stack", "tight-gap");
        var watch = new LessonWatch(page, current.id());
        watch.add(new LessonBody(page));
        var main = new Main();
        if (page.fellFrom() != null) {
            main.add(new GrownNotice(page.edition(), page.fellFrom(), page.progress(), () -> understood(page)));
        }
        main.add(head, watch, rule(page), nextBar(page));
        main.setId(SkipLink.CONTENT);
        main.addClassName("stage");
        return main;
    }

    private void understood(LessonPage page) {
        dashboards.noted(
                page.edition().course(),
                page.progress().percent(),
                page.edition().number());
        show(learning.open(page.edition().slug(), page.lesson().key()));
    }

    /** The rule, and what is missing, in words. */
    private Component rule(LessonPage page) {
        var line = page.line();
        var missing = line.missing();
        var words = new Paragraph(
                missing == null ? getTranslation("learning.done") : getTranslation(missing.key(), missing.arguments()));
        words.getElement().setAttribute("data-missing", true);
        words.getElement().setAttribute("role", "status");
        words.getElement().setAttribute("tabindex", "-1");
        said = words;
        var rule = new Paragraph(getTranslation(line.rule().key(), line.rule().arguments()));
        rule.addClassNames("muted", "s");
        var card = new Div(words, rule);
        card.addClassNames("card", "tight", "stack", "rule");
        if (page.mayDeclareDone() && missing != null) {
            var done = new Button(getTranslation("learning.declare"), _ -> {
                ended = learning.declareDone(
                                page.edition().slug(), page.lesson().key())
                        .courseCompleted();
                show(learning.open(page.edition().slug(), page.lesson().key()));
                // the button is gone: the keyboard goes on from what took its place
                said.getElement().callJsFunction("focus");
            });
            done.getElement().setAttribute("data-declare", true);
            card.add(new Div(done));
        }
        card.add(completed(page));
        return card;
    }

    /** Comes to light when the last thing that was missing is done, perhaps while the film still plays. */
    private Component completed(LessonPage page) {
        var certificate = new Anchor("attestations", getTranslation("learning.completed.certificate"));
        certificate.addClassNames("btn", "primary");
        // what was completed long ago may have been withdrawn since
        var words = page.progress().isComplete() && !ended ? "learning.completed.before" : "learning.completed";
        var completed = new Div(new Paragraph(getTranslation(words)), new Div(certificate));
        completed.addClassName("stack");
        completed.getElement().setAttribute("data-completed", true).setAttribute("role", "status");
        completed.getElement().setAttribute("hidden", !page.progress().isComplete());
        return completed;
    }

    private Component nextBar(LessonPage page) {
        var bar = new Nav();
        bar.addClassName("nextbar");
        bar.getElement().setAttribute("aria-label", getTranslation("learning.next.label"));
        bar.add(
                step(page, page.previous(), "learning.previous", false),
                step(page, page.next(), "learning.next", true));
        return bar;
    }

    private Component step(LessonPage page, @Nullable Lesson lesson, String words, boolean onward) {
        if (lesson == null) {
            var back = new Anchor(LessonAddress.inApp(page.edition()));
            var label = new Span(getTranslation("learning.course.overview"));
            back.add(label);
            return onward ? back : new Span();
        }
        var link = new Anchor(LessonAddress.inApp(page.edition(), lesson));
        var small = new Span(getTranslation(words, lesson.minutes()));
        small.addClassName("s");
        if (!onward) {
            small.addClassName("back");
            small.addComponentAsFirst(new Icon("left"));
        }
        var name = CourseWords.of(page.edition(), new Span(lesson.title()));
        name.addClassName("name");
        link.add(small, name);
        if (onward) {
            link.addClassName("go");
        }
        return link;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
