package org.ramure.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;
import org.ramure.kit.ui.Icon;
import org.ramure.learning.Dashboard.Following;
import org.ramure.learning.LessonAddress;
import org.ramure.learning.LessonLine;

/** What is still to be done in a course, each with what is missing and the way there. */
class MissingLessons extends Section {

    private static final int SHOWN = 4;

    /** Further ones that are listed; of a longer course, the programme shows them all. */
    private static final int LISTED = 40;

    /** @param certified whether she has her certificate already: the course grew since, and she owes nothing for it */
    MissingLessons(Following following, boolean certified) {
        add(new H2(getTranslation(certified ? "learning.missing.certified" : "learning.missing")));
        var missing = following.progress().missing();
        add(list(following, missing.subList(0, Math.min(SHOWN, missing.size()))));
        if (missing.size() > SHOWN) {
            add(rest(following, missing.subList(SHOWN, missing.size())));
        }
    }

    /** Filled when it is opened: what nobody looks at costs nothing. */
    private NativeDetails rest(Following following, List<LessonLine> rest) {
        var fold = new NativeDetails(getTranslation("learning.missing.more", rest.size()));
        fold.addToggleListener(_ -> {
            if (fold.getContent() == null) {
                var content = new Div(list(following, rest.subList(0, Math.min(LISTED, rest.size()))));
                if (rest.size() > LISTED) {
                    content.add(new Anchor(
                            "formations/" + following.edition().slug(), getTranslation("learning.missing.all")));
                }
                fold.setContent(content);
            }
        });
        return fold;
    }

    private Component list(Following following, List<LessonLine> lines) {
        var list = new UnorderedList();
        list.addClassName("todo");
        for (var line : lines) {
            var state = new Span(new Icon(icon(line.lesson())));
            state.addClassNames("state", line.stage() == LessonLine.Stage.STARTED ? "warning" : "idle");
            var why = line.missing();
            var words = new Paragraph(why == null ? "" : getTranslation(why.key(), why.arguments()));
            words.addClassNames("muted", "s");
            var go = new Anchor(
                    LessonAddress.inApp(following.edition(), line.lesson()), getTranslation("learning.missing.open"));
            go.addClassNames("btn", "small", "act");
            go.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    "learning.missing.open.label", line.lesson().title()));
            list.add(new ListItem(state, new H3(line.lesson().title()), words, go));
        }
        return list;
    }

    private static String icon(Lesson lesson) {
        return switch (lesson.content()) {
            case LessonContent.Text _ -> "book";
            case LessonContent.Video _ -> "video";
            case LessonContent.Document _ -> "file";
            case LessonContent.Tool _ -> "tool";
            case LessonContent.Quiz _ -> "quiz";
            case LessonContent.Link _ -> "ext";
        };
    }
}
