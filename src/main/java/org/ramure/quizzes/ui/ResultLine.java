package org.ramure.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.ramure.kit.ui.Icon;
import org.ramure.quizzes.AttemptResult.Line;
import org.ramure.quizzes.AttemptResult.Mark;

/** An option, a pair or a step with what it deserves to be told; never by its colour alone. */
class ResultLine extends Div {

    private static final Set<String> TRUE_FALSE = Set.of("quizzes.true", "quizzes.false");

    ResultLine(Line line) {
        addClassName("fb");
        if (line.mark() == Mark.GOOD) {
            addClassName("good");
        }
        if (line.mark() == Mark.BAD || line.mark() == Mark.FORGOTTEN) {
            addClassName("bad");
        }
        var text = new Span(TRUE_FALSE.contains(line.text()) ? getTranslation(line.text()) : line.text());
        text.addClassName("strong");
        add(new Icon(icon(line.mark())), text);
        if (!line.given().isEmpty()) {
            add(new Paragraph(getTranslation("quizzes.result.matched", line.given())));
        }
        if (!line.right().isEmpty()) {
            add(new Paragraph(
                    line.given().isEmpty() && line.chosen()
                            ? getTranslation("quizzes.result.place", line.right())
                            : getTranslation("quizzes.result.right", line.right())));
        }
        if (!line.feedback().isEmpty()) {
            add(new PassageText(line.feedback()));
        }
        add(tags(line));
    }

    private Div tags(Line line) {
        var tags = new Div();
        tags.addClassName("tags");
        if (line.chosen() && line.given().isEmpty()) {
            tags.add(tag("quizzes.result.yours", ""));
        }
        switch (line.mark()) {
            case GOOD -> tags.add(tag("quizzes.result.good", "success"));
            case BAD -> tags.add(tag("quizzes.result.bad", "error"));
            case FORGOTTEN -> tags.add(tag("quizzes.result.forgotten", "error"));
            case NEUTRAL -> {}
        }
        if (line.expected() && line.mark() == Mark.FORGOTTEN) {
            tags.add(tag("quizzes.result.expected", "success"));
        }
        tags.setVisible(tags.getComponentCount() > 0);
        return tags;
    }

    private Span tag(String key, String kind) {
        var tag = new Span(getTranslation(key));
        tag.addClassNames("badge");
        if (!kind.isEmpty()) {
            tag.addClassName(kind);
        }
        return tag;
    }

    private static String icon(Mark mark) {
        return switch (mark) {
            case GOOD -> "check";
            case BAD, FORGOTTEN -> "x";
            case NEUTRAL -> "info";
        };
    }
}
