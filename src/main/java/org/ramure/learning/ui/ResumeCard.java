package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;
import org.ramure.kit.ui.Branch;
import org.ramure.kit.ui.Drawing;
import org.ramure.kit.ui.Icon;
import org.ramure.learning.Dashboard.Following;
import org.ramure.learning.LessonAddress;
import org.ramure.learning.LessonLine;

/** The course that she worked on last: where she was, how far she is, and the way on. */
class ResumeCard extends Section {

    ResumeCard(Following following) {
        var edition = following.edition();
        var progress = following.progress();
        var cover = new Div(new Drawing(edition.drawing()));
        cover.addClassName("cover");
        var course = new Paragraph(edition.title());
        course.addClassName("s");
        var body = new Div(course);
        body.addClassName("body");
        // what is left then is optional
        var next = progress.isComplete() ? null : following.next();
        if (next != null) {
            var where = new Paragraph(where(following, next));
            where.addClassName("muted");
            body.add(CourseWords.of(edition, new H2(next.title())), where);
        } else if (progress.isComplete()) {
            body.add(new H2(
                    getTranslation(following.withdrawn() ? "learning.completed.withdrawn" : "learning.completed")));
        } else {
            body.add(new H2(getTranslation("learning.so-far")));
            body.add(new Paragraph(getTranslation("learning.course.to-come", progress.stillToCome())));
        }
        body.add(branch(following));
        var programme = new Anchor(LessonAddress.inApp(edition), getTranslation("learning.course.see"));
        programme.addClassNames("btn", "quiet");
        var row = new Div();
        row.addClassName("row");
        if (next != null) {
            row.add(go(LessonAddress.inApp(edition, next), "play", goWords(following, next)));
        } else if (progress.isComplete()) {
            row.add(go("attestations", "award", getTranslation("learning.completed.certificate")));
        }
        row.add(programme);
        body.add(row);
        add(cover, body);
        addClassName("resume");
        getElement().setAttribute("aria-label", getTranslation("learning.resume"));
    }

    private String where(Following following, Lesson next) {
        var units = following.edition().units();
        for (int i = 0; i < units.size(); i++) {
            var index = units.get(i).lessons().indexOf(next);
            if (index >= 0) {
                return getTranslation("learning.lesson.place", i + 1, index + 1)
                        + getTranslation("learning.lesson.minutes", next.minutes());
            }
        }
        return "";
    }

    private static Component go(String address, String icon, String words) {
        var go = new Anchor(address);
        go.addClassNames("btn", "primary");
        go.add(new Icon(icon), new Span(words));
        return go;
    }

    private String goWords(Following following, Lesson next) {
        if (next.content() instanceof LessonContent.Video && following.resumeAt() > 3) {
            return getTranslation("learning.resume.at", Clocks.digits(following.resumeAt()));
        }
        return getTranslation(
                following.progress().done() == 0 && following.lastVisit() == null
                        ? "learning.course.begin"
                        : "learning.course.continue");
    }

    private Component branch(Following following) {
        var progress = following.progress();
        var steps = progress.byUnit(following.edition()).stream()
                .map(unit -> {
                    var lines = unit.lines();
                    var done = lines.stream().filter(LessonLine::isDone).count();
                    var state = !lines.isEmpty() && done == lines.size()
                            ? Branch.State.DONE
                            : done > 0 ? Branch.State.NOW : Branch.State.TODO;
                    return new Branch.Step(
                            state, unit.unit().title() + getTranslation("learning.branch." + state.name()));
                })
                .toList();
        var words = new Paragraph(
                getTranslation("learning.branch.words", progress.done(), progress.required(), progress.percent()));
        words.addClassName("s");
        var both = new Div(new Branch(getTranslation("learning.branch.label"), progress.percent(), steps), words);
        both.addClassName("branch-wrap");
        return both;
    }
}
