package org.ramure.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Role;
import org.ramure.certificates.Certificates;
import org.ramure.courses.CourseFolders;
import org.ramure.kit.Ids;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Notice;
import org.ramure.learning.Dashboards;
import org.ramure.learning.Learning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(StatementCount.class)
class LearnerViewsTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    @Autowired
    CourseFolders folders;

    @Autowired
    Learning learning;

    @Autowired
    Dashboards dashboards;

    @Autowired
    Certificates certificates;

    @Autowired
    CurrentPerson current;

    private String course = "";

    @BeforeEach
    void signIn() {
        course = "v" + Ids.next();
        acting.asSomeone();
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void offersACourseToWhoFollowsNone() {
        UI.getCurrent().navigate("");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Aucune formation pour l’instant");
    }

    @Test
    void leadsAnEnglishReaderToTheEnglishCatalogue() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("");
        assertThat($(Anchor.class).withText("Choose a course").single().getHref())
                .isEqualTo("/en/courses");
    }

    @Test
    void enrolsByOneGestureAndShowsTheWayOn() {
        folders.imported(course);
        UI.getCurrent().navigate("formations/" + course);
        test($(Button.class).withText("M’inscrire à la formation").single()).click();
        assertThat($(Anchor.class).withText("Commencer").exists()
                        || $(Anchor.class).all().stream()
                                .anyMatch(link ->
                                        link.getElement().getTextRecursively().contains("Commencer")))
                .isTrue();
        assertThat(dashboards.mine().courses()).hasSize(1);
    }

    @Test
    void leavesACourseOnceAskedWhetherSheMeansIt() {
        folders.imported(course);
        learning.enrol(course);
        UI.getCurrent().navigate("formations/" + course);
        test($(Button.class).withText("Me désinscrire").single()).click();
        assertThat(dashboards.mine().courses()).hasSize(1);
        test($(Button.class, $(LeaveDialog.class).single())
                        .withText("Me désinscrire")
                        .single())
                .click();
        assertThat(dashboards.mine().courses()).isEmpty();
        assertThat($(Button.class).withText("M’inscrire à la formation").exists())
                .isTrue();
    }

    @Test
    void saysOnTheCourseThatItGrewUntilThatIsRead() {
        var folder = CourseFolders.folder(course);
        var edition = folders.imported(folder);
        learning.enrol(course);
        learning.declareDone(course, "lire");
        UI.getCurrent().navigate("formations/" + course);
        assertThat($(Notice.class).all()).isEmpty();
        CourseFolders.change(
                folder,
                "course.yaml",
                "  - key: suite",
                "      - { key: encore, title: Encore, kind: text, minutes: 4, body: lire.md }\n  - key: suite");
        folders.imported(folder);
        UI.getCurrent().navigate("mes-outils");
        UI.getCurrent().navigate("formations/" + course);
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("de 25\u00a0% à 20\u00a0%");
        test($(Button.class).withText("C’est compris").single()).click();
        assertThat($(Notice.class).all()).isEmpty();
        assertThat(edition.number()).isEqualTo(1);
    }

    @Test
    void leadsToAToolWhoseNameHasSigns() throws java.io.IOException {
        var folder = CourseFolders.folder(course);
        java.nio.file.Files.move(folder.resolve("fiche.pdf"), folder.resolve("Fiche n° 2 #b (v1).pdf"));
        CourseFolders.change(folder, "course.yaml", "file: fiche.pdf", "file: \"Fiche n° 2 #b (v1).pdf\"");
        folders.imported(folder);
        learning.enrol(course);
        learning.takeTool(course, "emporter");
        UI.getCurrent().navigate("mes-outils");
        assertThat($(Anchor.class)
                        .withCondition(one -> one.getHref().contains("/files/"))
                        .single()
                        .getHref())
                .endsWith("/Fiche%20n%C2%B0%202%20%23b%20%28v1%29.pdf?download");
    }

    @Test
    void leadsWhoIsNotEnrolledFromALessonToItsCourse() {
        folders.imported(course);
        UI.getCurrent().navigate("formations/" + course + "/lire");
        assertThat(getCurrentView()).isInstanceOf(CourseView.class);
    }

    @Test
    void completesAReadingByAGesture() {
        folders.imported(course);
        learning.enrol(course);
        UI.getCurrent().navigate("formations/" + course + "/lire");
        assertThat($(H1.class).single().getText()).isEqualTo("Lire");
        assertThat(ruleOf()).contains("Lisez jusqu’à la fin");
        test($(Button.class).withText("J’ai terminé").single()).click();
        assertThat(ruleOf()).contains("Cette leçon est terminée.");
        assertThat($(Button.class).withText("J’ai terminé").exists()).isFalse();
    }

    @Test
    void saysOnTheDashboardWhatIsMissingAndWhy() {
        folders.imported(course);
        learning.enrol(course);
        learning.declareDone(course, "lire");
        UI.getCurrent().navigate("");
        assertThat($(H3.class).all()).extracting(H3::getText).contains("Relire", "Emporter", "Répondre");
        assertThat($(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(words -> words.contains("Téléchargez l’outil"))
                .anyMatch(words -> words.contains("il faut 60\u00a0% des points"));
    }

    @Test
    void opensTheDashboardInTheSameStatementsForFiveCoursesAsForOne() {
        follow(1);
        var one = statementsOfTheDashboard();
        assertThat($(ResumeCard.class).all()).hasSize(1);
        for (int more = 2; more <= 5; more++) {
            follow(more);
        }
        var five = statementsOfTheDashboard();
        assertThat($(Article.class).all()).as("the others").hasSize(4);
        assertThat(five).hasSameSizeAs(one);
    }

    private void follow(int number) {
        folders.imported(course + number);
        learning.enrol(course + number);
        learning.declareDone(course + number, "lire");
    }

    /** Opened once before: what she is shown for the first time is noted. */
    private List<String> statementsOfTheDashboard() {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("mes-outils");
        return StatementCount.of(() -> UI.getCurrent().navigate(""));
    }

    @Test
    void saysOnceThatACourseGrew() {
        var folder = CourseFolders.folder(course);
        folders.imported(folder);
        learning.enrol(course);
        learning.declareDone(course, "lire");
        UI.getCurrent().navigate("");
        CourseFolders.change(
                folder,
                "course.yaml",
                "  - key: suite",
                "      - { key: encore, title: Encore, kind: text, minutes: 4, body: lire.md }\n  - key: suite");
        folders.imported(folder);
        UI.getCurrent().navigate("mes-outils");
        UI.getCurrent().navigate("");
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("de 25\u00a0% à 20\u00a0%");
        test($(Button.class).withText("C’est compris").single()).click();
        assertThat($(Notice.class).exists()).isFalse();
    }

    @Test
    void saysOnTheDashboardThatACertificateWasWithdrawn() throws java.io.IOException {
        folders.imported(withoutRest());
        learning.enrol(course);
        learning.declareDone(course, "lire");
        UI.getCurrent().navigate("formations/" + course + "/relire");
        test($(Button.class).withText("J’ai terminé").single()).click();
        assertThat($(Main.class).single().getElement().getTextRecursively()).contains("Votre attestation est prête.");
        UI.getCurrent().navigate("");
        assertThat(headings()).contains("Vous avez tout terminé. Votre attestation est prête.");
        withdraw(dashboards.mine().certificates().getFirst().number());
        UI.getCurrent().navigate("mes-outils");
        UI.getCurrent().navigate("");
        assertThat(headings()).contains("Vous avez tout terminé. Votre attestation a été retirée.");
        assertThat($(Aside.class).single().getElement().getTextRecursively()).contains(", retirée");
        UI.getCurrent().navigate("formations/" + course + "/lire");
        assertThat($(Main.class).single().getElement().getTextRecursively())
                .contains("Vous avez tout terminé.")
                .doesNotContain("prête");
    }

    private void withdraw(String number) {
        var learner = current.require();
        acting.asSomeone(Role.ADMINISTRATOR);
        certificates.revoke(number, "Délivrée par erreur");
        Acting.as(learner);
    }

    @Test
    void saysThatTheTeamMayWriteAndTakesARefusal() {
        folders.imported(course);
        learning.enrol(course);
        UI.getCurrent().navigate("formations/" + course);
        test($(Button.class).withText("Ne pas m’écrire").single()).click();
        assertThat(learning.home(course).reminders()).isFalse();
        test($(Button.class).withText("M’écrire si je m’arrête").single()).click();
        assertThat(learning.home(course).reminders()).isTrue();
    }

    private java.nio.file.Path withoutRest() throws java.io.IOException {
        var folder = CourseFolders.folder(course);
        var yaml = folder.resolve("course.yaml");
        var whole = java.nio.file.Files.readString(yaml);
        java.nio.file.Files.writeString(yaml, whole.substring(0, whole.indexOf("  - key: suite")));
        return folder;
    }

    @Test
    void asksForNoCertificateAgainOfWhoHasHers() throws java.io.IOException {
        var folder = withoutRest();
        folders.imported(folder);
        learning.enrol(course);
        UI.getCurrent().navigate("");
        assertThat(headings()).contains("Ce qu’il vous manque pour l’attestation");
        learning.declareDone(course, "lire");
        learning.declareDone(course, "relire");
        UI.getCurrent().navigate("mes-outils");
        UI.getCurrent().navigate("");
        assertThat($(H1.class).single().getText()).isEqualTo("Bonjour, vous avez tout terminé");
        CourseFolders.change(
                folder,
                "course.yaml",
                "title: Relire, kind: text, minutes: 4, body: lire.md }",
                "title: Relire, kind: text, minutes: 4, body: lire.md }\n"
                        + "      - { key: encore, title: Encore, kind: text, minutes: 4, body: lire.md }");
        folders.imported(folder);
        UI.getCurrent().navigate("mes-outils");
        UI.getCurrent().navigate("");
        assertThat(headings()).contains("Ce qui s’est ajouté depuis votre attestation");
    }

    private java.util.List<String> headings() {
        return $(com.vaadin.flow.component.html.H2.class).all().stream()
                .map(com.vaadin.flow.component.html.H2::getText)
                .toList();
    }

    @Test
    void showsToolsWithTheCourseThatTheyCameFrom() {
        folders.imported(course);
        learning.enrol(course);
        UI.getCurrent().navigate("mes-outils");
        assertThat($(EmptyState.class).exists()).isTrue();
        learning.takeTool(course, "emporter");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("mes-outils");
        assertThat($(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(words -> words.contains("La fiche") && words.contains("Un essai"));
    }

    private String ruleOf() {
        return $(Div.class).withClassName("rule").single().getElement().getTextRecursively();
    }
}
