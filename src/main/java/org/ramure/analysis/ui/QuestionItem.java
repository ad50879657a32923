package org.ramure.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.ramure.analysis.AnalysisWords;
import org.ramure.analysis.QuestionReport;
import org.ramure.quizzes.QuizAuthors;

/** A question in the list: what to know of it first, its chart and table folded below. */
class QuestionItem extends ListItem {

    QuestionItem(QuestionReport report, QuizAuthors.@Nullable Desk desk, AnalysisWords words) {
        var question = report.figures();
        addClassName("item");
        setId("q" + question.number());
        var told = new Div(new H3(question.number() + ". " + question.text()));
        report.findings().forEach(finding -> {
            told.add(new Paragraph(words.finding(question, finding)));
            told.add(Parts.muted(words.advice(finding)));
        });
        add(told);
        add(
                question.scored()
                        ? Parts.meter(
                                question.facility(),
                                words.percent(question.facility()),
                                words.text("question", question.number()),
                                report.mustBeReviewed())
                        : new Div());
        add(new Paragraph(Parts.badge(report.verdict(), words.text("verdict." + report.verdict()))));
        var chart = new QuestionChart(question, words);
        if (chart.hasSomething()) {
            var drawn = new Div(chart.chart());
            var listed = new Div(chart.table());
            if (desk != null) {
                listed.add(edit(question.key(), question.number(), desk, words));
            }
            var both = new Div(drawn, listed);
            both.addClassName("chart-table");
            add(Parts.fold(words.text("details"), words.text("question", question.number()), both));
        }
    }

    static Anchor edit(String key, int number, QuizAuthors.Desk desk, AnalysisWords words) {
        var edit = new Anchor(desk.editor() + "?question=" + key, words.text("edit"));
        edit.addClassName("s");
        edit.setAriaLabel(words.text("edit.of", number));
        return edit;
    }
}
