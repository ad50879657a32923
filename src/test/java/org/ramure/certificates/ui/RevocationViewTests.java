package org.ramure.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.accounts.SystemActor;
import org.ramure.certificates.CertificateCheck;
import org.ramure.certificates.CertificateFixture;
import org.ramure.certificates.Certificates;
import org.ramure.kit.ui.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class RevocationViewTests extends SpringBrowserlessTest {

    @Autowired
    private Certificates certificates;

    @Autowired
    private Acting acting;

    @Test
    void withdrawsACertificateFoundByItsNumberForAReason() {
        var number = issued();
        open();
        search(number.toLowerCase(Locale.ROOT));
        assertThat($(H2.class).withText("Mécénat").exists()).isTrue();
        click("Retirer cette attestation…");
        test($(TextArea.class).single()).setValue("délivrée par erreur");
        click("Retirer l’attestation");
        assertThat(certificates.check(number))
                .isInstanceOfSatisfying(
                        CertificateCheck.Revoked.class,
                        check -> assertThat(check.reason()).isEqualTo("délivrée par erreur"));
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat($(Notice.class).exists()).isTrue();
    }

    @Test
    void asksForAReasonAndKeepsTheCertificateWithoutOne() {
        var number = issued();
        open();
        search(number);
        click("Retirer cette attestation…");
        click("Retirer l’attestation");
        assertThat($(TextArea.class).single().getErrorMessage()).startsWith("Il manque le motif");
        click("Garder l’attestation");
        assertThat(certificates.check(number)).isInstanceOf(CertificateCheck.Valid.class);
    }

    @Test
    void tellsATypingMistakeAtTheField() {
        open();
        search("7K42");
        assertThat($(TextField.class).single().isInvalid()).isTrue();
        assertThat($(TextField.class).single().getErrorMessage()).startsWith("Aucune attestation ne peut le porter");
    }

    @Test
    void isClosedToOthers() {
        acting.asSomeone(Role.TRAINER);
        var _ = catchThrowable(() -> navigate(RevocationView.class));
        assertThat(getCurrentView()).isNotInstanceOf(RevocationView.class);
    }

    private void open() {
        acting.asSomeone(Role.ADMINISTRATOR);
        UI.getCurrent().setLocale(Locale.FRENCH);
        navigate(RevocationView.class);
    }

    private void search(String number) {
        test($(TextField.class).single()).setValue(number);
        click("Chercher");
    }

    private void click(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    private String issued() {
        return SystemActor.call(
                "test",
                () -> certificates.issue(
                        CertificateFixture.request(PersonId.next(), "Amélie", "Mécénat", Locale.FRENCH)));
    }
}
