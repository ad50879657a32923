package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.ramure.courses.Edition;
import org.ramure.learning.CourseHome;
import org.ramure.learning.LessonAddress;
import org.ramure.learning.LessonLine;

/** The units of a course with their lessons. Those of a long course fold, and are filled when they are opened. */
class ProgrammeSection extends Section {

    private final CourseHome home;

    ProgrammeSection(CourseHome home) {
        this.home = home;
        add(new H2(getTranslation("learning.course.programme")));
        var folds = LongProgramme.is(home.edition());
        var at = home.progress().missing().stream()
                .findFirst()
                .or(() -> home.progress().lines().stream().findFirst())
                .orElse(null);
        for (var each : home.progress().byUnit(home.edition())) {
            var lines = each.lines();
            add(
                    folds
                            ? folded(each.unit(), lines, lines.stream().anyMatch(line -> line == at))
                            : whole(each.unit(), lines));
        }
    }

    private Section whole(Edition.Unit unit, List<LessonLine> lines) {
        var section = new Section(heading(unit));
        section.addClassName("course-unit");
        section.add(about(unit));
        if (lines.isEmpty()) {
            section.add(later());
        } else {
            section.add(lessons(lines));
        }
        return section;
    }

    private Component folded(Edition.Unit unit, List<LessonLine> lines, boolean open) {
        var done = (int) lines.stream().filter(LessonLine::isDone).count();
        var note = lines.isEmpty() ? later() : new Span(getTranslation("learning.unit.done", done, lines.size()));
        note.addClassName("muted");
        var fold = new NativeDetails();
        fold.setSummary(heading(unit), note);
        fold.addClassName("course-unit");
        if (open) {
            fold.setOpen(true);
            fold.setContent(inside(unit, lines));
        } else {
            fold.addToggleListener(_ -> {
                if (fold.getContent() == null) {
                    fold.setContent(inside(unit, lines));
                }
            });
        }
        return fold;
    }

    private Div inside(Edition.Unit unit, List<LessonLine> lines) {
        return new Div(about(unit), lessons(lines));
    }

    private H3 heading(Edition.Unit unit) {
        var number = home.edition().units().indexOf(unit) + 1;
        return CourseWords.of(home.edition(), new H3(number + ". " + unit.title()));
    }

    private Paragraph about(Edition.Unit unit) {
        var about = CourseWords.of(home.edition(), new Paragraph(unit.summary()));
        about.addClassName("muted");
        return about;
    }

    private Span later() {
        var later = new Span(getTranslation("learning.unit.to-come"));
        later.addClassName("badge");
        return later;
    }

    private OrderedList lessons(List<LessonLine> lines) {
        var list = new OrderedList();
        list.addClassName("course-lessons");
        lines.forEach(line -> list.add(line(line)));
        return list;
    }

    private ListItem line(LessonLine line) {
        var leaf = new Span();
        leaf.addClassName("lf");
        leaf.addClassNames(
                switch (line.stage()) {
                    case DONE -> new String[] {"done"};
                    case STARTED -> new String[] {"now"};
                    case TODO -> new String[] {};
                });
        var minutes = line.lesson().minutes();
        var note = new Span(
                switch (line.stage()) {
                    case DONE -> getTranslation("learning.note.done", minutes);
                    case STARTED -> getTranslation("learning.note.started", minutes);
                    case TODO -> getTranslation("learning.note.todo", minutes);
                });
        note.addClassNames("muted", "s");
        var words = new Div(CourseWords.of(home.edition(), name(line)), note);
        var missing = line.missing();
        if (home.enrolled() && missing != null && line.stage() == LessonLine.Stage.STARTED) {
            var why = new Span(getTranslation(missing.key(), missing.arguments()));
            why.addClassNames("s", "why");
            words.add(why);
        }
        return new ListItem(leaf, words);
    }

    private HtmlContainer name(LessonLine line) {
        return home.enrolled()
                ? new Anchor(
                        LessonAddress.inApp(home.edition(), line.lesson()),
                        line.lesson().title())
                : new Span(line.lesson().title());
    }
}
