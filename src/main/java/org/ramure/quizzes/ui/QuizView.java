package org.ramure.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.SkipLink;
import org.ramure.quizzes.QuizCard;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.QuizIntro;
import org.ramure.quizzes.QuizPlaces.Place;
import org.ramure.quizzes.QuizStanding;
import org.ramure.quizzes.Quizzes;

/** The rules of a quiz, and the way into it. */
@Route(value = "quiz/:quiz", autoLayout = false)
@PermitAll
class QuizView extends FocusPage implements BeforeEnterObserver {

    private final transient Quizzes quizzes;

    QuizView(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(quizzes.intro(event.getRouteParameters()
                    .get("quiz")
                    .flatMap(Ids::parse)
                    .map(QuizId::new)
                    .orElseThrow(() -> new NotThere("quiz"))));
        } catch (NotThere notThere) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(QuizIntro intro) {
        var card = intro.card();
        title(card.title());
        var main = new Main(
                new H1(card.title()),
                styled(lede(intro.place()), "lede"),
                standing(intro.standing()),
                styled(new Div(new H2(getTranslation("quizzes.intro.rules")), rules(intro)), "card", "rules"),
                styled(new Paragraph(getTranslation("quizzes.intro.saved")), "muted", "s"),
                styled(ways(intro), "row"));
        main.addClassNames("page", "quiz-intro");
        main.setId(SkipLink.CONTENT);
        bar(intro.place(), card.title());
        setWork(main);
    }

    private Paragraph lede(Place place) {
        var lede = new Paragraph(getTranslation("quizzes.intro.lede", place.title()));
        lede.setVisible(!place.title().isEmpty());
        return lede;
    }

    private Component standing(QuizStanding standing) {
        var line = styled(new Div(), "row");
        if (standing.passed()) {
            line.add(badge("success", "check", getTranslation("quizzes.intro.passed")));
        }
        if (standing.bestPercent() != null) {
            line.add(new Paragraph(getTranslation("quizzes.intro.so-far", standing.bestPercent())));
        }
        line.setVisible(line.getComponentCount() > 0);
        return line;
    }

    private DescriptionList rules(QuizIntro intro) {
        var card = intro.card();
        var rules = styled(new DescriptionList(), "facts");
        rule(rules, "questions", getTranslation("quizzes.intro.questions.count", card.questions(), card.points()));
        rule(
                rules,
                "pass",
                card.passPercent() == 0
                        ? getTranslation("quizzes.intro.pass.none")
                        : getTranslation("quizzes.intro.pass.percent", card.passPercent()));
        rule(rules, "time", time(card));
        rule(
                rules,
                "attempts",
                intro.attemptsLeft() == null
                        ? getTranslation("quizzes.intro.attempts.unlimited")
                        : getTranslation("quizzes.intro.attempts.left", intro.attemptsLeft(), card.attemptsAllowed()));
        rule(rules, "best", getTranslation("quizzes.intro.best.rule"));
        return rules;
    }

    private String time(QuizCard card) {
        return card.timeAllowed() == null
                ? getTranslation("quizzes.intro.time.none")
                : getTranslation(
                        "quizzes.intro.time.minutes", card.timeAllowed().toMinutes());
    }

    private void rule(DescriptionList rules, String key, String text) {
        rules.add(new Div(
                new DescriptionList.Term(getTranslation("quizzes.intro." + key)),
                new DescriptionList.Description(text)));
    }

    private Div ways(QuizIntro intro) {
        var ways = new Div();
        var standing = intro.standing();
        if (intro.mayBegin()) {
            var begin = new Button(getTranslation("quizzes.intro." + verb(standing)), _ -> begin(intro));
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            ways.add(begin);
        } else {
            ways.add(new Paragraph(getTranslation("quizzes.intro.exhausted")));
        }
        if (standing.bestAttempt() != null) {
            ways.add(styled(
                    new Anchor(
                            QuizzesNavigation.resultAddress(standing.bestAttempt()),
                            getTranslation("quizzes.intro.result")),
                    "btn"));
        }
        return ways;
    }

    private static String verb(QuizStanding standing) {
        if (standing.running() != null) {
            return "resume";
        }
        return standing.attemptsUsed() == 0 ? "begin" : "again";
    }

    private void begin(QuizIntro intro) {
        try {
            QuizzesNavigation.open(quizzes.start(intro.card().id()));
        } catch (Refusal refusal) {
            Notification.show(getTranslation(refusal.key(), refusal.arguments()));
            show(quizzes.intro(intro.card().id()));
        }
    }
}
