package org.ramure.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.ramure.analysis.AnalysisWords;
import org.ramure.analysis.QuestionReport;
import org.ramure.kit.ui.Icon;
import org.ramure.quizzes.QuizAuthors;

/** The question to begin with. */
class WorstCard extends Section {

    WorstCard(QuestionReport report, QuizAuthors.@Nullable Desk desk, AnalysisWords words) {
        var question = report.figures();
        addClassName("card");
        var badge = new Span(new Icon("warn"), new Span(words.text("question", question.number())));
        badge.addClassNames("badge", "error");
        var head = new Div(badge);
        head.addClassNames("row", "between");
        if (desk != null) {
            head.add(QuestionItem.edit(question.key(), question.number(), desk, words));
        }
        var finding = report.findings().getFirst();
        var title = new H2(words.finding(question, finding));
        title.setId("worst");
        getElement().setAttribute("aria-labelledby", "worst");
        add(head, title, Parts.muted(question.text()));
        var chart = new QuestionChart(question, words);
        add(chart.chart());
        add(Parts.fold(words.text("table.option.fold"), words.text("question", question.number()), chart.table()));
        var does = new Div();
        does.addClassNames("stack", "does");
        var bold = new Span(words.text("do"));
        bold.addClassName("name");
        does.add(new Paragraph(bold));
        report.findings().forEach(each -> does.add(new Paragraph(words.advice(each))));
        add(does);
    }
}
