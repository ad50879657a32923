package org.ramure.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ramure.analysis.Analysis;
import org.ramure.analysis.AnalysisWords;
import org.ramure.analysis.QuestionFigures;
import org.ramure.analysis.QuestionReport;

/** All figures by their proper names, for who knows them, and what each says for who does not. */
final class FigureTables {

    private final Analysis analysis;
    private final AnalysisWords words;

    FigureTables(Analysis analysis, AnalysisWords words) {
        this.analysis = analysis;
        this.words = words;
    }

    Component quiz() {
        var quiz = analysis.quiz();
        var rows = new ArrayList<List<? extends Component>>();
        rows.add(row("attempts", String.valueOf(quiz.attempts())));
        rows.add(row("mean", words.percent(quiz.mean())));
        rows.add(row("median", words.percent(quiz.median())));
        rows.add(row("deviation", words.percent(quiz.deviation())));
        rows.add(row("skewness", words.number(quiz.skewness(), 2)));
        rows.add(row("kurtosis", words.number(quiz.kurtosis(), 2)));
        rows.add(row("alpha", words.percent(quiz.alpha())));
        rows.add(row("error-ratio", words.percent(quiz.errorRatio())));
        rows.add(row("standard-error", words.percent(quiz.standardError())));
        return Tables.scrolling(Tables.of(
                words.text("figures.quiz"),
                List.of(words.text("figure.name"), words.text("figure.value"), words.text("figure.how")),
                rows,
                1));
    }

    private List<Span> row(String figure, String value) {
        return List.of(
                new Span(words.text("figure." + figure)),
                new Span(value),
                new Span(words.text("figure." + figure + ".how")));
    }

    Component questions() {
        var columns = Stream.of(
                        "number",
                        "facility",
                        "deviation",
                        "guess",
                        "intended",
                        "effective",
                        "discrimination",
                        "efficiency",
                        "answered",
                        "seconds")
                .map(column -> words.text("column." + column))
                .toList();
        return Tables.scrolling(Tables.of(
                words.text("figures.questions"),
                columns,
                analysis.questions().stream()
                        .map(QuestionReport::figures)
                        .<List<? extends Component>>map(this::row)
                        .toList(),
                0));
    }

    private List<Component> row(QuestionFigures question) {
        return List.of(
                new Anchor("#q" + question.number(), String.valueOf(question.number())),
                new Span(words.percent(question.facility())),
                new Span(words.percent(question.deviation())),
                new Span(words.percent(question.guess())),
                new Span(words.percent(question.intendedWeight())),
                new Span(words.percent(question.effectiveWeight())),
                new Span(words.number(question.discrimination(), 2)),
                new Span(words.percent(question.efficiency())),
                new Span(String.valueOf(question.answered())),
                new Span(words.time(question.seconds())));
    }
}
