package org.ramure.journeys;

import static org.ramure.journeys.Visits.COURSE;

import com.microsoft.playwright.Page;
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
            "/outils",
            "/outils/trame-de-convention-de-partenariat",
            "/en/tools?q=nowhere-at-all",
            "/verifier",
            "/verifier/AAAAA-AAAAA-AAAAA-AAAAA",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles",
            "/connexion",
            "/inscription",
            "/mot-de-passe",
            "/nulle-part",
            "/en/courses",
            "/en/courses?q=nowhere-at-all",
            "/en/courses/" + COURSE,
            "/en/verify",
            "/en/verify/AAAAA-AAAAA-AAAAA-AAAAA",
            "/en/accessibility",
            "/en/legal-notice",
            "/en/privacy",
            "/en/sign-in",
            "/en/sign-in/mail",
            "/en/sign-up",
            "/en/password",
            "/en/nowhere",
            "/connexion/courriel",
            "/lien/jeton-inconnu");

    private static final List<String> LEARNER = List.of(
            "/app",
            "/app/formations/" + COURSE,
            "/app/formations/" + COURSE + "/ce-que-change-un-partenariat",
            "/app/formations/" + COURSE + "/trois-idees-recues",
            "/app/formations/" + COURSE + "/fiche-projet",
            "/app/formations/" + COURSE + "/quiz-pourquoi",
            "/app/mes-outils",
            "/app/attestations",
            "/app/profil",
            "/app/mes-donnees");

    private static final List<String> ADMINISTRATOR = List.of(
            "/app",
            "/app/personnes",
            "/app/courrier",
            "/app/travaux",
            "/app/journal",
            "/app/import",
            "/app/outils",
            "/app/outils/nouveau",
            "/app/maison",
            "/app/pages-legales",
            "/app/gestion/attestations");

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

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void findsNoFaultWhereTheLinksOfMailLead(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(server.url(""), width, scheme);
                var house = chromium.visitor(server.url(""), 1280)) {
            var mail = Visits.entered(house, "Administrateur", "/app");
            var page = visitor.newPage();
            check(page, followed(page, mail, "/inscription"), scheme, "inscription");
            page.locator("form[method=post] button.primary").click();
            page.locator("#name-fault").waitFor();
            check(page, page.url(), scheme, "inscription-refusee");
            check(page, followed(page, mail, "/mot-de-passe"), scheme, "mot-de-passe");
            askToMove(page);
            check(page, newestLink(mail), scheme, "adresse");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, DARK", "390, LIGHT"})
    void findsNoFaultInDialogsAndWhereNothingIs(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(server.url(""), width, scheme)) {
            var page = Visits.entered(visitor, "Administrateur", "/app/personnes");
            page.locator("vaadin-button:has-text(\"Modifier\")").first().click();
            checkDialog(page, scheme, "personne");
            page.navigate("/app/mes-donnees");
            page.locator("vaadin-button:has-text(\"Effacer mon compte\")")
                    .first()
                    .click();
            checkDialog(page, scheme, "effacement");
            check(page, server.url("/app/nulle-part"), scheme, "introuvable");
            check(page, server.url("/app/formations/introuvable"), scheme, "formation-introuvable");
        }
        try (var visitor = chromium.visitor(server.url(""), width, scheme)) {
            var page = Visits.entered(visitor, "Apprenante", "/app");
            check(page, server.url("/app/personnes"), scheme, "ferme");
        }
    }

    private static void checkDialog(Page page, ColorScheme scheme, String name) {
        page.locator("vaadin-dialog[opened] vaadin-button").first().waitFor();
        Chromium.hasNoAccessibilityFault(page);
        Chromium.fitsItsWidth(page);
        Chromium.picture(page, scheme.name().toLowerCase() + "_dialogue-" + name);
    }

    private static void check(Page page, String address, ColorScheme scheme, String name) {
        if (!page.url().equals(address)) {
            page.navigate(address);
        }
        page.locator("main h1").first().waitFor();
        Chromium.hasNoAccessibilityFault(page);
        Chromium.fitsItsWidth(page);
        Chromium.picture(page, scheme.name().toLowerCase() + "_lien-" + name);
    }

    /** Asks for a link as the demonstration's learner, or as a newcomer, and finds it in the mail of the house. */
    private static String followed(Page page, Page mail, String form) {
        page.navigate(form);
        var newcomer = form.equals("/inscription");
        page.locator("#email").fill(newcomer ? "n" + System.nanoTime() + "@essai.example" : "awa@demo.ramure.example");
        page.locator("main button.primary").click();
        page.waitForURL("**/connexion/courriel");
        return newestLink(mail);
    }

    private static String newestLink(Page mail) {
        mail.navigate("/app/courrier");
        mail.locator(".mails a.name").first().click();
        return mail.locator("a.btn[href*='/lien/']").getAttribute("href");
    }

    private static void askToMove(Page page) {
        page.navigate("/connexion?suite=/app/profil");
        page.locator("button:has-text(\"Apprenante\")").first().click();
        page.waitForURL("**/app/profil");
        page.locator("vaadin-email-field input").fill("n" + System.nanoTime() + "@essai.example");
        page.locator("vaadin-password-field input").first().fill("demo-ramure");
        page.getByText("Recevoir le lien de confirmation").click();
        page.getByText("Un lien de confirmation part vers").waitFor();
    }
}
