package org.ramure.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.files.MediaFixture;
import org.ramure.house.FaceDraft;
import org.ramure.house.House;
import org.ramure.house.LegalPage;
import org.ramure.house.LegalText;
import org.ramure.house.LegalTexts;
import org.ramure.kit.ui.Notice;
import org.ramure.operations.HouseDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class HouseViewTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    @Autowired
    House house;

    @Autowired
    LegalTexts legal;

    @Autowired
    HouseDesk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void signIn() {
        acting.asSomeone(Role.ADMINISTRATOR);
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @AfterEach
    void asItWas() {
        desk.show(
                new FaceDraft("Ramure", "contact@ramure.example", "", "", null, null),
                desk.face().revision());
        jdbc.sql("delete from legal_text").update();
        Acting.asNobody();
    }

    @Test
    void changesNameColourAndPictureAfterSeeingThem() {
        navigate(HouseView.class);
        test(field("Nom de la maison")).setValue("La Canopée");
        test(field("En clair")).setValue("#1D4F7C");
        test(field("En sombre")).setValue("#9CC7EC");
        new UploadTester<>($(Upload.class).single()).upload("logo.png", "image/png", MediaFixture.image("png", 40, 40));
        roundTrip();
        assertThat($(Image.class).all()).isNotEmpty();
        assertThat(text()).contains("La Canopée", "Contraste", "assez");
        press("Montrer ainsi la maison");
        assertThat(text()).contains("La maison se montre ainsi désormais.");
        assertThat(house.name()).isEqualTo("La Canopée");
        assertThat(house.face().logo()).isNotNull();
        assertThat(house.face().accent().light()).hasToString("#1D4F7C");
        press("Revenir au rameau");
        press("Reprendre le sapin");
        press("Montrer ainsi la maison");
        assertThat(house.face().logo()).isNull();
        assertThat(house.face().styles()).isNull();
    }

    @Test
    void saysAtThePictureWhyItIsRefusedAndTheTrueLimit() {
        navigate(HouseView.class);
        new UploadTester<>($(Upload.class).single())
                .upload("grand.png", "image/png", MediaFixture.image("png", 2000, 2000));
        roundTrip();
        var notice = $(Notice.class).single();
        assertThat(notice.getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(notice.getElement().getTextRecursively().replaceAll("\\p{Z}", " "))
                .contains("2 000 × 2 000", "1 048 576 pixels au plus");
        assertThat(notice.getParent()
                        .flatMap(Component::getParent)
                        .orElseThrow()
                        .getChildren()
                        .anyMatch(Upload.class::isInstance))
                .as("beside the upload")
                .isTrue();
        assertThat(text().replaceAll("\\p{Z}", " ")).contains("200 Ko et 1 048 576 pixels au plus");
        new UploadTester<>($(Upload.class).single()).upload("logo.png", "image/png", MediaFixture.image("png", 40, 40));
        roundTrip();
        assertThat($(Notice.class).exists()).isFalse();
    }

    @Test
    void asksBeforeThePageIsLeftUnsaved() {
        navigate(HouseView.class);
        assertThat(((Component) getCurrentView()).getElement().hasAttribute("data-unsaved"))
                .isFalse();
        test(field("Nom de la maison")).setValue("La Canopée");
        assertThat(((Component) getCurrentView()).getElement().hasAttribute("data-unsaved"))
                .isTrue();
        UI.getCurrent().navigate("travaux");
        assertThat(getCurrentView()).isInstanceOf(HouseView.class);
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(field("Nom de la maison").getValue()).isEqualTo("La Canopée");
        press("Montrer ainsi la maison");
        assertThat(logo().getElement().getTextRecursively())
                .as("the frame shows the new name at once")
                .contains("La Canopée");
        UI.getCurrent().navigate("travaux");
        assertThat(getCurrentView()).isNotInstanceOf(HouseView.class);
    }

    private static Component logo() {
        return everything(UI.getCurrent())
                .filter(Anchor.class::isInstance)
                .filter(anchor -> ((Anchor) anchor).hasClassName("logo"))
                .findAny()
                .orElseThrow();
    }

    private static Stream<Component> everything(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(HouseViewTests::everything));
    }

    @Test
    void asksBeforeALegalPageIsLeftUnsaved() {
        navigate(LegalDeskView.class);
        test($(TextArea.class).single()).setValue("Mes mots.");
        UI.getCurrent().navigate("travaux");
        assertThat(getCurrentView()).isInstanceOf(LegalDeskView.class);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isNotInstanceOf(LegalDeskView.class);
    }

    @Test
    void refusesAColourThatCannotBeReadWithItsFigure() {
        navigate(HouseView.class);
        test(field("En clair")).setValue("#7FB26A");
        assertThat(text()).contains("il en faut 4,5");
        press("Montrer ainsi la maison");
        assertThat(text()).containsPattern("n’atteint qu’un contraste de \\d,\\d\\d");
        assertThat(house.face().styles()).isNull();
    }

    @Test
    void writesALegalPageAndTakesAnEarlierOneAgain() {
        navigate(LegalDeskView.class);
        assertThat($(TextArea.class).single().getValue()).contains("## Éditeur");
        test($(TextArea.class).single()).setValue("## Qui\n\nL’association **Untel**.");
        press("Enregistrer et montrer");
        assertThat(text()).contains("Enregistré.", "Numéro 1", "Le texte livré avec Ramure");
        assertThat(legal.current(LegalPage.LEGAL, Locale.FRENCH).body()).contains("Untel");
        test($(Button.class).withText("Reprendre").single()).click();
        assertThat($(TextArea.class).single().getValue()).contains("## Éditeur");
        press("Enregistrer et montrer");
        assertThat(legal.current(LegalPage.LEGAL, Locale.FRENCH).number()).isEqualTo(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksBeforeItThrowsAwayWhatWasTyped() {
        navigate(LegalDeskView.class);
        test($(TextArea.class).single()).setValue("Mes mots.");
        var page = (Select<LegalPage>) $(Select.class)
                .withCondition(one -> "Page".equals(one.getLabel()))
                .single();
        var language = (Select<Locale>) $(Select.class)
                .withCondition(one -> "Langue".equals(one.getLabel()))
                .single();
        page.setValue(LegalPage.PRIVACY);
        assertThat(page.getValue()).isEqualTo(LegalPage.LEGAL);
        test($(ConfirmDialog.class).single()).cancel();
        language.setValue(Locale.ENGLISH);
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(language.getValue()).isEqualTo(Locale.FRENCH);
        assertThat($(TextArea.class).single().getValue()).isEqualTo("Mes mots.");
        language.setValue(Locale.ENGLISH);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(language.getValue()).isEqualTo(Locale.ENGLISH);
        assertThat($(TextArea.class).single().getValue()).contains("Publisher");
        page.setValue(LegalPage.ACCESSIBILITY);
        assertThat($(ConfirmDialog.class).exists()).isFalse();
        $(com.vaadin.flow.component.textfield.IntegerField.class).single().setValue(60);
        page.setValue(LegalPage.LEGAL);
        assertThat($(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    void showsTheOtherTextWhenTwoWroteAtOnce() {
        navigate(LegalDeskView.class);
        test($(TextArea.class).single()).setValue("Mes mots.");
        desk.write(new LegalText(LegalPage.LEGAL, Locale.FRENCH, 0, "Leurs mots.", null, null), 0);
        press("Enregistrer et montrer");
        assertThat(text()).contains("Quelqu’un a enregistré un autre texte", "Leurs mots.");
        assertThat($(TextArea.class).single().getValue()).isEqualTo("Mes mots.");
        press("Enregistrer et montrer");
        assertThat(legal.current(LegalPage.LEGAL, Locale.FRENCH).body()).isEqualTo("Mes mots.");
        assertThat(legal.current(LegalPage.LEGAL, Locale.FRENCH).number()).isEqualTo(2);
    }

    @Test
    void losesNothingWhenTwoChangeTheHouseAtOnce() {
        navigate(HouseView.class);
        test(field("Nom de la maison")).setValue("La Canopée");
        desk.show(
                new FaceDraft("La Futaie", "contact@ramure.example", "", "", null, null),
                desk.face().revision());
        press("Montrer ainsi la maison");
        assertThat(text()).contains("Quelqu’un a changé la maison", "La Futaie");
        assertThat(field("Nom de la maison").getValue()).isEqualTo("La Canopée");
        assertThat(house.name()).isEqualTo("La Futaie");
        press("Montrer ainsi la maison");
        assertThat(house.name()).isEqualTo("La Canopée");
        press("Montrer ainsi la maison");
        assertThat(text()).contains("La maison se montre ainsi désormais.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void refusesAStatementThatNoAuditBears() {
        navigate(LegalDeskView.class);
        var page = (Select<LegalPage>) $(Select.class)
                .withCondition(one -> "Page".equals(one.getLabel()))
                .single();
        page.setValue(LegalPage.ACCESSIBILITY);
        var state = (Select<org.ramure.house.Conformity>) $(Select.class)
                .withCondition(one -> "Conformité".equals(one.getLabel()))
                .single();
        state.setValue(org.ramure.house.Conformity.FULL);
        press("Enregistrer et montrer");
        assertThat(text()).contains("Sans audit, un site est non conforme.");
    }

    @Test
    void isClosedToOthers() {
        acting.asSomeone(Role.TRAINER);
        var fault = catchThrowable(() -> navigate(HouseView.class));
        assertThat(fault != null || !(getCurrentView() instanceof HouseView)).isTrue();
        acting.asSomeone(Role.ADMINISTRATOR);
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

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
