package org.ramure.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.cohorts.CohortCard;
import org.ramure.cohorts.Cohorts;
import org.ramure.cohorts.FollowedFixture;
import org.ramure.cohorts.Reminders;
import org.ramure.courses.Courses;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.ramure.kit.ui.Notice;
import org.ramure.learning.Learning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class EnrolAndRemindViewTests extends SpringBrowserlessTest {

    @Autowired
    FollowedFixture fixture;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Reminders reminders;

    @Autowired
    Learning learning;

    @Autowired
    Courses courses;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void makesAGroupAndSaysWhatItsNameLacks() {
        var taught = fixture.taught();
        go("suivi/" + taught.slug() + "/groupes");
        test($(Button.class).withText("Nouveau groupe").single()).click();
        test($(Button.class).withText("Créer le groupe").single()).click();
        assertThat($(TextField.class).single().getErrorMessage()).startsWith("Donnez un nom au groupe");
        test($(TextField.class).single()).setValue("Printemps 2027");
        var create = $(Button.class).withText("Créer le groupe").single();
        create.click();
        // the second of two quick clicks
        create.click();
        assertThat($(TextField.class).all()).noneMatch(TextField::isInvalid);
        assertThat(cohorts.of(taught.slug()))
                .extracting(CohortCard::cohort)
                .singleElement()
                .satisfies(cohort -> {
                    assertThat(cohort.name()).isEqualTo("Printemps 2027");
                    assertThat(cohort.starts()).isNull();
                });
        assertThat(texts()).anyMatch(words -> words.contains("Printemps 2027") && words.contains("à son rythme"));
    }

    @Test
    void saysWhatAListWouldDoThenDoesIt() {
        var taught = fixture.taught();
        var awa = fixture.person("Awa Traoré");
        go("suivi/" + taught.slug() + "/inscriptions");
        upload(("Prénom;Courriel\r\nAwa;" + awa.email() + "\r\nZoé;zoé\r\n").getBytes(Charset.forName("windows-1252")));
        assertThat(texts())
                .anyMatch(words -> words.startsWith("1 personne a un compte"))
                .anyMatch(words -> words.contains("Ligne 3") && words.contains("Il manque le signe @"));
        test($(Button.class).withText("Inscrire 1 personne").single()).click();
        assertThat($(Notice.class).single().getElement().getTextRecursively())
                .contains("La liste est inscrite", "Aucun courriel ne part de cette maison");
        upload(awa.email().getBytes(StandardCharsets.UTF_8));
        assertThat(texts()).anyMatch(words -> words.startsWith("1 personne est déjà inscrite"));
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("Rien à faire");
    }

    @Test
    void saysThatACourseThatWasTakenBackTakesNobody() {
        var taught = fixture.taught();
        var awa = fixture.person("Awa Traoré");
        go("suivi/" + taught.slug() + "/inscriptions");
        upload(awa.email().getBytes(StandardCharsets.UTF_8));
        courses.withdraw(taught.edition().course());
        test($(Button.class).withText("Inscrire 1 personne").single()).click();
        assertThat($(Notice.class).single().getElement().getTextRecursively())
                .contains("Cette formation n’est pas publiée");
        go("");
        go("suivi/" + taught.slug() + "/inscriptions");
        assertThat($(Upload.class).exists()).isFalse();
        assertThat($(Notice.class).single().getElement().getTextRecursively())
                .contains("Cette formation n’est pas publiée", "Publiez-la d’abord");
    }

    @Test
    void invitesAgainWhoseLinkWorksNoLonger() {
        var taught = fixture.taught();
        var email = "n" + Ids.next() + "@essai.example";
        go("suivi/" + taught.slug() + "/inscriptions");
        upload(email.getBytes(StandardCharsets.UTF_8));
        test($(Button.class).withText("Inscrire 1 personne").single()).click();
        assertThat($(Button.class).withText("Inviter de nouveau 1 personne").exists())
                .isFalse();
        jdbc.sql("update invitation set invited_at = ? where email = ?")
                .params(Times.column(Instant.now().minus(Duration.ofDays(20))), email)
                .update();
        go("");
        go("suivi/" + taught.slug() + "/inscriptions");
        assertThat(page()).contains("Le lien d’une de ces invitations ne marche plus");
        test($(Button.class).withText("Inviter de nouveau 1 personne").single()).click();
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("La liste est inscrite");
        assertThat($(Button.class).withText("Inviter de nouveau 1 personne").exists())
                .isFalse();
    }

    @Test
    void listsWhoHasNotAnsweredAndInvitesOneOfThemAgain() {
        var taught = fixture.taught();
        var email = "a" + Ids.next() + "@essai.example";
        var other = "b" + Ids.next() + "@essai.example";
        go("suivi/" + taught.slug() + "/inscriptions");
        upload((email + "\r\n" + other).getBytes(StandardCharsets.UTF_8));
        test($(Button.class).withText("Inscrire 2 personnes").single()).click();
        assertThat(texts())
                .anyMatch(words -> words.contains(email) && words.contains("Un nouveau courriel pourra partir après"));
        assertThat(again(email).isEnabled()).isFalse();
        jdbc.sql("update invitation set invited_at = ? where email = ?")
                .params(Times.column(Instant.now().minus(Duration.ofDays(2))), email)
                .update();
        go("");
        go("suivi/" + taught.slug() + "/inscriptions");
        assertThat(again(other).isEnabled()).isFalse();
        test(again(email)).click();
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("L’invitation repart", email);
        assertThat(again(email).isEnabled()).isFalse();
        assertThat(jdbc.sql("select count(*) from outgoing_message where recipient = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private Button again(String email) {
        return $(Button.class)
                .withCondition(button -> button.getAriaLabel().orElse("").equals("Inviter de nouveau " + email))
                .single();
    }

    @Test
    void saysWhyAFileIsNoList() {
        var taught = fixture.taught();
        go("suivi/" + taught.slug() + "/inscriptions");
        upload("Nom;Prénom\r\nTraoré;Awa".getBytes(StandardCharsets.UTF_8));
        assertThat($(Notice.class).single().getElement().getTextRecursively())
                .contains("Ce fichier ne peut pas être lu", "Aucune colonne d’adresses");
    }

    @Test
    void countsAndShowsBeforeItWrites() {
        var taught = fixture.taught();
        var awa = fixture.person("Awa Traoré");
        Acting.as(awa);
        learning.enrol(taught.slug());
        fixture.moved(taught.edition(), awa.id(), Instant.now().minus(Duration.ofDays(20)));
        Acting.as(taught.trainer());
        go("suivi/" + taught.slug() + "/relances");
        assertThat(page()).contains("1 personne recevra ce mot", "Awa Traoré");
        $(IntegerField.class).single().setValue(30);
        assertThat(page()).contains("Personne ne recevrait ce mot");
        $(IntegerField.class).single().setValue(14);
        test($(Button.class).withText("Lire avant d’envoyer").single()).click();
        assertThat(page()).contains("Ce que chacun lira", "Votre dernière visite remonte");
        test($(Button.class).withText("Envoyer à 1 personne").single()).click();
        assertThat(reminders.desk(taught.slug()).latest()).isEmpty();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(reminders.desk(taught.slug()).latest()).hasSize(1);
        assertThat(page()).contains("Votre mot part", "0 sur 1 messages");
    }

    @Test
    void letsALearnerRefuseReminders() {
        var taught = fixture.taught();
        var awa = fixture.person("Awa Traoré");
        Acting.as(awa);
        learning.enrol(taught.slug());
        go("formations/" + taught.slug());
        test($(Button.class).withText("Ne pas m’écrire").single()).click();
        assertThat(learning.home(taught.slug()).reminders()).isFalse();
        go("");
        go("formations/" + taught.slug());
        assertThat(page()).contains("l’équipe ne vous écrira pas");
    }

    private static void go(String address) {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UI.getCurrent().navigate(address);
    }

    private void upload(byte[] file) {
        new UploadTester<>($(Upload.class).single()).upload("liste.csv", "text/csv", file);
        roundTrip();
    }

    private List<String> texts() {
        return $(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private String page() {
        return $(Main.class).single().getElement().getTextRecursively();
    }
}
