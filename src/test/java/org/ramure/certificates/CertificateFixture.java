package org.ramure.certificates;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.house.HouseSettings;
import org.ramure.house.Houses;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Requests, certificates and a paper to draw them on, without a context. */
public final class CertificateFixture {

    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    static final HouseSettings HOUSE = new HouseSettings(
            "Ramure", URI.create("https://ramure.example"), "contact@ramure.example", Path.of("data"), false);

    private CertificateFixture() {}

    public static CertificateRequest request(PersonId person, String name, String title, Locale language) {
        return new CertificateRequest(person, UUID.randomUUID(), name, title, 9, LocalDate.of(2026, 11, 23), language);
    }

    static Certificate certificate(String name, String title) {
        return certificate(name, title, Locale.FRENCH);
    }

    static Certificate certificate(String name, String title, Locale language) {
        return Certificate.issued(request(PersonId.next(), name, title, language), HOUSE.name(), NOW);
    }

    static CertificatePaper paper() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("texts/certificates");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.FRENCH);
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return new CertificatePaper(texts, Houses.of(HOUSE));
    }
}
