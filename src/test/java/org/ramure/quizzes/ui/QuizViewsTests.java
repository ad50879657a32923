package org.ramure.quizzes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.choices;
import static org.ramure.quizzes.QuizScenarios.Given.ticks;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasErrorParameter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.ui.SkipLink;
import org.ramure.quizzes.Answer;
import org.ramure.quizzes.AnswerFiles;
import org.ramure.quizzes.AnswerGiven;
import org.ramure.quizzes.AttemptId;
import org.ramure.quizzes.AttemptSheet;
import org.ramure.quizzes.KindsQuiz;
import org.ramure.quizzes.QuizDraft;
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

    @Autowired
    AnswerFiles files;

    private SignedIn ada;

    @BeforeEach
    void signIn() {
        ada = given.somebody();
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

    private void saves(AttemptId attempt, String question, Answer answer) {
        quizzes.save(attempt, List.of(new AnswerGiven(question, 1, answer, Instant.now())));
    }

    private AttemptSheet.Item item(AttemptId attempt, String key) {
        return quizzes.sheet(attempt).items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ResultItem shown(String key) {
        return $(ResultItem.class).all().stream()
                .filter(item -> item.getId().orElse("").equals("q-" + key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsOnlyWhatIsAsked() {
        var quiz = given.aQuiz(KindsQuiz.draft("1/carte.png"));
        opensQuiz(quiz);
        assertThat(words($(DescriptionList.Description.class).all().getFirst())).startsWith("12 questions");
        var attempt = quizzes.start(quiz);
        assertThat(item(attempt, "lire").kind()).isEqualTo("description");
        assertThat(item(attempt, "ecrits").number()).isEqualTo(1);
        assertThat(item(attempt, "parties").number()).isEqualTo(12);
        assertThat(quizzes.sheet(attempt).questions()).isEqualTo(12);
    }

    @Test
    void tellsWhatWasAnsweredToTheOtherKinds() {
        var attempt = quizzes.start(given.aQuiz(KindsQuiz.draft("1/carte.png")));
        var zones = item(attempt, "zones").options();
        saves(attempt, "ecrits", new Answer.Texts(List.of("Mecenat", "relation")));
        saves(attempt, "zones", new Answer.Choice(List.of(zones.indexOf("Ville à l’ouest"))));
        saves(attempt, "points", new Answer.Spots(List.of(new Answer.Spot(90, 150), new Answer.Spot(5, 5))));
        saves(attempt, "avis", new Answer.Matches(List.of(0, 3, -1)));
        saves(attempt, "rediger", new Answer.Text("Première ligne.\nSeconde ligne."));
        saves(
                attempt,
                "parties",
                new Answer.Parts(List.of(
                        new Answer.Text("1901"),
                        new Answer.Choice(List.of(0)),
                        new Answer.Text("impôt"),
                        new Answer.Choice(List.of()))));
        var file = QuizScenarios.Given.as(
                ada,
                () -> files.add(
                        attempt,
                        "envoyer",
                        new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)),
                        "budget.pdf"));
        saves(attempt, "envoyer", new Answer.Files(List.of(file.id())));
        quizzes.submit(attempt);
        opensResult(attempt);

        assertThat(words($(ResultScore.class).single())).contains("attend d’être corrigée");
        assertThat(words(shown("ecrits")))
                .contains("Trou 1", "Vous avez répondu\u00a0: Mecenat", "Trou 2", "C’est un peu large.", "Faux")
                .doesNotContain("[[1]]");
        assertThat(words(shown("zones"))).contains("1. Ville à l’ouest", "Nantes.");
        assertThat(words(shown("points"))).contains("Un point hors des zones", "Juste", "Faux");
        assertThat($(ResultImage.class).all()).hasSize(2);
        assertThat(words(shown("avis")))
                .contains("Sans point", "Vous avez choisi\u00a0: Tout à fait")
                .doesNotContain("Faux");
        assertThat(words(shown("rediger")))
                .contains("À corriger", "4 points à attribuer", "Première ligne.\nSeconde ligne.")
                .doesNotContain("Un besoin");
        assertThat(words(shown("parties"))).contains("Année", "1901", "C’est cela.", "Cherchez le mot fiscal.");
        assertThat(shown("envoyer").getChildren()).isNotEmpty();
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).contains(file.address() + "?download");
        assertThat(words($(Main.class).single())).contains("Lisez d’abord.");
        assertThat(words($(Aside.class).single())).contains("À corriger", "Sans points", "à corriger");
    }

    @Test
    void tellsWhatAGoodAnswerHoldsOnlyToWhoGaveNone() {
        var quiz = given.aQuiz(new QuizDraft(
                "Une seule fois",
                60,
                1,
                0,
                false,
                KindsQuiz.draft("1/carte.png").questions()));
        var attempt = quizzes.start(quiz);
        saves(attempt, "rediger", new Answer.Text("La mienne."));
        quizzes.submit(attempt);
        opensResult(attempt);
        assertThat(words(shown("rediger"))).doesNotContain("Un besoin");
        assertThat(words(shown("envoyer"))).contains("Ce que contient une bonne réponse", "Un budget équilibré.");
        assertThat(words(shown("ecrits")))
                .contains("Réponse attendue\u00a0: mécénat", "Réponse attendue\u00a0: coopération");
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
