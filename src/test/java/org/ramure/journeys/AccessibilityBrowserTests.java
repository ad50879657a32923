package org.ramure.journeys;

import static org.ramure.journeys.Visits.COURSE;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page and view, in both themes and at three widths: axe finds nothing, nothing scrolls sideways. */
class AccessibilityBrowserTests {

    private static final List<String> SITE = List.of(
            "/",
            "/en",
            "/formations",
            "/formations?q=convention",
            "/formations?q=introuvablement",
            "/formations/" + COURSE,
            "/verifier",
            "/verifier/AAAAA-AAAAA-AAAAA-AAAAA",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles",
            "/connexion",
            "/inscription",
            "/mot-de-passe",
            "/nulle-part");

    private static final List<String> LEARNER = List.of(
            "/app",
            "/app/formations/" + COURSE,
            "/app/formations/" + COURSE + "/ce-que-change-un-partenariat",
            "/app/formations/" + COURSE + "/trois-idees-recues",
            "/app/formations/" + COURSE + "/fiche-projet",
            "/app/formations/" + COURSE + "/quiz-pourquoi",
            "/app/mes-outils",
            "/app/attestations",
            "/app/profil");

    private static final List<String> ADMINISTRATOR =
            List.of("/app", "/app/personnes", "/app/courrier", "/app/gestion/attestations");

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.start("axe");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK", "360, LIGHT"})
    void findsNoFaultOnTheSite(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(server.url(""), width, scheme)) {
            var page = visitor.newPage();
            for (var address : SITE) {
                page.navigate(address);
                Chromium.hasNoAccessibilityFault(page);
                Chromium.fitsItsWidth(page);
                Chromium.picture(page, scheme.name().toLowerCase() + address.replaceAll("[^a-z-]", "_"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, DARK", "390, LIGHT", "360, DARK"})
    void findsNoFaultWhereALearnerGoes(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(server.url(""), width, scheme)) {
            var page = Visits.entered(visitor, "Apprenante", "/app");
            Visits.enrol(page);
            for (var address : LEARNER) {
                page.navigate(address);
                page.locator("main h1").first().waitFor();
                Chromium.hasNoAccessibilityFault(page);
                Chromium.fitsItsWidth(page);
                Chromium.picture(page, scheme.name().toLowerCase() + address.replaceAll("[^a-z-]", "_"));
            }
            Visits.beginQuiz(page, "quiz-pourquoi");
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, scheme.name().toLowerCase() + "_quiz");
            Visits.submit(page);
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, scheme.name().toLowerCase() + "_quiz_result");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void findsNoFaultWhereTheHouseIsRun(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(server.url(""), width, scheme)) {
            var page = Visits.entered(visitor, "Administrateur", "/app");
            for (var address : ADMINISTRATOR) {
                page.navigate(address);
                page.locator("main h1").first().waitFor();
                Chromium.hasNoAccessibilityFault(page);
                Chromium.fitsItsWidth(page);
                Chromium.picture(page, scheme.name().toLowerCase() + "_admin" + address.replaceAll("[^a-z-]", "_"));
            }
        }
    }
}
