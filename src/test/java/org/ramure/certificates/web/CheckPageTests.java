package org.ramure.certificates.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
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
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = "ramure.certificates.checks-per-minute=5")
@AutoConfigureMockMvc
class CheckPageTests {

    private static final String UNKNOWN = "0000-0000-0000-0000-0000";
    private static final AtomicInteger VISITORS = new AtomicInteger();

    @Autowired
    private MockMvc web;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn amelie;

    @BeforeEach
    void amelieHasAnAccount() {
        amelie = acting.asSomeone();
        Acting.asNobody();
    }

    private final String visitor = "192.0.2." + VISITORS.incrementAndGet();

    @AfterEach
    void nobodyStaysSignedIn() {
        Acting.asNobody();
    }

    @Test
    void offersAFormWithoutSessionOrCookie() throws Exception {
        for (var path : new String[] {"/verifier", "/en/verify"}) {
            web.perform(visit(path))
                    .andExpect(status().isOk())
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_CONTEXT"))
                    .andExpect(content()
                            .string(containsString("<form class=\"with-btn\" action=\"" + path + "\" method=\"get\"")));
        }
    }

    @Test
    void saysToAnyoneWhatAValidCertificateSays() throws Exception {
        var number = issued("Amélie <b>Moreau</b>");
        web.perform(visit("/verifier/" + number))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Cette attestation est authentique"),
                                containsString("Amélie &lt;b&gt;Moreau&lt;/b&gt;"),
                                containsString("Mécénat"),
                                containsString("23\u00a0novembre\u00a02026"),
                                containsString("9\u00a0heures"),
                                containsString(number),
                                not(containsString("style=\"")))));
        web.perform(visit("/en/verify/" + number))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("This certificate is genuine"),
                                containsString("23\u00a0November\u00a02026"),
                                containsString("9\u00a0hours"))));
    }

    @Test
    void readsTheFormAsForgivinglyAsThePeopleWhoType() throws Exception {
        var number = issued("Amélie");
        web.perform(visit("/verifier")
                        .param("code", " " + number.toLowerCase(Locale.ROOT).replace('-', ' ')))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Cette attestation est authentique"),
                                containsString("rel=\"canonical\" href=\"http://localhost:8080/verifier/" + number))));
    }

    @Test
    void tellsATypingMistakeAndKeepsWhatWasTyped() throws Exception {
        var wrong = issued("Amélie").substring(0, 23);
        web.perform(visit("/verifier/" + wrong))
                .andExpect(status().isNotFound())
                .andExpect(content().string(allOf(containsString("n’est pas valide"), containsString(wrong))));
        web.perform(visit("/en/verify").param("code", "\"><script>alert(1)</script>"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(allOf(containsString("not valid"), not(containsString("<script>alert")))));
    }

    @Test
    void saysThatANumberWasNeverGiven() throws Exception {
        web.perform(visit("/verifier/" + UNKNOWN))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("nous ne l’avons jamais délivré")));
        web.perform(visit("/en/verify/" + UNKNOWN))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("but we never issued it")));
    }

    @Test
    void saysWhenAndWhyACertificateWasWithdrawn() throws Exception {
        var number = issued("Amélie");
        acting.asSomeone(Role.ADMINISTRATOR);
        certificates.revoke(number, "délivrée <i>par erreur</i>");
        Acting.asNobody();
        web.perform(visit("/verifier/" + number))
                .andExpect(status().isGone())
                .andExpect(content()
                        .string(allOf(
                                containsString("Cette attestation a été retirée"),
                                containsString("délivrée &lt;i&gt;par erreur&lt;/i&gt;"),
                                not(containsString("authentique")))));
        web.perform(visit("/en/verify/" + number))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This certificate was withdrawn")));
    }

    @Test
    void saysInItsOwnWordsThatTheNameWasErased() throws Exception {
        var number = issued("Amélie");
        jdbc.sql("update certificate set holder = '' where number = ?")
                .param(number)
                .update();
        web.perform(visit("/verifier/" + number))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("délivrée à une personne qui a suivi cette formation"),
                                containsString("Le nom a été effacé à la demande de la personne"),
                                not(containsString("il porte ce nom")),
                                not(containsString("celle qui y est nommée")))));
        acting.asSomeone(Role.ADMINISTRATOR);
        certificates.revoke(number, "erreur");
        Acting.asNobody();
        web.perform(visit("/verifier/" + number))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Le nom a été effacé à la demande de la personne")));
    }

    @Test
    void asksWhoChecksTooFastToWait() throws Exception {
        for (var i = 0; i < 5; i++) {
            web.perform(visit("/verifier/" + UNKNOWN)).andExpect(status().isNotFound());
        }
        web.perform(visit("/verifier/" + UNKNOWN))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Trop de vérifications en peu de temps"), containsString(UNKNOWN))));
        web.perform(visit("/verifier")).andExpect(status().isOk());
    }

    @Test
    void handsTheFileToItsOwnerOnly() throws Exception {
        var number = issued("Amélie");
        var other = acting.asSomeone();
        Acting.asNobody();
        var file = "/api/certificates/" + number + ".pdf";
        web.perform(get(file).with(user(amelie)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Disposition",
                                allOf(
                                        containsString("attachment"),
                                        containsString(
                                                "filename*=UTF-8''Attestation%20%E2%80%94%20M%C3%A9c%C3%A9nat.pdf"))));
        web.perform(get(file).with(user(other))).andExpect(status().isNotFound());
        web.perform(get("/api/certificates/nonsense.pdf").with(user(amelie))).andExpect(status().isNotFound());
        web.perform(get(file)).andExpect(status().isUnauthorized());
    }

    @Test
    void handsNoFileOfACertificateThatWasWithdrawn() throws Exception {
        var number = issued("Amélie");
        acting.asSomeone(Role.ADMINISTRATOR);
        certificates.revoke(number, "erreur");
        Acting.asNobody();
        var file = "/api/certificates/" + number + ".pdf";
        web.perform(get(file).with(user(amelie)))
                .andExpect(status().isGone())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(content().string(containsString("a été retirée")));
        web.perform(get(file).accept(MediaType.TEXT_HTML).with(user(amelie)))
                .andExpect(status().isGone())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("Cette attestation a été retirée")))
                .andExpect(content().string(containsString("href=\"/verifier/" + number + "\"")))
                .andExpect(content().string(not(containsString("a déjà servi"))));
    }

    private MockHttpServletRequestBuilder visit(String path) {
        return get(path).with(request -> {
            request.setRemoteAddr(visitor);
            return request;
        });
    }

    private String issued(String name) {
        return SystemActor.call(
                "test",
                () -> certificates.issue(CertificateFixture.request(amelie.id(), name, "Mécénat", Locale.FRENCH)));
    }
}
