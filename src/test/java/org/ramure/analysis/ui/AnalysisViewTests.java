package org.ramure.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.analysis.AnalysedQuiz;
import org.ramure.cohorts.FollowedFixture;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Notice;
import org.ramure.quizzes.CountedAttempts;
import org.ramure.quizzes.QuizId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class AnalysisViewTests extends SpringBrowserlessTest {

    @Autowired
    FollowedFixture fixture;

    @Autowired
    AnalysedQuiz analysed;

    @Autowired
    Acting acting;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void saysFirstWhatToDoThenShowsEachQuestion() {
        var taught = fixture.taught();
        var quiz = analysed.taken(taught.edition());
        open(quiz);
        assertThat($(H1.class).single().getText()).isEqualTo("Ce que disent les réponses");
        assertThat(words($(Main.class).single()))
                .contains(
                        "Quiz «\u00a0Quatre formes de partenariat\u00a0», 120 personnes, du 1er\u00a0octobre\u00a02026")
                .contains("95\u00a0% ont réussi\u00a0: trop facile pour départager.")
                .contains(
                        "L’option B attire les meilleurs\u00a0: 65\u00a0% d’entre eux, 0\u00a0% du dernier tiers. Clé ambiguë\u00a0?")
                .contains("Presque personne ne choisit l’option D\u00a0: distracteur inutile.");
        assertThat(words($(Notice.class).single()))
                .contains("Une question sur 5 mérite votre attention")
                .contains("67\u00a0% ont réussi au premier essai.")
                .contains("Commencez par la question 1.");
        assertThat($(H3.class).all()).hasSize(5);
        assertThat($(AnalysisChart.class).all()).hasSize(1 + 1 + 5);
        // a table beside each chart, one of the quiz and one of the questions
        assertThat($(NativeTable.class).all()).hasSize(1 + 1 + 5 + 2);
        assertThat($(Anchor.class)
                        .withText("Modifier la question")
                        .all()
                        .getFirst()
                        .getHref())
                .isEqualTo("mes-formations/" + taught.slug() + "/lecons/repondre?question=q1");
        assertThat($(AnalysisChart.class).all().get(1).getElement().getAttribute("aria-label"))
                .startsWith("Qui a choisi quoi à la question 1. A. Un mécénat\u00a0: 35\u00a0% du meilleur tiers");
    }

    @Test
    void speaksEnglishToo() {
        var taught = fixture.taught();
        var quiz = analysed.taken(taught.edition());
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("analyse/" + quiz);
        assertThat(words($(Main.class).single()))
                .contains("What the answers say")
                .contains("95% got it right: too easy to tell people apart.")
                .contains("One question out of 5 deserves your attention");
    }

    @Test
    void saysWhenTooFewHaveAnswered() {
        var taught = fixture.taught();
        open(AnalysedQuiz.of(taught.edition()));
        assertThat($(EmptyState.class).single().getChildren().map(AnalysisViewTests::words))
                .contains("Personne n’a encore terminé ce quiz", "Revenir à la formation");
        assertThat($(AnalysisChart.class).all()).isEmpty();
    }

    @Test
    void countsOtherAttemptsAndReadsOtherVersionsWhenAsked() {
        var taught = fixture.taught();
        var quiz = analysed.taken(taught.edition());
        open(quiz);
        test(counted()).selectItem("Le meilleur de chacun");
        assertThat(words($(Notice.class).single())).contains("en comptant le meilleur essai");
        assertThat($(Select.class).all()).hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private Select<CountedAttempts> counted() {
        return (Select<CountedAttempts>) $(Select.class).all().getLast();
    }

    @Test
    void isNotThereForAnotherTrainerNorWithoutAQuiz() {
        var taught = fixture.taught();
        var quiz = AnalysedQuiz.of(taught.edition());
        acting.asSomeone(Role.TRAINER);
        for (var address : List.of(quiz.toString(), QuizId.next().toString(), "pas-un-quiz")) {
            var _ = catchThrowable(() -> UI.getCurrent().navigate("analyse/" + address));
            assertThat(getCurrentView()).as(address).isNotInstanceOf(AnalysisView.class);
        }
        Acting.as(taught.trainer());
        open(quiz);
        assertThat(getCurrentView()).isInstanceOf(AnalysisView.class);
    }

    private static void open(QuizId quiz) {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UI.getCurrent().navigate("analyse/" + quiz);
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
