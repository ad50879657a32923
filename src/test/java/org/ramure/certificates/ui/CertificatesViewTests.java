package org.ramure.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.certificates.CertificateFixture;
import org.ramure.certificates.Certificates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CertificatesViewTests extends SpringBrowserlessTest {

    @Autowired
    private Certificates certificates;

    @Autowired
    private Acting acting;

    private SignedIn amelie;

    @BeforeEach
    void amelieHasAnAccount() {
        amelie = acting.asSomeone();
    }

    @Test
    void saysWhatWillComeWhereNothingIsYet() {
        open();
        assertThat($(H1.class).withText("Mes attestations").exists()).isTrue();
        assertThat($(H2.class).withText("Aucune attestation pour l’instant").exists())
                .isTrue();
        assertThat(hrefs()).contains("/formations");
    }

    @Test
    void offersTheFileAndThePublicPageOfEachCertificate() {
        var number = issued("Mécénat");
        open();
        assertThat($(H2.class).withText("Mécénat").exists()).isTrue();
        assertThat(hrefs()).contains("/api/certificates/" + number + ".pdf", "/verifier/" + number);
    }

    @Test
    void offersNoFileOfAWithdrawnCertificateAndSaysSo() {
        var number = issued("Mécénat");
        acting.asSomeone(Role.ADMINISTRATOR);
        certificates.revoke(number, "erreur");
        open();
        assertThat($(Span.class).withText("Retirée").exists()).isTrue();
        assertThat($(com.vaadin.flow.component.html.Paragraph.class)
                        .withText("Motif\u00a0: erreur")
                        .exists())
                .isTrue();
        assertThat(hrefs()).contains("/verifier/" + number).doesNotContain("/api/certificates/" + number + ".pdf");
    }

    private void open() {
        Acting.as(amelie);
        UI.getCurrent().setLocale(Locale.FRENCH);
        navigate(CertificatesView.class);
    }

    private java.util.List<String> hrefs() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String issued(String title) {
        return SystemActor.call(
                "test",
                () -> certificates.issue(CertificateFixture.request(amelie.id(), "Amélie", title, Locale.FRENCH)));
    }
}
