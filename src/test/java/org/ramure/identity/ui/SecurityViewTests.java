package org.ramure.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.identity.Authenticator;
import org.ramure.identity.SecondFactors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class SecurityViewTests extends SpringBrowserlessTest {

    private static final String PASSWORD = "un mot de passe";

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    Clock clock;

    SignedIn me;

    @BeforeEach
    void signIn() {
        me = acting.asSomeone();
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @Test
    void leadsToTheSetUpOfAnAuthenticator() {
        UI.getCurrent().navigate("profil");
        assertThat(security()).contains("Non installée");
        assertThat($(Anchor.class)
                        .withText("Installer une application d’authentification")
                        .single()
                        .getHref())
                .isEqualTo("/connexion/second-facteur");
        assertThat($(Button.class).withText("Ne plus demander de code").exists())
                .isFalse();
    }

    @Test
    void turnsItOffWithThePassword() {
        setUp();
        UI.getCurrent().navigate("profil");
        assertThat(security()).contains("Active", "Il reste 10 codes de secours.", "En service depuis le");
        test($(Button.class).withText("Ne plus demander de code").single()).click();
        var dialog = $(Dialog.class).single();
        var password = $(PasswordField.class, dialog).single();
        password.setValue("pas le bon");
        test($(Button.class, dialog).withText("Ne plus demander de code").single())
                .click();
        assertThat(dialog.getElement().getTextRecursively()).contains("Ce n’est pas votre mot de passe actuel");
        assertThat(factors.isOn(me.id())).isTrue();
        password.setValue(PASSWORD);
        test($(Button.class, dialog).withText("Ne plus demander de code").single())
                .click();
        assertThat(factors.isOn(me.id())).isFalse();
        assertThat(security()).contains("Non installée");
    }

    @Test
    void isTakenAwayByAnAdministrator() {
        setUp();
        acting.asSomeone(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("personnes");
        test($(TextField.class).single()).setValue(me.email());
        test($(Button.class).withText("Modifier").single()).click();
        test($(Button.class).withText("Retirer son second facteur…").single()).click();
        var dialog = $(Dialog.class).last();
        test($(Button.class, dialog).withText("Retirer le second facteur").single())
                .click();
        assertThat(dialog.getElement().getTextRecursively()).contains("Ce n’est pas votre mot de passe actuel");
        assertThat(factors.isOn(me.id())).isTrue();
        $(PasswordField.class, dialog).single().setValue(PASSWORD);
        test($(Button.class, dialog).withText("Retirer le second facteur").single())
                .click();
        assertThat(test($(Notification.class).last()).getText()).isEqualTo("Second facteur retiré.");
        assertThat(factors.isOn(me.id())).isFalse();
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    @Test
    void bringsTheDoubleOfAPersonIntoHerAccount() {
        var gone = acting.asSomeone();
        acting.asSomeone(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("personnes");
        test($(TextField.class).single()).setValue(me.email());
        test($(Button.class).withText("Modifier").single()).click();
        $(Details.class).single().setOpened(true);
        var email = $(EmailField.class).single();
        email.setValue("personne@essai.example");
        test($(Button.class).withText("Réunir…").single()).click();
        assertThat(email.getErrorMessage()).isEqualTo("Aucun compte à cette adresse.");
        email.setValue(gone.email());
        test($(Button.class).withText("Réunir…").single()).click();
        assertThat($(Dialog.class).last().getElement().getTextRecursively()).contains(gone.email(), me.email());
        $(PasswordField.class, $(Dialog.class).last()).single().setValue(PASSWORD);
        test($(Button.class).withText("Réunir pour toujours").single()).click();
        assertThat(test($(Notification.class).last()).getText()).isEqualTo("Comptes réunis.");
        assertThat(accounts.of(gone.email())).isEmpty();
    }

    private void setUp() {
        var telephone = Authenticator.with(factors.begin(PASSWORD).secret());
        factors.confirm(telephone.code(clock.instant()), Acting.client());
    }

    private String security() {
        return $(Section.class).withClassName("security").single().getElement().getTextRecursively();
    }
}
