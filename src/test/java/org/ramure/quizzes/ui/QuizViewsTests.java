package org.ramure.quizzes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.choices;
import static org.ramure.quizzes.QuizScenarios.Given.ticks;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasErrorParameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.ui.SkipLink;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.QuizScenarios;
import org.ramure.quizzes.Quizzes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest
@Import(QuizScenarios.class)
class QuizViewsTests extends SpringBrowserlessTest {

    @Autowired
    Quizzes quizzes;

    @Autowired
    QuizScenarios.Given given;

    @BeforeEach
    void signIn() {
        SignedIn ada = given.somebody();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(ada, null, ada.getAuthorities()));
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void opensQuiz(QuizId quiz) {
        navigate(QuizView.class, Map.of("quiz", quiz.toString()));
    }

    private void opensResult(AttemptId attempt) {
        navigate(ResultView.class, Map.of("attempt", attempt.toString()));
    }

    private AttemptId answered(QuizId quiz, int right, int wrong) {
        var attempt = quizzes.start(quiz);
        var sheet = quizzes.sheet(attempt);
        for (var number = 1; number <= right + wrong; number++) {
            quizzes.save(attempt, List.of(ticks(sheet, "q" + number, 1, number <= right ? "Juste" : "Faux")));
        }
        return attempt;
    }

    private List<String> buttons() {
        return $(Button.class).all().stream()
                .filter(Component::isVisible)
                .map(Button::getText)
                .toList();
    }

    private String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void leadsPastTheBarAndSaysTheTitleOnce() {
        var quiz = given.aQuiz(choices(1, 0, 0));
        opensQuiz(quiz);
        assertThat($(SkipLink.class).single().getHref()).isEqualTo("#contenu");
        assertThat($(Main.class).single().getId()).contains("contenu");
        assertThat(((QuizView) getCurrentView()).getPageTitle()).isEqualTo("Quiz de 1");
        test($(Button.class).single()).click();
        assertThat($(SkipLink.class).single().getHref()).endsWith("#contenu");
        assertThat(((AttemptView) getCurrentView()).getPageTitle()).isEqualTo("Quiz de 1");
    }

    @Test
    void tellsTheRulesBeforeTheQuizBegins() {
        opensQuiz(given.aQuiz(choices(5, 3, 20)));
        assertThat($(H1.class).single().getText()).isEqualTo("Quiz de 5");
        assertThat($(DescriptionList.Description.class).all().stream().map(this::words))
                .satisfiesExactly(
                        questions -> assertThat(questions).isEqualTo("5 questions, 5 points"),
                        pass -> assertThat(pass).startsWith("60\u00a0%"),
                        time -> assertThat(time).startsWith("20 minutes."),
                        attempts -> assertThat(attempts).isEqualTo("3 essais restants sur 3"),
                        best -> assertThat(best).startsWith("Votre meilleur essai compte."));
        assertThat(buttons()).containsExactly("Commencer le quiz");
    }

    @Test
    void beginsAndResumesTheSameAttempt() {
        var quiz = given.aQuiz(choices(2, 0, 0));
        opensQuiz(quiz);
        test($(Button.class).single()).click();
        var attempt = quizzes.start(quiz);
        var element = $(QuizAttempt.class).single().getElement();
        assertThat(element.getAttribute("attempt")).isEqualTo(attempt.toString());
        assertThat(element.getAttribute("back")).isEqualTo("/app/courses/partenariats");
        assertThat(element.getAttribute("texts")).contains("\"saved\":\"Réponse enregistrée\"", "\"language\":\"fr\"");
        opensQuiz(quiz);
        assertThat(buttons()).containsExactly("Reprendre mon essai");
    }

    @Test
    void showsWhatWasMissedWithItsFeedback() {
        var quiz = given.aQuiz(choices(4, 0, 0));
        var attempt = answered(quiz, 1, 2);
        quizzes.submit(attempt);
        opensResult(attempt);
        assertThat($(H1.class).single().getText()).isEqualTo("Il vous manque 1,4 point pour réussir");
        assertThat(words($(ResultScore.class).single()))
                .contains("1 sur 4", "25\u00a0% des points", "Pas encore réussi", "Votre meilleur essai compte");
        var items = $(ResultItem.class).all();
        assertThat(items).hasSize(3);
        assertThat(words(items.getFirst()))
                .contains("Question 2", "0 point sur 1", "Votre réponse", "Non : Faux")
                .doesNotContain("Oui : Juste", "Oubliée");
        assertThat(words(items.getLast())).contains("Vous n’avez pas répondu");
        assertThat($(ResultGained.class).all()).hasSize(1);
        assertThat(buttons()).containsExactly("Imprimer", "Refaire ce que j’ai manqué (3)", "Refaire tout le quiz");
    }

    @Test
    void asksAgainWhatWasMissed() {
        var quiz = given.aQuiz(choices(4, 0, 0));
        var first = answered(quiz, 1, 2);
        quizzes.submit(first);
        opensResult(first);
        test($(Button.class).withText("Refaire ce que j’ai manqué (3)").single())
                .click();
        var element = $(QuizAttempt.class).single().getElement();
        var again = quizzes.start(quiz);
        assertThat(element.getAttribute("attempt")).isEqualTo(again.toString());
        assertThat(quizzes.sheet(again).items()).hasSize(3);
    }

    @Test
    void showsAPassedQuizWithRightAnswersAndTheWayBack() {
        var quiz = given.aQuiz(choices(4, 0, 0));
        var attempt = answered(quiz, 3, 1);
        quizzes.submit(attempt);
        opensResult(attempt);
        assertThat($(H1.class).single().getText()).isEqualTo("Vous avez réussi ce quiz");
        assertThat(words($(ResultItem.class).single())).contains("Oubliée", "Attendue", "Oui : Juste");
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).contains("/app/courses/partenariats");
    }

    @Test
    void showsAResultOfEachKindOfQuestion() {
        var quiz = given.aQuiz(org.ramure.quizzes.QuizFixture.ofEachKind());
        var attempt = quizzes.start(quiz);
        quizzes.submit(attempt);
        opensResult(attempt);
        assertThat($(Section.class).all().stream().filter(ResultItem.class::isInstance))
                .hasSize(7);
    }

    @Test
    void leadsFromAClosedAttemptToItsResult() {
        var attempt = answered(given.aQuiz(choices(2, 0, 0)), 2, 0);
        quizzes.submit(attempt);
        UI.getCurrent().navigate("attempt/" + attempt);
        assertThat(getCurrentView()).isInstanceOf(ResultView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Tout est juste");
    }

    @Test
    void doesNotKnowWhatIsNotHers() {
        var quiz = given.aQuiz(choices(2, 0, 0));
        var other = given.somebody();
        var attempt = QuizScenarios.Given.as(other, () -> quizzes.start(quiz));
        given.aPlaceNoMore(quiz);
        for (var address :
                List.of("quiz/" + quiz, "quiz/nonsense", "attempt/" + attempt, "attempt/" + attempt + "/result")) {
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView()).as(address).isInstanceOf(HasErrorParameter.class);
        }
    }
}
