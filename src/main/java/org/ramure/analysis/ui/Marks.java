package org.ramure.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ramure.analysis.Analysis;
import org.ramure.analysis.AnalysisWords;
import org.ramure.analysis.QuizFigures.Bar;
import org.ramure.analysis.ui.AnalysisChart.Bars;
import org.ramure.analysis.ui.AnalysisChart.Form;

/** How the marks are spread, said first. */
class Marks extends Section {

    private static final int TEN = 10;

    Marks(Analysis analysis, AnalysisWords words) {
        var quiz = analysis.quiz();
        var bars = quiz.bars();
        var title = new H2(title(bars, words));
        title.setId("marks");
        getElement().setAttribute("aria-labelledby", "marks");
        add(title);
        add(Parts.muted(words.text(
                "marks.text",
                words.number(TEN * quiz.mean(), 1),
                words.number(TEN * quiz.median(), 1),
                words.percent(1 - quiz.passShare()),
                words.number(analysis.study().content().passPercent() / (double) TEN, 1))));
        add(new AnalysisChart(
                Form.UPRIGHT,
                words.text("marks.chart", told(bars)),
                IntStream.rangeClosed(0, TEN).mapToObj(String::valueOf).toList(),
                List.of(
                        new Bars(
                                words.text("marks.passed"),
                                bars.stream().map(Bar::passed).toList(),
                                false),
                        new Bars(
                                words.text("marks.failed"),
                                bars.stream().map(Bar::failed).toList(),
                                true)),
                "#"));
        add(Parts.muted(words.text("marks.axis")));
        add(QuestionChart.legend(words.text("marks.passed"), words.text("marks.failed")));
        add(Parts.fold(words.text("marks.table"), "", table(bars, words)));
    }

    /** Two neighbours that hold half of the people are what most have; else the most frequent one is named. */
    private static String title(List<Bar> bars, AnalysisWords words) {
        int all = bars.stream().mapToInt(Bar::people).sum();
        int best = 0;
        int pair = 0;
        for (int mark = 0; mark <= TEN; mark++) {
            best = bars.get(mark).people() > bars.get(best).people() ? mark : best;
            pair = mark < TEN && two(bars, mark) > two(bars, pair) ? mark : pair;
        }
        boolean both = bars.get(pair).people() > 0 && bars.get(pair + 1).people() > 0;
        return both && 2 * two(bars, pair) > all
                ? words.text("marks.two", pair, pair + 1)
                : words.text("marks.one", best);
    }

    private static int two(List<Bar> bars, int mark) {
        return bars.get(mark).people() + bars.get(mark + 1).people();
    }

    private static String told(List<Bar> bars) {
        return IntStream.rangeClosed(0, TEN)
                .mapToObj(mark -> mark + " : " + bars.get(mark).people())
                .collect(Collectors.joining(", "))
                .replace(" : ", "\u00a0: ");
    }

    private static Component table(List<Bar> bars, AnalysisWords words) {
        var rows = new ArrayList<List<? extends Component>>();
        for (int mark = 0; mark <= TEN; mark++) {
            rows.add(List.of(
                    new Span(String.valueOf(mark)),
                    new Span(String.valueOf(bars.get(mark).passed())),
                    new Span(String.valueOf(bars.get(mark).failed()))));
        }
        return Tables.scrolling(Tables.of(
                words.text("marks.axis"),
                List.of(words.text("marks.mark"), words.text("marks.passed"), words.text("marks.failed")),
                rows,
                0));
    }
}
