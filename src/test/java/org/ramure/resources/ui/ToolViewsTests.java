package org.ramure.resources.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.files.MediaFixture;
import org.ramure.kit.Ids;
import org.ramure.kit.ui.Notice;
import org.ramure.resources.ResourceDesk;
import org.ramure.resources.ResourceDraft;
import org.ramure.resources.ResourceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ToolViewsTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    @Autowired
    ResourceFixture tools;

    @Autowired
    ResourceDesk desk;

    private final String name = "Boussole " + Ids.next();

    @BeforeEach
    void signIn() {
        acting.asSomeone(Role.TRAINER);
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void makesAToolOfAFileAndAFewWords() {
        navigate(NewToolView.class);
        press("Créer l’outil");
        assertThat(field("Nom de l’outil").getErrorMessage()).isEqualTo("Donnez un nom à l’outil.");
        upload("boussole.odt", MediaFixture.odt());
        assertThat(text()).contains("ODT", "bien reçu");
        test(field("Nom de l’outil")).setValue(name);
        test(area("À quoi il sert")).setValue("Choisir une direction.");
        test(area("Comment s’en servir")).setValue("Lisez **ceci**.");
        assertThat(text()).contains("Aperçu");
        test(field("Version")).setValue("1.0");
        test(field("Licence")).setValue("CC BY-SA 4.0");
        press("Créer l’outil");
        assertThat(getCurrentView()).isInstanceOf(ToolView.class);
        assertThat(text()).contains(name, "Cet outil n’est pas public");
        press("Publier");
        assertThat(text()).contains("Outil publié.", "Cet outil est public");
        assertThat($(Anchor.class).withText("Voir sa page").single().getHref()).startsWith("/outils/boussole-");
        navigate(DeskView.class);
        assertThat($(ListItem.class).all().stream()
                        .map(item -> item.getElement().getTextRecursively()))
                .anySatisfy(words -> assertThat(words).contains(name, "Publié", "De vous"));
    }

    @Test
    void takesBackWhatWasDone() {
        var id = tools.published(name);
        UI.getCurrent().navigate("outils/" + id);
        press("Retirer de la vue du public");
        assertThat(desk.open(id).published()).isFalse();
        press("Annuler");
        assertThat(desk.open(id).published()).isTrue();
        test(field("Nom de l’outil")).setValue("Autre nom");
        press("Enregistrer les textes");
        assertThat(desk.open(id).draft().title()).isEqualTo("Autre nom");
        press("Annuler");
        assertThat(desk.open(id).draft().title()).isEqualTo(name);
    }

    @Test
    void givesANewVersionAndTheOldOneAgain() {
        var id = tools.published(name);
        UI.getCurrent().navigate("outils/" + id);
        press("Donner cette version");
        assertThat(text()).contains("Il manque le fichier.");
        upload("boussole.pdf", MediaFixture.pdf());
        test(field("Version")).setValue("2.0");
        press("Donner cette version");
        assertThat(desk.open(id).currentVersion().label()).isEqualTo("2.0");
        assertThat(text()).contains("La version 2.0 est donnée désormais.");
        press("Donner de nouveau");
        assertThat(desk.open(id).currentVersion().label()).isEqualTo("1.0");
        press("Annuler");
        assertThat(desk.open(id).currentVersion().label()).isEqualTo("2.0");
    }

    @Test
    void refusesAFileThatIsNoTool() {
        navigate(NewToolView.class);
        upload("film.mp4", MediaFixture.mp4("avc1", "mp4a", 3));
        assertThat(text()).doesNotContain("bien reçu").contains("video/mp4");
    }

    @Test
    void losesNoWordWhenTwoWriteAtOnce() {
        var id = tools.made(name);
        UI.getCurrent().navigate("outils/" + id);
        test(area("À quoi il sert")).setValue("Mes mots.");
        desk.describe(
                id,
                new ResourceDraft(name, "Leurs mots.", "", Locale.FRENCH),
                desk.open(id).revision());
        press("Enregistrer les textes");
        assertThat(text()).contains("Quelqu’un a changé cet outil", "Leurs mots.");
        assertThat(area("À quoi il sert").getValue()).isEqualTo("Mes mots.");
        press("Enregistrer les textes");
        assertThat(desk.open(id).draft().purpose()).isEqualTo("Mes mots.");
    }

    /** She saves, somebody else saves, and then she takes back what she did: what the other wrote stays. */
    @Test
    void undoesNothingThatSomebodyElseDid() {
        var id = tools.published(name);
        UI.getCurrent().navigate("outils/" + id);
        test(area("À quoi il sert")).setValue("Mes mots.");
        press("Enregistrer les textes");
        desk.describe(
                id,
                new ResourceDraft(name, "Leurs mots.", "", Locale.FRENCH),
                desk.open(id).revision());
        press("Annuler");
        assertThat(desk.open(id).draft().purpose()).isEqualTo("Leurs mots.");
        assertThat(text()).contains("Quelqu’un a changé cet outil", "Leurs mots.");
    }

    @Test
    void givesNoVersionOverWhatSomebodyElseGave() {
        var id = tools.published(name);
        tools.replaced(id, "2.0");
        tools.replaced(id, "3.0");
        UI.getCurrent().navigate("outils/" + id);
        var give = $(Button.class).withText("Donner de nouveau").all();
        tools.replaced(id, "4.0");
        test(give.getFirst()).click();
        assertThat(desk.open(id).currentVersion().label()).isEqualTo("4.0");
        assertThat(text()).contains("Quelqu’un a changé cet outil");
        UI.getCurrent().navigate("outils");
        UI.getCurrent().navigate("outils/" + id);
        test($(Button.class).withText("Donner de nouveau").all().getFirst()).click();
        assertThat(desk.open(id).currentVersion().label()).isEqualTo("3.0");
        tools.replaced(id, "5.0");
        press("Annuler");
        assertThat(desk.open(id).currentVersion().label()).isEqualTo("5.0");
    }

    @Test
    void keepsWhatIsTypedWhileSomethingElseIsDone() {
        var id = tools.published(name);
        UI.getCurrent().navigate("outils/" + id);
        test(area("À quoi il sert")).setValue("Mes mots.");
        press("Retirer de la vue du public");
        assertThat(area("À quoi il sert").getValue()).isEqualTo("Mes mots.");
        press("Enregistrer les textes");
        assertThat(desk.open(id).draft().purpose()).isEqualTo("Mes mots.");
    }

    @Test
    void letsATrainerReadButNotChangeWhatIsNotHers() {
        var id = tools.published(name);
        acting.asSomeone(Role.TRAINER);
        UI.getCurrent().navigate("outils/" + id);
        assertThat(text()).contains("Cet outil est à quelqu’un d’autre");
        assertThat($(Button.class).withText("Enregistrer les textes").exists()).isFalse();
        acting.asSomeone();
        assertThat(catchThrowable(() -> desk.open(id))).isNotNull();
        var fault = catchThrowable(() -> navigate(DeskView.class));
        assertThat(fault != null || !(getCurrentView() instanceof DeskView)).isTrue();
    }

    private void press(String words) {
        test($(Button.class).withText(words).single()).click();
        roundTrip();
    }

    private TextField field(String label) {
        return $(TextField.class)
                .withCondition(one -> label.equals(one.getLabel()))
                .single();
    }

    private TextArea area(String label) {
        return $(TextArea.class)
                .withCondition(one -> label.equals(one.getLabel()))
                .single();
    }

    private void upload(String file, byte[] bytes) {
        new UploadTester<>($(Upload.class).single()).upload(file, "application/octet-stream", bytes);
        roundTrip();
    }

    private String text() {
        return ((com.vaadin.flow.component.Component) getCurrentView())
                        .getElement()
                        .getTextRecursively()
                + $(Notice.class).all().stream()
                        .map(notice -> notice.getElement().getTextRecursively())
                        .toList();
    }
}
