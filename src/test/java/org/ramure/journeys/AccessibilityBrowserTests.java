package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.journeys.Visits.COURSE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ramure.courses.CourseFolders;

/** Every page and view, in both themes and at three widths: axe finds nothing, nothing scrolls sideways. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityBrowserTests {

    private static final int NARROWEST = 360;
    private static final String PAPER = "lire-un-document";

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
            "/en/tools/trame-de-convention-de-partenariat",
            "/verifier",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles",
            "/connexion",
            "/inscription",
            "/mot-de-passe",
            "/en/courses",
            "/en/courses?q=nowhere-at-all",
            "/en/courses/" + COURSE,
            "/en/verify",
            "/en/accessibility",
            "/en/legal-notice",
            "/en/privacy",
            "/compte-efface",
            "/en/account-erased",
            "/en/sign-in",
            "/en/sign-in/mail",
            "/en/sign-up",
            "/en/password",
            "/connexion/courriel",
            "/nulle-part",
            "/en/nowhere",
            "/verifier/AAAAA-AAAAA-AAAAA-AAAAA",
            "/en/verify/AAAAA-AAAAA-AAAAA-AAAAA",
            "/lien/jeton-inconnu",
            "/en/link/unknown-token");

    private static final List<String> LEARNER = List.of(
            "/app",
            "/app/formations/" + COURSE,
            "/app/formations/" + COURSE + "/ce-que-change-un-partenariat",
            "/app/formations/" + COURSE + "/trois-idees-recues",
            "/app/formations/" + COURSE + "/fiche-projet",
            "/app/formations/" + COURSE + "/quiz-pourquoi",
            "/app/formations/" + PAPER + "/note",
            "/app/formations/" + PAPER + "/ailleurs",
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

    private static final String DRAFT = "/app/mes-formations/" + COURSE;
    private static final String FOLLOWED = "/app/suivi/" + COURSE;

    private static final List<String> TRAINER = List.of(
            "/app/mes-formations",
            DRAFT,
            DRAFT + "/fiche",
            DRAFT + "/fiche/historique",
            DRAFT + "/lecons/ce-que-change-un-partenariat",
            DRAFT + "/lecons/trois-idees-recues",
            DRAFT + "/lecons/fiche-projet",
            DRAFT + "/lecons/quiz-pourquoi",
            DRAFT + "/lecons/ce-que-change-un-partenariat/historique",
            DRAFT + "/apercu/ce-que-change-un-partenariat",
            DRAFT + "/publier",
            DRAFT + "/reglages",
            DRAFT + "/supprimes",
            "/app/questions",
            "/app/questions/ajouter",
            "/app/suivi",
            FOLLOWED,
            FOLLOWED + "/groupes",
            FOLLOWED + "/inscriptions",
            FOLLOWED + "/relances",
            FOLLOWED + "/personnes");

    private static final EveryPage EVERY_PAGE = new EveryPage();

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.start("axe");
        Visits.bring(
                chromium,
                server,
                PAPER,
                CourseFolders.archive(CourseFolders.withDocumentAndLink(PAPER, "Lire un document", Color.WHITE)));
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
    void findsNoFaultOnTheSite(int width, ColorScheme theme) {
        try (var visitor = chromium.visitor(server.url(""), width, theme)) {
            var page = visitor.newPage();
            for (var address : SITE) {
                visit(page, address, theme, address.replaceAll("[^a-z-]", "_"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, DARK", "390, LIGHT", "360, DARK"})
    void findsNoFaultWhereALearnerGoes(int width, ColorScheme theme) {
        try (var visitor = chromium.visitor(server.url(""), width, theme)) {
            var page = Visits.entered(visitor, "Apprenante", "/app");
            Visits.enrol(page, PAPER);
            Visits.enrol(page, COURSE);
            for (var address : LEARNER) {
                visit(page, address, theme, address.replaceAll("[^a-z-]", "_"));
            }
        }
    }

    /** The rules of a quiz that she never tried and of the one that she did, then the attempt and its result. */
    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK", "360, LIGHT", "1280, DARK"})
    void findsNoFaultFromTheRulesOfAQuizToItsResult(int width, ColorScheme theme) {
        try (var visitor = chromium.visitor(server.url(""), width, theme)) {
            var page = Visits.entered(visitor, "Apprenante", "/app");
            Visits.enrol(page, COURSE);
            Visits.openQuiz(page, "quiz-convention");
            arrived(page, theme, "quiz-untried");
            Visits.beginQuiz(page, "quiz-pourquoi");
            arrived(page, theme, "quiz");
            Visits.submit(page);
            arrived(page, theme, "quiz_result");
            Visits.openQuiz(page, "quiz-pourquoi");
            arrived(page, theme, "quiz-tried");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void findsNoFaultWhereTheHouseIsRun(int width, ColorScheme theme) {
        try (var visitor = chromium.visitor(server.url(""), width, theme)) {
            var page = Visits.entered(visitor, "Administrateur", "/app");
            for (var address : ADMINISTRATOR) {
                visit(page, address, theme, "admin" + address.replaceAll("[^a-z-]", "_"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, DARK", "390, LIGHT"})
    void findsNoFaultWhereCoursesAreWrittenAndFollowedUp(int width, ColorScheme theme) {
        try (var visitor = chromium.visitor(server.url(""), width, theme)) {
            var page = Visits.entered(visitor, "Administrateur", "/app");
            for (var address : TRAINER) {
                visit(page, address, theme, "trainer" + address.replaceAll("[^a-z-]", "_"));
            }
            page.locator("main a[href*='/personnes/']").first().click();
            page.waitForURL("**/personnes/*");
            arrived(page, theme, "trainer_person");
            page.navigate(DRAFT);
            page.locator(".modrow")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^Actions de l’unité")))
                    .first()
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Historique"))
                    .click();
            page.waitForURL("**/unites/*/historique");
            arrived(page, theme, "trainer_unit_history");
            page.navigate("/app/questions");
            page.locator(".questions a.name").first().click();
            page.waitForURL(url -> url.matches(".*/app/questions/[0-9a-f-]{36}"));
            arrived(page, theme, "trainer_question");
            page.navigate(FOLLOWED);
            page.locator("main a[href^='analyse/']").first().click();
            page.waitForURL("**/analyse/*");
            arrived(page, theme, "trainer_analysis");
            page.navigate("/app/outils");
            page.locator("main a[href*='outils/']:not([href$='nouveau'])")
                    .first()
                    .click();
            page.waitForURL(url -> url.matches(".*/app/outils/[0-9a-f-]{36}"));
            arrived(page, theme, "trainer_tool");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void findsNoFaultInMailAndWhereItsLinksLead(int width, ColorScheme theme) {
        try (var visitor = chromium.visitor(server.url(""), width, theme);
                var house = chromium.visitor(server.url(""), width, theme)) {
            var mail = Visits.entered(house, "Administrateur", "/app");
            var page = visitor.newPage();
            var link = followed(page, mail, "/inscription");
            arrived(mail, theme, "courrier-message");
            visit(page, link.replace("/lien/", "/en/link/"), theme, "lien-sign-up");
            visit(page, link, theme, "lien-inscription");
            page.locator("form[method=post] button.primary").click();
            page.locator("#name-fault").waitFor();
            arrived(page, theme, "lien-inscription-refusee");
            visit(page, followed(page, mail, "/mot-de-passe"), theme, "lien-mot-de-passe");
            askToMove(page);
            visit(page, newestLink(mail), theme, "lien-adresse");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, Organisatrice", "390, DARK, Rédactrice"})
    void findsNoFaultFromTheLastLessonToACertificateThatIsWithdrawn(int width, ColorScheme theme, String account) {
        try (var visitor = chromium.visitor(server.url(""), width, theme);
                var house = chromium.visitor(server.url(""), width, theme)) {
            var page = Visits.entered(visitor, account, "/app");
            Visits.enrol(page, PAPER);
            for (var lesson : List.of("note", "ailleurs")) {
                page.navigate("/app/formations/" + PAPER + "/" + lesson);
                page.locator("[data-declare]").click();
                assertThat(page.locator("[data-missing]")).hasText("Cette leçon est terminée.");
            }
            arrived(page, theme, "lesson-last");
            visit(page, "/app/formations/" + PAPER, theme, "course-completed");
            visit(page, "/app", theme, "dashboard-completed");
            visit(page, "/app/attestations", theme, "certificate-mine");
            var number = page.locator("article .num").first().textContent();
            visit(page, "/verifier/" + number, theme, "certificate-valid");
            assertThat(page.locator("main")).containsText("Cette attestation est authentique");
            visit(page, "/en/verify/" + number, theme, "certificate-valid-en");
            withdraw(Visits.entered(house, "Administrateur", "/app/gestion/attestations"), theme, number);
            visit(page, "/verifier/" + number, theme, "certificate-revoked");
            assertThat(page.locator("main")).containsText("Cette attestation a été retirée");
            visit(page, "/en/verify/" + number, theme, "certificate-revoked-en");
            visit(page, "/app/attestations", theme, "certificate-mine-revoked");
        }
    }

    private static void withdraw(Page page, ColorScheme theme, String number) {
        page.locator("vaadin-text-field input").fill(number);
        page.locator(".number-search vaadin-button").click();
        page.locator(".found vaadin-button").waitFor();
        arrived(page, theme, "certificate-found");
        page.locator(".found vaadin-button").click();
        var confirm = page.locator("vaadin-dialog[opened] vaadin-button:has-text(\"Retirer\")");
        dialog(page, theme, "revocation");
        confirm.click();
        page.locator("vaadin-dialog[opened] vaadin-text-area[invalid]").waitFor();
        dialog(page, theme, "revocation-refusee");
        page.locator("vaadin-dialog[opened] textarea").fill("Délivrée par erreur, pour un essai.");
        confirm.click();
        page.locator(".found .notice").waitFor();
        arrived(page, theme, "certificate-withdrawn");
    }

    @ParameterizedTest
    @CsvSource({"1280, DARK", "390, LIGHT"})
    void findsNoFaultInDialogsAndWhereNothingIs(int width, ColorScheme theme) {
        try (var visitor = chromium.visitor(server.url(""), width, theme)) {
            var page = Visits.entered(visitor, "Administrateur", "/app/personnes");
            page.locator("vaadin-button:has-text(\"Modifier\")").first().click();
            dialog(page, theme, "personne");
            page.navigate("/app/mes-donnees");
            page.locator("vaadin-button:has-text(\"Effacer mon compte\")")
                    .first()
                    .click();
            dialog(page, theme, "effacement");
            visit(page, "/app/nulle-part", theme, "lien-introuvable");
            visit(page, "/app/formations/introuvable", theme, "lien-formation-introuvable");
        }
        try (var visitor = chromium.visitor(server.url(""), width, theme)) {
            var page = Visits.entered(visitor, "Apprenante", "/app");
            visit(page, "/app/personnes", theme, "lien-ferme");
            Visits.enrol(page, COURSE);
            page.locator("vaadin-button:has-text(\"Me désinscrire\")").first().click();
            dialog(page, theme, "quitter");
        }
    }

    /** A page or view that is added must be added here too. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    @Order(Integer.MAX_VALUE)
    void leavesNoPageOut(ColorScheme theme) {
        assertThat(EVERY_PAGE.notSeen(theme)).as("not looked at in this theme").isEmpty();
    }

    private static void dialog(Page page, ColorScheme theme, String name) {
        page.locator("vaadin-dialog[opened] vaadin-button:visible").first().waitFor();
        inspect(page, theme, "dialogue-" + name);
    }

    private static void visit(Page page, String address, ColorScheme theme, String name) {
        var answer = page.navigate(address);
        page.locator("main h1").first().waitFor();
        inspect(page, theme, name);
        if (answer.ok()) {
            EVERY_PAGE.saw(theme, page.url());
        }
    }

    /** Where a click led. */
    private static void arrived(Page page, ColorScheme theme, String name) {
        page.locator("main h1").first().waitFor();
        inspect(page, theme, name);
        EVERY_PAGE.saw(theme, page.url());
    }

    /** The narrowest window has the same page as the phone's, and the same theme as the widest: it shows what does not fit. */
    private static void inspect(Page page, ColorScheme theme, String name) {
        Chromium.fitsItsWidth(page);
        if (page.viewportSize().width == NARROWEST) {
            return;
        }
        Chromium.hasNoAccessibilityFault(page);
        Chromium.picture(page, theme.name().toLowerCase(Locale.ROOT) + "_" + name);
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
