package org.ramure.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.ConsentPurpose;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Devices;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.SignIns;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.ui.SecretField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ProfileViewTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    @Autowired
    CurrentPerson current;

    @Autowired
    Profiles profiles;

    @Autowired
    SignIns signIns;

    @Autowired
    Devices devices;

    SignedIn me;

    @BeforeEach
    void open() {
        me = acting.asSomeone();
        UI.getCurrent().setLocale(Locale.FRENCH);
        navigate(ProfileView.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void changesNameZoneAndConsents() {
        var boxes = $(Checkbox.class).all();
        assertThat(boxes).hasSize(ConsentPurpose.values().length).noneMatch(Checkbox::getValue);
        test($(TextField.class).single()).setValue("Awa D.");
        $(ComboBox.class).single().setValue("Indian/Reunion");
        test(boxes.getFirst()).click();
        click("Enregistrer mon profil");
        assertThat(current.require().name()).isEqualTo("Awa D.");
        assertThat(current.require().zone()).isEqualTo(ZoneId.of("Indian/Reunion"));
        assertThat(profiles.mine().consents()).containsExactly(ConsentPurpose.NEWSLETTER);
        assertThat(said()).isEqualTo("Profil enregistré.");
    }

    @Test
    void saysAtTheFieldThatTheNameIsMissing() {
        test($(TextField.class).single()).setValue("  ");
        click("Enregistrer mon profil");
        assertThat($(TextField.class).single().isInvalid()).isTrue();
        assertThat($(TextField.class).single().getErrorMessage()).startsWith("Il manque votre nom");
        assertThat(current.require().name()).isEqualTo(me.name());
    }

    @Test
    void changesThePasswordAndBlamesTheRightField() {
        password("Nouveau mot de passe", "court");
        password("Mot de passe actuel", "un mot de passe");
        click("Changer le mot de passe");
        assertThat(field("Nouveau mot de passe").getErrorMessage()).contains("trop court");
        password("Nouveau mot de passe", "une autre phrase");
        field("Mot de passe actuel").setValue("pas le bon");
        click("Changer le mot de passe");
        assertThat(field("Nouveau mot de passe").isInvalid()).isFalse();
        assertThat(field("Mot de passe actuel").getErrorMessage()).startsWith("Ce n’est pas votre mot de passe");
        field("Mot de passe actuel").setValue("un mot de passe");
        click("Changer le mot de passe");
        assertThat(signIns.byPassword(me.email(), "une autre phrase", "192.0.2.1")
                        .id())
                .isEqualTo(me.id());
        assertThat(said()).startsWith("Mot de passe changé");
    }

    @Test
    void namesTheEyeOfAPasswordInThePersonsLanguage() {
        assertThat($(PasswordField.class).all())
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(String.valueOf(field.getElement().getPropertyRaw("i18n")))
                                .contains("Afficher le mot de passe"));
        com.vaadin.flow.component.UI.getCurrent().setLocale(java.util.Locale.ENGLISH);
        assertThat(String.valueOf(new SecretField().getElement().getPropertyRaw("i18n")))
                .contains("Show the password");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        password("Nouveau mot de passe", "court");
        field("Mot de passe actuel").setValue("pas le bon");
        click("Changer le mot de passe");
        assertThat(field("Nouveau mot de passe").getErrorMessage()).contains("trop court");
        assertThat(field("Mot de passe actuel").getErrorMessage()).startsWith("Ce n’est pas votre mot de passe");
        $(EmailField.class).single().setValue("awa@association");
        click("Recevoir le lien de confirmation");
        assertThat($(EmailField.class).single().isInvalid()).isTrue();
        assertThat($(PasswordField.class).all().getFirst().isInvalid()).isTrue();
    }

    @Test
    void keepsInPlaceThatALinkGoesToTheNewAddress() {
        var address = "n" + me.email();
        $(EmailField.class).single().setValue(address);
        $(PasswordField.class).all().getFirst().setValue("un mot de passe");
        click("Recevoir le lien de confirmation");
        assertThat($(com.vaadin.flow.component.html.Paragraph.class)
                        .withClassName("asked")
                        .single()
                        .getText())
                .contains("part vers " + address);
        assertThat($(com.vaadin.flow.component.notification.Notification.class).all())
                .isEmpty();
    }

    @Test
    void saysThatANameIsTooLongAndKeepsIt() {
        $(TextField.class).single().setValue("a".repeat(121));
        click("Enregistrer mon profil");
        assertThat($(TextField.class).single().getErrorMessage()).startsWith("Ce nom dépasse 120 caractères");
        assertThat($(TextField.class).single().getValue()).hasSize(121);
        assertThat($(TextField.class).single().getMaxLength()).isZero();
    }

    @Test
    void listsDevicesAndSignsThemOut() {
        var phone = devices.admit(me, "Mozilla/5.0 (Android 15; Mobile) Gecko/140.0 Firefox/140.0", true);
        devices.admit(me, "?", false);
        Acting.as(devices.admit(me, "X11; Linux Firefox/140.0", false).person());
        UI.getCurrent().refreshCurrentRoute(false);
        var rows = $(ListItem.class).withClassName("row").all();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().getElement().getTextRecursively()).contains("Firefox sur Linux", "Cet appareil");
        assertThat(rows.get(1).getElement().getTextRecursively()).contains("Appareil inconnu", "Dernière visite le");
        assertThat(rows.get(2).getElement().getTextRecursively())
                .contains("Firefox sur Android", "Reste connecté entre deux visites");
        test($(Button.class).withText("Déconnecter").all().getLast()).click();
        assertThat(said()).isEqualTo("Appareil déconnecté.");
        assertThat(devices.recognise(phone.person().device(), phone.secret())).isEmpty();
        click("Déconnecter tous les autres appareils");
        assertThat($(ListItem.class).withClassName("row").all()).hasSize(1);
        assertThat($(Button.class)
                        .withText("Déconnecter tous les autres appareils")
                        .exists())
                .isFalse();
    }

    @Test
    void saysWhatIsWrongWithANewAddress() {
        $(EmailField.class).single().setValue("awa@association");
        click("Recevoir le lien de confirmation");
        assertThat($(EmailField.class).single().getErrorMessage()).startsWith("Il manque la fin de l’adresse");
    }

    /** The last of its label: the form of the password stands below that of the address. */
    private PasswordField field(String label) {
        return $(PasswordField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private void password(String label, String words) {
        field(label).setValue(words);
    }

    private void click(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    private String said() {
        return test($(Notification.class).last()).getText();
    }
}
