package org.ramure.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.ramure.kit.ui.Icon;
import org.ramure.quizzes.AttemptResult.Line;
import org.ramure.quizzes.AttemptResult.Mark;
import org.ramure.quizzes.QuestionKind;

/** An option, a pair or a step with what it deserves to be told; never by its colour alone. */
class ResultLine extends Div {

    private static final Set<String> KEYS = Set.of("quizzes.true", "quizzes.false", "quizzes.result.outside");

    /** @param number of it on an image, or 0 */
    ResultLine(QuestionKind kind, Line line, int number) {
        addClassName("fb");
        if (line.mark() == Mark.GOOD) {
            addClassName("good");
        }
        if (line.mark() == Mark.BAD || line.mark() == Mark.FORGOTTEN) {
            addClassName("bad");
        }
        var text = new Span((number == 0 ? "" : number + ". ") + text(kind, line.text()));
        text.addClassName("strong");
        add(new Icon(icon(line.mark())), text);
        if (!line.given().isEmpty()) {
            add(new Paragraph(getTranslation(
                    kind == QuestionKind.GAPS || kind == QuestionKind.COMPOSITE
                            ? "quizzes.result.filled"
                            : "quizzes.result.matched",
                    line.given())));
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

    /** Gaps, and parts without a name, are told by their numbers. */
    private String text(QuestionKind kind, String text) {
        if (KEYS.contains(text)) {
            return getTranslation(text);
        }
        return switch (kind) {
            case GAPS -> getTranslation("quizzes.result.gap", text);
            case COMPOSITE -> text.matches("\\d+") ? getTranslation("quizzes.result.part", text) : text;
            default -> text;
        };
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
