package org.ramure.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.SkipLink;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.AttemptResult;
import org.ramure.quizzes.AttemptResult.Item;
import org.ramure.quizzes.AttemptResult.Outcome;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.Quizzes;

/** How an attempt went: the score, what to look at again and why, and the ways on. */
@Route(value = "attempt/:attempt/result", autoLayout = false)
@PermitAll
class ResultView extends FocusPage implements BeforeEnterObserver {

    private final transient Quizzes quizzes;
    private final transient List<ResultSequel> sequels;

    ResultView(Quizzes quizzes, List<ResultSequel> sequels) {
        this.quizzes = quizzes;
        this.sequels = sequels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = event.getRouteParameters()
                    .get("attempt")
                    .flatMap(Ids::parse)
                    .map(AttemptId::new)
                    .orElseThrow(() -> new NotThere("attempt"));
            show(id, quizzes.result(id));
        } catch (NotThere notThere) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(AttemptId id, AttemptResult result) {
        var card = result.quiz().card();
        title(getTranslation("quizzes.result.title", card.title()));
        var place = result.quiz().place();
        var main = styled(new Main(new LeftAnswers(id, result), new ResultScore(result, ways(result))), "stack");
        sequels.forEach(sequel -> sequel.after(card.id()).ifPresent(main::add));
        if (!result.answersShown() && result.missed() > 0) {
            main.add(notice(getTranslation("quizzes.result.hidden")));
        }
        inOrder(result).filter(item -> !gained(item)).forEach(item -> main.add(shown(item)));
        right(result).ifPresent(main::add);
        var page = styled(new Div(rail(result), main), "quiz", "done");
        main.setId(SkipLink.CONTENT);
        bar(place, card.title());
        setTools(print());
        setWork(page);
    }

    private Button print() {
        var print = new Button(getTranslation("quizzes.result.print"), new Icon("print"));
        print.addThemeVariants(ButtonVariant.TERTIARY);
        print.addClassName("no-print");
        print.addClickListener(_ -> print.getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        return print;
    }

    private Div notice(String text) {
        return styled(new Div(new Icon("info"), new Span(text)), "notice");
    }

    private Component[] ways(AttemptResult result) {
        var quiz = result.quiz().card().id();
        var standing = result.quiz().standing();
        var back = new Anchor(
                result.quiz().place().back(),
                result.quiz().place().title().isEmpty()
                        ? getTranslation("quizzes.back")
                        : getTranslation(
                                "quizzes.back.to", result.quiz().place().title()));
        back.addClassName("btn");
        if (standing.running() != null) {
            var running = standing.running();
            return new Component[] {
                way("quizzes.result.continue", true, () -> running), back,
            };
        }
        var missed = way("quizzes.result.missed", !result.passed(), () -> quizzes.startMissed(quiz), result.missed());
        missed.setVisible(result.retakeMissed());
        var again = way("quizzes.result.again", !result.retakeMissed() && !result.passed(), () -> quizzes.start(quiz));
        again.setVisible(result.quiz().mayBegin());
        return new Component[] {missed, again, back};
    }

    private interface Start {
        AttemptId attempt();
    }

    private Button way(String key, boolean primary, Start start, Object... arguments) {
        var way = new Button(getTranslation(key, arguments), _ -> {
            try {
                QuizzesNavigation.open(start.attempt());
            } catch (Refusal refusal) {
                Notification.show(getTranslation(refusal.key(), refusal.arguments()));
            }
        });
        if (primary) {
            way.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return way;
    }

    /** A text between questions is read again, and has no result. */
    private static Section shown(Item item) {
        return item.kind() == QuestionKind.DESCRIPTION
                ? styled(new Section(new PassageText(item.text())), "q", "between")
                : new ResultItem(item);
    }

    private static List<Item> having(AttemptResult result, Predicate<Item> wanted) {
        return inOrder(result)
                .filter(item -> item.kind() != QuestionKind.DESCRIPTION)
                .filter(wanted)
                .toList();
    }

    private static boolean toReview(Item item) {
        return item.possible() > 0
                && (item.outcome() == Outcome.PARTLY
                        || item.outcome() == Outcome.WRONG
                        || item.outcome() == Outcome.UNANSWERED);
    }

    /** As the quiz asks them, also when some were answered in an attempt before. */
    private static Stream<Item> inOrder(AttemptResult result) {
        return result.items().stream()
                .filter(item -> item.possible() > 0 || item.outcome() != Outcome.CARRIED)
                .sorted(Comparator.comparingInt(Item::number)
                        .thenComparing(item -> item.kind() != QuestionKind.DESCRIPTION));
    }

    private static boolean gained(Item item) {
        return item.outcome() == Outcome.RIGHT || item.outcome() == Outcome.CARRIED;
    }

    private Optional<Section> right(AttemptResult result) {
        var items = inOrder(result).filter(ResultView::gained).toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var heading = new H2(getTranslation("quizzes.result.right-answers", items.size()));
        heading.setId("acquis");
        var section = styled(new Section(heading), "gained");
        section.getElement().setAttribute("aria-labelledby", "acquis");
        items.forEach(item -> section.add(new ResultGained(item)));
        return Optional.of(section);
    }

    private Aside rail(AttemptResult result) {
        var rail = styled(new Aside(), "rail", "stack");
        rail.getElement().setAttribute("aria-label", getTranslation("quizzes.result.questions"));
        Function<String, Paragraph> heading = key -> {
            var paragraph = new Paragraph(getTranslation(key));
            paragraph.addClassNames("s", "strong");
            return paragraph;
        };
        list(rail, heading.apply("quizzes.result.to-review"), having(result, ResultView::toReview));
        list(rail, heading.apply("quizzes.result.to-mark"), having(result, item -> item.outcome() == Outcome.WAITING));
        row(rail, heading.apply("quizzes.result.gained"), having(result, ResultView::gained));
        row(rail, heading.apply("quizzes.result.noted"), having(result, item -> item.possible() == 0));
        return rail;
    }

    private void list(Aside rail, Paragraph heading, List<Item> items) {
        if (!items.isEmpty()) {
            var list = styled(new UnorderedList(), "stack", "s");
            items.forEach(item -> list.add(styled(new ListItem(state(item), link(item)), "row", "nw")));
            rail.add(heading, list);
        }
    }

    private void row(Aside rail, Paragraph heading, List<Item> items) {
        if (!items.isEmpty()) {
            var row = styled(new Paragraph(), "row");
            items.forEach(item -> row.add(state(item)));
            rail.add(heading, row);
        }
    }

    private Span state(Item item) {
        var kind =
                switch (item.outcome()) {
                    case RIGHT, CARRIED -> "success";
                    case PARTLY -> "warning";
                    case WRONG, UNANSWERED -> item.possible() == 0 ? "idle" : "error";
                    case WAITING -> "info";
                    case NOTED -> "idle";
                };
        var icon =
                switch (item.outcome()) {
                    case RIGHT, CARRIED -> "check";
                    case PARTLY -> "info";
                    case WRONG, UNANSWERED -> item.possible() == 0 ? "info" : "x";
                    case WAITING -> "clock";
                    case NOTED -> "chat";
                };
        var badge = badge(kind, icon, String.valueOf(item.number()));
        badge.add(styled(
                new Span(", "
                        + getTranslation(
                                "quizzes.result.state." + item.outcome().name().toLowerCase(Locale.ROOT))),
                "sr"));
        return badge;
    }

    private static Anchor link(Item item) {
        var words = item.text().words();
        var link = new Anchor(
                "#q-" + item.key(),
                words.length() > 60
                        ? words.substring(0, words.lastIndexOf(' ', 58)).replaceAll("\\p{Punct}+$", "") + "…"
                        : words);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
