package org.ramure.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ramure.analysis.AnalysisWords;
import org.ramure.analysis.QuestionFigures;
import org.ramure.analysis.QuestionFigures.Option;
import org.ramure.analysis.ui.AnalysisChart.Bars;
import org.ramure.analysis.ui.AnalysisChart.Form;
import org.ramure.kit.ui.Icon;

/** A question's answers as a chart and as a table: who chose what, or, where nothing is chosen, who gained how much. */
final class QuestionChart {

    private final QuestionFigures question;
    private final AnalysisWords words;

    QuestionChart(QuestionFigures question, AnalysisWords words) {
        this.question = question;
        this.words = words;
    }

    boolean hasSomething() {
        return question.scored() || !question.options().isEmpty();
    }

    Component[] chart() {
        return question.options().isEmpty() ? new Component[] {thirds()} : new Component[] {options(), legend()};
    }

    private AnalysisChart options() {
        var told = question.options().stream()
                .map(option -> words.text(
                        "chart.options.part",
                        words.option(question, option),
                        words.percent(option.best()),
                        words.percent(option.last())))
                .collect(Collectors.joining(" "));
        return new AnalysisChart(
                Form.LYING,
                words.text("chart.options", question.number(), told),
                question.options().stream()
                        .map(option -> words.option(question, option))
                        .toList(),
                List.of(
                        new Bars(
                                words.text("best"),
                                percents(question.options().stream()
                                        .map(Option::best)
                                        .toList()),
                                false),
                        new Bars(
                                words.text("last"),
                                percents(question.options().stream()
                                        .map(Option::last)
                                        .toList()),
                                true)),
                words.text("percent", "#"));
    }

    private AnalysisChart thirds() {
        return new AnalysisChart(
                Form.LYING,
                words.text(
                        "chart.thirds",
                        question.number(),
                        words.percent(question.best()),
                        words.percent(question.middle()),
                        words.percent(question.last())),
                List.of(words.text("best"), words.text("middle"), words.text("last")),
                List.of(new Bars(
                        words.text("table.success"),
                        percents(List.of(question.best(), question.middle(), question.last())),
                        false)),
                words.text("percent", "#"));
    }

    private static List<Integer> percents(List<Double> shares) {
        return shares.stream()
                .map(share -> Double.isNaN(share) ? 0 : (int) Math.round(100 * share))
                .toList();
    }

    private Paragraph legend() {
        return legend(words.text("best"), words.text("last"));
    }

    /** What the two colours are. */
    static Paragraph legend(String strong, String soft) {
        var legend = new Paragraph(swatch("strong", strong), swatch("soft", soft));
        legend.addClassName("legend-row");
        return legend;
    }

    private static Span swatch(String tone, String words) {
        var square = new Span();
        square.addClassNames("swatch", tone);
        square.getElement().setAttribute("aria-hidden", "true");
        return new Span(square, new Span(words));
    }

    Div table() {
        var rows = new ArrayList<List<? extends Component>>();
        if (question.options().isEmpty()) {
            rows.add(group("best", question.best()));
            rows.add(group("middle", question.middle()));
            rows.add(group("last", question.last()));
            return Tables.scrolling(Tables.of(
                    words.text("table.thirds", question.number()),
                    List.of(words.text("table.group"), words.text("table.success")),
                    rows,
                    0));
        }
        question.options()
                .forEach(option -> rows.add(List.of(
                        name(option),
                        new Span(words.percent(option.all())),
                        new Span(words.percent(option.best())),
                        new Span(words.percent(option.middle())),
                        new Span(words.percent(option.last())))));
        return Tables.scrolling(Tables.of(
                words.text("table.options", question.number()),
                List.of(
                        words.text("table.option"),
                        words.text("all"),
                        words.text("best"),
                        words.text("middle"),
                        words.text("last")),
                rows,
                0));
    }

    private List<Span> group(String third, double success) {
        return List.of(new Span(words.text(third)), new Span(words.percent(success)));
    }

    private Span name(Option option) {
        var name = new Span(words.option(question, option));
        if (option.right()) {
            var sign = new Span(new Icon("check"), new Span(words.text("table.right")));
            sign.addClassName("key");
            name.add(sign);
        }
        return name;
    }
}
