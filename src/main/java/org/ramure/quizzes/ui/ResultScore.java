package org.ramure.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import org.ramure.kit.ui.Icon;
import org.ramure.quizzes.AttemptResult;

/** The top of a result: passed or what is missing, the score, the rule, and where to go on. */
class ResultScore extends Section {

    ResultScore(AttemptResult result, Component... ways) {
        addClassNames("score", result.passed() ? "passed" : "failed");
        getElement().setAttribute("aria-labelledby", "score");
        var heading = new H1(heading(result));
        heading.setId("score");
        var big = new Paragraph(
                getTranslation("quizzes.result.score", result.earned().value(), result.possible()));
        big.addClassName("big");
        var detail = new Paragraph(getTranslation(
                result.passed() ? "quizzes.result.score.detail.passed" : "quizzes.result.score.detail.failed",
                result.percent(),
                result.passPercent()));
        var score = new Div(big, detail);
        score.addClassNames("row", "ends");
        var row = new Div(ways);
        row.addClassNames("row", "no-print");
        add(new Paragraph(badge(result)), heading, score, gauge(result));
        if (result.expired()) {
            add(new Paragraph(getTranslation("quizzes.result.score.expired")));
        }
        if (result.waits()) {
            add(new Paragraph(getTranslation("quizzes.result.score.waiting")));
        }
        if (result.missedOnly()) {
            add(new Paragraph(getTranslation("quizzes.result.carried.intro")));
        }
        add(rule(result), row);
    }

    private Span badge(AttemptResult result) {
        var badge = new Span(
                new Icon(result.passed() ? "check" : "info"),
                new Span(getTranslation(result.passed() ? "quizzes.result.passed" : "quizzes.result.failed")));
        badge.addClassNames("badge", result.passed() ? "success" : "warning");
        return badge;
    }

    private String heading(AttemptResult result) {
        if (result.passed()) {
            return getTranslation(
                    result.missed() == 0 ? "quizzes.result.heading.perfect" : "quizzes.result.heading.passed");
        }
        return getTranslation(
                "quizzes.result.heading.failed",
                threshold(result).subtract(result.earned().value()).max(new BigDecimal("0.01")));
    }

    private static BigDecimal threshold(AttemptResult result) {
        return BigDecimal.valueOf((long) result.possible() * result.passPercent(), 2);
    }

    /** Places in the bar are the figures themselves, so that they are set as properties and not by classes. */
    private Div gauge(AttemptResult result) {
        var got = new Element("i");
        var mark = new Emphasis(getTranslation("quizzes.result.threshold", threshold(result)));
        var gauge = new Div(new Span(), mark);
        gauge.getElement().insertChild(0, got);
        gauge.addClassName("gauge");
        gauge.getStyle().set("--at", result.passPercent() + "%").set("--got", result.percent() + "%");
        gauge.getElement().setAttribute("role", "img");
        gauge.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "quizzes.result.gauge", result.earned().value(), result.possible(), threshold(result)));
        return gauge;
    }

    private Div rule(AttemptResult result) {
        var left = result.quiz().attemptsLeft();
        var rule = new Div(new Paragraph(getTranslation("quizzes.result.best", result.bestPercent()) + " "
                + (left == null
                        ? getTranslation("quizzes.result.attempts.unlimited")
                        : getTranslation("quizzes.result.attempts.left", left))));
        if (result.retakeMissed()) {
            rule.add(new Paragraph(getTranslation("quizzes.result.rule")));
        }
        rule.addClassNames("s", "stack", "rule");
        return rule;
    }
}
