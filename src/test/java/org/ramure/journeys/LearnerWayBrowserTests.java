package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.journeys.Visits.COURSE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the home page to a certificate that a stranger checks, on a phone, in the jar that ships. */
class LearnerWayBrowserTests {

    private static final int PHONE = 390;
    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.start("way");
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

    @Test
    void leadsAVisitorFromTheHomePageToACertificateThatAnyoneChecks() throws Exception {
        try (var visitor = chromium.visitor(server.url(""), PHONE)) {
            var page = visitor.newPage();
            findsACourse(page);
            makesAnAccount(page);
            page.getByText("Mon avancement").first().waitFor();
            assertThat(page.getByRole(AriaRole.LINK, named("Commencer"))).isInViewport();
            Chromium.picture(page, "course-in-app");
            watchesTheFilms(page);
            reads(page);
            takesTheTools(page);
            passesTheQuizzes(page);
            page.navigate("/app");
            assertThat(page.getByText("100 % du parcours").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, "dashboard-done");
            checksTheCertificate(page);
        }
    }

    private void findsACourse(Page page) {
        page.navigate("/");
        Chromium.fitsItsWidth(page);
        Chromium.picture(page, "home");
        page.getByRole(AriaRole.LINK, named("Trouver une formation")).click();
        page.getByRole(AriaRole.SEARCHBOX).first().fill("convention");
        page.getByRole(AriaRole.SEARCHBOX).first().press("Enter");
        page.waitForURL("**convention**");
        Chromium.fitsItsWidth(page);
        Chromium.picture(page, "catalogue");
        page.locator("h3 a[href*='" + COURSE + "']").click();
        page.waitForURL("**/formations/" + COURSE);
        Chromium.fitsItsWidth(page);
        Chromium.picture(page, "course");
        page.locator("a[href='/formations/" + COURSE + "/inscription']").first().click();
        page.waitForURL("**/connexion**");
    }

    private void makesAnAccount(Page page) {
        page.getByRole(AriaRole.LINK, named("Créer un compte")).click();
        page.locator("input[name=email]").fill("nadia@association.example");
        assertThat(page.locator("input[type=checkbox]:checked")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named("Recevoir mon lien")).click();
        assertThat(page.locator("h1")).containsText("Regardez vos courriels");
        page.navigate(linkInTheMailFor("nadia@association.example"));
        page.locator("input[name=name]").fill("Nadia Belkacem");
        page.locator("input[type=password]").first().fill("une phrase de quelques mots");
        page.getByRole(AriaRole.BUTTON, named("Créer mon compte")).click();
        page.waitForURL("**/app/formations/" + COURSE + "**");
        page.locator("h1").first().waitFor();
    }

    /** Without mail settings the administrator reads every message: there the link is. */
    private String linkInTheMailFor(String address) {
        try (var office = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(office, "Administrateur", "/app/courrier");
            var row = page.locator(".mails > *")
                    .filter(new Locator.FilterOptions().setHasText(address))
                    .first();
            row.locator("a").first().click();
            var link = page.frameLocator("iframe")
                    .locator("a[href*='/compte/'], a[href*='/inscription/'], a.btn, a")
                    .first();
            return Objects.requireNonNull(link.getAttribute("href"));
        }
    }

    /** Both at once, in two tabs, at twice the speed: the share is of the film, not of the clock. */
    private void watchesTheFilms(Page page) {
        var films = List.of("trois-idees-recues", "lire-une-convention");
        var tabs = films.stream()
                .map(film -> Visits.lesson(page.context().newPage(), film))
                .toList();
        tabs.forEach(tab -> {
            Chromium.fitsItsWidth(tab);
            tab.locator(".transcript li").first().waitFor();
            tab.evaluate(
                    "() => { const v = document.querySelector('video'); v.muted = true; v.playbackRate = 2; return v.play(); }");
        });
        Chromium.picture(tabs.getFirst(), "lesson-film");
        tabs.forEach(tab -> {
            tab.bringToFront();
            assertThat(tab.locator("[data-missing]"))
                    .hasText("Cette leçon est terminée.", new LocatorAssertions.HasTextOptions().setTimeout(180_000));
            tab.close();
        });
    }

    private void reads(Page page) {
        Visits.lesson(page, "ce-que-change-un-partenariat");
        Chromium.fitsItsWidth(page);
        Chromium.picture(page, "lesson-text");
        for (var key : List.of(
                "ce-que-change-un-partenariat",
                "qui-s-allie-avec-qui",
                "avant-de-chercher",
                "mecenat",
                "economie-responsable",
                "cooperation-economique",
                "co-construction",
                "ce-que-vous-cherchez",
                "reperer",
                "premiere-rencontre",
                "lignes-rouges",
                "projet-commun",
                "ce-que-dit-une-convention",
                "qui-decide",
                "conditions-de-reussite",
                "tensions",
                "evaluer",
                "la-suite")) {
            Visits.lesson(page, key);
            page.getByRole(AriaRole.BUTTON, named("J’ai terminé")).click();
            assertThat(page.locator("[data-missing]")).hasText("Cette leçon est terminée.");
        }
    }

    private void takesTheTools(Page page) throws Exception {
        for (var key : List.of("fiche-projet", "grille-de-maturite", "trame-entretien", "trame-convention")) {
            Visits.lesson(page, key);
            var tool =
                    page.waitForDownload(() -> page.locator("a[href$='/tool']").click());
            assertThat(Files.size(tool.path())).isGreaterThan(10_000);
        }
        page.navigate("/app/mes-outils");
        assertThat(page.locator(".my-tools .file")).hasCount(4);
        Chromium.fitsItsWidth(page);
        Chromium.picture(page, "tools");
    }

    private void passesTheQuizzes(Page page) {
        Map.of(
                        "quiz-pourquoi", "1-pourquoi/quiz.yaml",
                        "quiz-quatre-formes", "2-quatre-formes/quiz.yaml",
                        "quiz-choisir", "3-choisir/quiz.yaml",
                        "quiz-convention", "4-convention/quiz.yaml",
                        "quiz-faire-vivre", "5-faire-vivre/quiz.yaml")
                .forEach((lesson, file) -> {
                    Visits.beginQuiz(page, lesson);
                    Chromium.fitsItsWidth(page);
                    var player = new QuizPlayer(page, COURSE, file);
                    player.answerAll();
                    Chromium.picture(page, "quiz");
                    Visits.submit(page);
                    assertThat(page.locator("h1")).containsText("Tout est juste");
                    Chromium.fitsItsWidth(page);
                    Chromium.picture(page, "quiz-result");
                });
    }

    private void checksTheCertificate(Page page) throws Exception {
        page.navigate("/app/attestations");
        page.locator("h1").first().waitFor();
        Chromium.picture(page, "certificates");
        var pdf = page.waitForDownload(
                () -> page.locator("a[href*='/api/certificates/']").first().click());
        String number;
        try (var document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
            var text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertThat(text).contains("Nadia Belkacem").contains("9 heures");
            var found = Pattern.compile("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}").matcher(text.replace('\u2011', '-'));
            assertThat(found.find()).as(text).isTrue();
            number = found.group();
        }
        try (var stranger = chromium.visitor(server.url(""), PHONE)) {
            var check = stranger.newPage();
            assertThat(check.navigate("/verifier/" + number).status()).isEqualTo(200);
            assertThat(check.locator("main")).containsText("Nadia Belkacem");
            assertThat(check.locator("main")).containsText("Les partenariats qui changent le monde");
            Chromium.fitsItsWidth(check);
            Chromium.picture(check, "certificate-check");
            var altered = (number.charAt(0) == '7' ? '8' : '7') + number.substring(1);
            assertThat(check.navigate("/verifier/" + altered).status()).isEqualTo(404);
            assertThat(stranger.cookies()).isEmpty();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
