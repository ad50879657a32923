package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import org.ramure.authoring.Outline;
import org.ramure.courses.CourseStatus;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;

/** What stands above an outline: the course, its size and state, and what its authors should know. */
class OutlineHead extends Div {

    private final Outline outline;
    private final DateTimeFormatter moment;
    private final Runnable renew;

    /** @param renew takes the edition that came by import */
    OutlineHead(Outline outline, DateTimeFormatter moment, Runnable renew) {
        this.outline = outline;
        this.moment = moment;
        this.renew = renew;
        add(title());
        notices();
    }

    private String slug() {
        return outline.course().slug();
    }

    private Component title() {
        var words = new Div(new H1(outline.title()), summary());
        var acts = Parts.row(
                Parts.link(AuthoringAddress.head(slug()), "edit", getTranslation("authoring.head")),
                Parts.link(AuthoringAddress.preview(slug(), null), "eye", getTranslation("authoring.preview")),
                Parts.link(AuthoringAddress.settings(slug()), "gear", getTranslation("authoring.settings")));
        var publish = new Anchor(AuthoringAddress.publish(slug()), getTranslation("authoring.publish"));
        publish.addClassNames("btn", "primary");
        acts.add(publish);
        var title = new Div(words, acts);
        title.addClassName("page-title");
        return title;
    }

    private Paragraph summary() {
        var state = outline.course().edition() == 0
                ? getTranslation("authoring.outline.never")
                : outline.ahead()
                        ? outline.changed() == 0
                                ? getTranslation("authoring.outline.ahead")
                                : getTranslation("authoring.outline.changed", outline.changed())
                        : getTranslation("authoring.outline.same");
        var words = new Paragraph(getTranslation(
                        "authoring.outline.size",
                        outline.units().size(),
                        outline.lessons(),
                        Parts.minutes(outline.minutes()))
                + " "
                + (outline.course().status() == CourseStatus.WITHDRAWN
                        ? getTranslation("authoring.outline.withdrawn")
                        : state));
        words.addClassNames("muted", "s");
        return words;
    }

    private void notices() {
        var planned = outline.publishAt();
        if (planned != null) {
            add(new Notice(Notice.Kind.INFO, getTranslation("authoring.planned", moment.format(planned)), ""));
        }
        var fault = outline.publishFault();
        if (fault != null) {
            add(FaultWords.notice(fault, this)
                    .with(Parts.link(
                            AuthoringAddress.publish(slug()), "list", getTranslation("authoring.plan.failed.see"))));
        }
        if (outline.imported()) {
            add(new Notice(
                            Notice.Kind.WARNING,
                            getTranslation("authoring.imported"),
                            getTranslation("authoring.imported.text"))
                    .with(Parts.button(
                            "download",
                            getTranslation("authoring.imported.take"),
                            () -> new AskDialog("authoring.imported.ask", () -> {
                                        renew.run();
                                    })
                                    .open())));
        }
        if (outline.units().isEmpty()) {
            add(new Notice(
                    Notice.Kind.INFO,
                    getTranslation("authoring.outline.empty"),
                    getTranslation("authoring.outline.empty.text")));
        } else {
            var keys = new Paragraph();
            keys.addClassNames("help", "row", "nw", "only-wide");
            keys.add(new Icon("keyb"), new Span(getTranslation("authoring.outline.keys")));
            add(keys);
        }
    }
}
