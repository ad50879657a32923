package org.ramure.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.analysis.Analyses;
import org.ramure.analysis.Analysis;
import org.ramure.analysis.AnalysisWords;
import org.ramure.analysis.Findings;
import org.ramure.kit.Ids;
import org.ramure.kit.LongDate;
import org.ramure.kit.NotThere;
import org.ramure.kit.ui.Crumbed;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Notice;
import org.ramure.quizzes.CountedAttempts;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.QuizStudy;

/** What the answers to a quiz say: sentences first, then each question, then all figures. */
@Route("analyse/:quiz")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class AnalysisView extends Main implements BeforeEnterObserver, HasDynamicTitle, Crumbed {

    private final transient Analyses analyses;
    private final ZoneId zone;
    private final AnalysisWords words;
    private final Div head = new Div();
    private final Div content = new Div();
    private final Select<QuizStudy.Version> version = new Select<>();
    private final Select<CountedAttempts> counted = new Select<>();
    private @Nullable QuizId quiz;
    private transient @Nullable Analysis shown;

    AnalysisView(Analyses analyses, CurrentPerson current) {
        this.analyses = analyses;
        zone = current.require().zone();
        words = new AnalysisWords(this::getTranslation, getLocale());
        addClassNames("page", "analysis");
        head.addClassName("page-title");
        content.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        quiz = event.getRouteParameters()
                .get("quiz")
                .flatMap(Ids::parse)
                .map(QuizId::new)
                .orElseThrow(() -> new NotThere("quiz"));
        var analysis = analyses.of(quiz, null, CountedAttempts.FIRST);
        removeAll();
        add(head, filters(analysis), content);
        show(analysis);
    }

    private Div filters(Analysis analysis) {
        version.setLabel(words.text("version"));
        version.setItems(analysis.study().versions());
        version.setItemLabelGenerator(each -> words.text(
                "version.item",
                each.number(),
                LongDate.in(getLocale(), LocalDate.ofInstant(each.since(), zone)),
                each.people()));
        version.setValue(analysis.study().versions().stream()
                .filter(each -> each.number() == analysis.study().version())
                .findFirst()
                .orElseThrow());
        version.setVisible(analysis.study().versions().size() > 1);
        counted.setLabel(words.text("counted"));
        counted.setHelperText(words.text("counted.help"));
        counted.setItems(CountedAttempts.values());
        counted.setItemLabelGenerator(each -> words.text("counted." + each));
        counted.setValue(analysis.counted());
        Stream.of(version, counted)
                .forEach(select -> select.addValueChangeListener(changed -> {
                    if (changed.isFromClient()) {
                        show(analyses.of(
                                Objects.requireNonNull(quiz), version.getValue().number(), counted.getValue()));
                    }
                }));
        var filters = new Div(version, counted);
        filters.addClassNames("row", "filters");
        filters.setVisible(analysis.study().versions().stream().anyMatch(each -> each.people() > 0));
        return filters;
    }

    private void show(Analysis analysis) {
        shown = analysis;
        head.removeAll();
        var lede = new Paragraph(lede(analysis));
        lede.addClassName("muted");
        head.add(new Div(new H1(words.text("title")), lede));
        content.removeAll();
        if (analysis.isHidden()) {
            content.add(nothing(analysis));
            return;
        }
        head.add(acts(analysis));
        content.add(notice(analysis));
        if (analysis.quiz().waiting() > 0) {
            content.add(Parts.muted(words.text("waiting", analysis.quiz().waiting())));
        }
        content.add(overview(analysis), questions(analysis), figures(analysis));
    }

    private String lede(Analysis analysis) {
        var title = analysis.study().content().title();
        var figures = analysis.quiz();
        if (figures.from() == null || figures.to() == null) {
            return words.text("lede.none", title);
        }
        var from = LongDate.in(getLocale(), LocalDate.ofInstant(figures.from(), zone));
        var to = LongDate.in(getLocale(), LocalDate.ofInstant(figures.to(), zone));
        return from.equals(to)
                ? words.text("lede.day", title, figures.attempts(), from)
                : words.text("lede", title, figures.attempts(), from, to);
    }

    private Component nothing(Analysis analysis) {
        boolean others = analysis.study().versions().stream().anyMatch(each -> each.people() > 0);
        var key = analysis.quiz().attempts() > 0 ? "none.few" : others ? "none.firsts" : "none";
        var empty = new EmptyState(
                words.text(key), words.text(key + ".text", analysis.quiz().attempts(), Analysis.FEWEST));
        var desk = analysis.study().desk();
        if (desk != null) {
            var back = new Anchor(desk.address(), words.text("back"));
            back.addClassName("btn");
            empty.add(back);
        }
        return empty;
    }

    private Div acts(Analysis analysis) {
        var export = new Anchor(
                "/api/analyse/" + quiz + "/questions.csv?version="
                        + analysis.study().version() + "&essais=" + analysis.counted(),
                "");
        export.add(new Icon("download"), new Span(words.text("export")));
        export.addClassName("btn");
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        var print = new NativeButton();
        print.add(new Icon("print"), new Span(words.text("print")));
        print.addClassName("btn");
        print.getElement().setAttribute("type", "button");
        print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
        var acts = new Div(export, print);
        acts.addClassName("row");
        return acts;
    }

    private Notice notice(Analysis analysis) {
        var said = new StringBuilder();
        if (!analysis.hasEnough()) {
            return new Notice(
                    Notice.Kind.INFO,
                    words.text("few"),
                    words.text("few.text", analysis.quiz().attempts(), Findings.ENOUGH));
        }
        said.append(words.text(
                "passed." + analysis.counted(), words.percent(analysis.quiz().passShare())));
        reliability(analysis).ifPresent(text -> said.append(' ').append(text));
        var review = analysis.toReview();
        if (review.isEmpty()) {
            return new Notice(
                    Notice.Kind.SUCCESS,
                    words.text("fine"),
                    said.append(' ').append(words.text("fine.text")).toString());
        }
        analysis.worst()
                .ifPresent(worst -> said.append(' ')
                        .append(words.text("begin", worst.figures().number())));
        return new Notice(
                Notice.Kind.WARNING,
                words.text("attention", review.size(), analysis.questions().size()),
                said.toString());
    }

    private java.util.Optional<String> reliability(Analysis analysis) {
        return analysis.reliability()
                .map(level -> words.text(
                        "reliable." + level.name().toLowerCase(java.util.Locale.ROOT),
                        words.number(10 * analysis.quiz().standardError(), 1)));
    }

    private Div overview(Analysis analysis) {
        var columns = new Div(new Marks(analysis, words));
        columns.addClassNames("cols", "c2");
        analysis.worst()
                .ifPresentOrElse(
                        worst -> columns.add(
                                new WorstCard(worst, analysis.study().desk(), words)),
                        () -> columns.add(new FigureTables(analysis, words).quiz()));
        return columns;
    }

    private Section questions(Analysis analysis) {
        var title = new H2(words.text("questions"));
        title.setId("questions");
        var read = Parts.fold(
                words.text("read"),
                "",
                Stream.of("success", "separates", "thirds", "time")
                        .map(what -> Parts.muted(words.text("read." + what)))
                        .toArray(Component[]::new));
        read.addClassName("read");
        var top = new Div(title, read);
        top.addClassNames("row", "between");
        var list = new OrderedList();
        analysis.questions()
                .forEach(report ->
                        list.add(new QuestionItem(report, analysis.study().desk(), words)));
        var section = new Section(top, list);
        section.getElement().setAttribute("aria-labelledby", "questions");
        return section;
    }

    private Component figures(Analysis analysis) {
        var tables = new FigureTables(analysis, words);
        return Parts.fold(
                words.text("figures"),
                "",
                analysis.worst().isPresent()
                        ? new Component[] {tables.quiz(), tables.questions()}
                        : new Component[] {tables.questions()});
    }

    @Override
    public List<Crumb> crumbs() {
        var desk = shown == null ? null : shown.study().desk();
        return desk == null ? List.of() : List.of(new Crumb(desk.title(), desk.address()));
    }

    @Override
    public String getPageTitle() {
        return shown == null
                ? words.text("title")
                : words.text("title.of", shown.study().content().title());
    }
}
