package org.ramure.quizzes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.ramure.kit.ui.Icon;
import org.ramure.quizzes.AttemptResult.Item;
import org.ramure.quizzes.AttemptResult.Outcome;

/** A question to look at again: what was chosen, what is said of it, and the lesson that explains it. */
class ResultItem extends Section {

    ResultItem(Item item) {
        addClassName("q");
        setId("q-" + item.key());
        var number = new Span(getTranslation("quizzes.result.question", item.number()));
        number.addClassName("strong");
        var heading = new H2(number);
        heading.setId("q-" + item.key() + "-t");
        var points =
                new Span(getTranslation("quizzes.result.points", item.earned().value(), item.possible()));
        var head = new Div(heading, points);
        head.addClassName("head");
        getElement().setAttribute("aria-labelledby", "q-" + item.key() + "-t");
        var text = new PassageText(item.text());
        text.addClassName("stmt");
        add(head, text, new ResultDetail(item));
        if (item.lesson() != null) {
            var explains = new Div(getTranslation("quizzes.result.lesson"));
            explains.addClassName("strong");
            var words = new Div(explains, new Div(item.lesson().title()));
            var link = new Anchor(item.lesson().address());
            link.add(new Icon("book"), words);
            link.addClassName("lesson-link");
            add(link);
        }
    }

    /** Everything that is told of an answer, whether it was right or not. */
    static class ResultDetail extends Div {

        ResultDetail(Item item) {
            addClassName("stack");
            if (item.outcome() == Outcome.UNANSWERED) {
                add(new Paragraph(getTranslation("quizzes.result.unanswered")));
            }
            if (item.outcome() == Outcome.CARRIED) {
                add(new Paragraph(getTranslation("quizzes.result.carried")));
            }
            if (!item.given().isEmpty()) {
                add(new Paragraph(getTranslation("quizzes.result.given", item.given())));
            }
            if (!item.expected().isEmpty()) {
                add(new Paragraph(getTranslation("quizzes.result.right", item.expected())));
            }
            if (!item.lines().isEmpty()) {
                var lines = new Div();
                item.lines().forEach(line -> lines.add(new ResultLine(line)));
                add(lines);
            }
            if (item.following() != null) {
                var rule = new Paragraph(getTranslation(
                        "quizzes.result.following",
                        item.following(),
                        item.lines().size() - 1));
                rule.addClassNames("muted", "s");
                add(rule);
            }
            if (!item.feedback().isEmpty()) {
                add(new PassageText(item.feedback()));
            }
        }
    }
}
