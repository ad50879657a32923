package org.ramure.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ramure.certificates.CertificateFixture.NOW;
import static org.ramure.certificates.CertificateFixture.certificate;

import org.junit.jupiter.api.Test;
import org.ramure.kit.Refusal;

class CertificateTests {

    private final Certificate certificate = certificate("Amélie Moreau", "Mécénat");

    @Test
    void saysWhenAndWhyItWasWithdrawn() {
        var revoked = certificate.revoked("  délivrée deux fois ", NOW);
        assertThat(revoked.card().revoked()).isTrue();
        assertThat(revoked.check()).isInstanceOfSatisfying(CertificateCheck.Revoked.class, check -> {
            assertThat(check.revokedAt()).isEqualTo(NOW);
            assertThat(check.reason()).isEqualTo("délivrée deux fois");
            assertThat(check.statement().holder()).isEqualTo("Amélie Moreau");
        });
    }

    @Test
    void isWithdrawnOnceAndNeverWithoutAReason() {
        assertThatThrownBy(() -> certificate.revoked(" \n ", NOW))
                .isInstanceOf(Refusal.class)
                .hasMessage("certificates.refused.no-reason");
        assertThatThrownBy(() -> certificate.revoked("oui", NOW).revoked("encore", NOW))
                .isInstanceOf(Refusal.class)
                .hasMessage("certificates.refused.already-revoked");
    }

    @Test
    void keepsOnlyWhatADatabaseAndADocumentCanHold() {
        var odd = certificate("A\0b\nc\ud800d", "x".repeat(5_000));
        assertThat(odd.holder()).isEqualTo("A b c d");
        assertThat(odd.title()).hasSize(300);
    }
}
