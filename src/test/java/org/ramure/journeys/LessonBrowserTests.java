package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.journeys.Visits.COURSE;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.courses.CourseFolders;

/** What happens in a lesson itself, in the jar that ships: its end, its keys, and a session that ends under it. */
class LessonBrowserTests {

    private static final String READING = "lire-et-finir";
    private static final String QUIZ = "repondre-et-finir";
    private static final String PAPER = "lire-un-document";
    private static final String LONG = "lire-longtemps";
    private static final Color GREEN = new Color(20, 120, 90);

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.start("lesson");
        var folder = CourseFolders.folder(READING);
        CourseFolders.change(folder, "course.yaml", "title: Un essai", "title: Lire et finir");
        keepUntil(folder.resolve("course.yaml"), "  - key: suite");
        Visits.bring(chromium, server, READING, CourseFolders.archive(folder));
        var answering = CourseFolders.folder(QUIZ);
        CourseFolders.change(answering, "course.yaml", "title: Un essai", "title: Répondre et finir");
        CourseFolders.change(
                answering, "course.yaml", "      - { key: emporter", "      - { required: false, key: emporter");
        Visits.bring(chromium, server, QUIZ, CourseFolders.archive(answering));
        var paper = CourseFolders.withDocumentAndLink(PAPER, "Lire un document", GREEN);
        Visits.bring(chromium, server, PAPER, CourseFolders.archive(paper));
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

    /** The house completes within her own request, in a view: there it was once nobody's right to do so. */
    @Test
    void endsACourseByTheLastJAiTermineAndGivesItsCertificate() throws Exception {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = Visits.entered(visitor, "Apprenante", "/app/formations/" + READING);
            page.getByRole(AriaRole.BUTTON, named("M’inscrire à la formation")).click();
            page.getByRole(AriaRole.LINK, named("Commencer")).click();
            page.waitForURL("**/" + READING + "/lire");
            declareDone(page);
            assertThat(page.getByText("Votre attestation est prête")).isHidden();
            page.locator(".nextbar a.go").click();
            page.waitForURL("**/" + READING + "/relire");
            declareDone(page);
            assertThat(page.getByText("Votre attestation est prête")).isVisible();
            Chromium.picture(page, "course-ended-by-reading");
            page.getByRole(AriaRole.LINK, named("Voir mon attestation")).click();
            page.waitForURL("**/app/attestations");
            assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText("Lire et finir")))
                    .isVisible();
            var pdf = page.waitForDownload(
                    () -> page.locator("a[href*='/api/certificates/']").first().click());
            try (var document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
                assertThat(new PDFTextStripper().getText(document)).contains("Awa Diop", "Lire et finir");
            }
            page.navigate("/app/formations/" + READING);
            assertThat(page.getByText("Formation terminée")).isVisible();
        }
    }

    @Test
    void saysOnTheResultOfTheLastQuizThatTheCertificateIsReady() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = Visits.entered(visitor, "Organisatrice", "/app/formations/" + QUIZ);
            page.getByRole(AriaRole.BUTTON, named("M’inscrire à la formation")).click();
            page.getByRole(AriaRole.LINK, named("Commencer")).click();
            declareDone(page);
            answers(page, "trois", "5");
            assertThat(page.getByText("Votre attestation est prête")).hasCount(0);
            page.navigate("/app/formations/" + QUIZ + "/relire");
            declareDone(page);
            answers(page, "deux", "4");
            var said = page.locator("main [role=status]")
                    .filter(new Locator.FilterOptions()
                            .setHasText("Vous avez terminé «\u00a0Répondre et finir\u00a0»"));
            assertThat(said).containsText("Votre attestation est prête");
            Chromium.fitsItsWidth(page);
            Chromium.hasNoAccessibilityFault(page);
            Chromium.picture(page, "quiz-ends-course");
            said.getByRole(AriaRole.LINK).click();
            page.waitForURL("**/app/attestations");
            assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText("Répondre et finir")))
                    .isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void resumesATextThatIsLoadedAnew(int width) {
        try (var visitor = chromium.visitor(server.url(""), width)) {
            var page = Visits.entered(visitor, "Rédactrice", "/app");
            Visits.enrol(page);
            Visits.lesson(page, "mecenat");
            page.mouse().wheel(0, 1_600);
            page.waitForFunction("scrollY > 1000");
            assertThat(page.locator("[data-receipt].success")).isVisible();
            var there = ((Number) page.evaluate("scrollY")).intValue();
            for (int i = 0; i < 2; i++) {
                page.reload();
                assertThat(page.getByText("Reprise là où vous en étiez")).isVisible();
                page.waitForFunction("there => Math.abs(scrollY - there) < 250", there);
                // long enough for a report of where she is
                page.waitForTimeout(5_000);
            }
        }
    }

    /** More lessons than are sent at once: those of a folded unit come when it is opened. */
    @Test
    void opensTheFoldedUnitsOfALongCourse() {
        var folder = CourseFolders.folder(LONG);
        var many = IntStream.range(0, 70)
                .mapToObj(i -> "      - { key: suivre-" + i + ", title: Suivre " + i
                        + ", kind: text, minutes: 4, body: lire.md }\n")
                .collect(Collectors.joining());
        CourseFolders.change(folder, "course.yaml", "title: Un essai", "title: Lire longtemps");
        CourseFolders.change(folder, "course.yaml", "      - { key: emporter", many + "      - { key: emporter");
        Visits.bring(chromium, server, LONG, CourseFolders.archive(folder));
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Apprenante", "/app");
            Visits.enrol(page, LONG);
            var unit = page.locator("details.course-unit").nth(1);
            assertThat(unit.locator("li")).hasCount(0);
            unit.locator("summary").click();
            assertThat(unit.locator("li")).hasCount(72);
            Chromium.hasNoAccessibilityFault(page);
            Chromium.picture(page, "course-long");
            page.navigate("/app/formations/" + LONG + "/lire");
            var beside = page.locator("lesson-outline details.mod").nth(1);
            beside.locator("summary").click();
            assertThat(beside.locator("li")).hasCount(72);
            beside.getByText("Suivre 69").click();
            page.waitForURL("**/suivre-69");
        }
    }

    @Test
    void leadsToANoteAndBack() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = Visits.entered(visitor, "Organisatrice", "/app");
            Visits.enrol(page);
            Visits.lesson(page, "mecenat");
            page.locator(".footnote-ref a").first().click();
            var note = page.locator(".footnotes li").first();
            assertThat(note).isInViewport();
            assertThat(note).isFocused();
            note.locator(".footnote-backref").first().click();
            assertThat(page.locator(".footnote-ref").first()).isInViewport();
            assertThat(note).not().isInViewport();
        }
    }

    @Test
    void countsAToolAtOnceInTheShareOfTheCourse() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Formateur", "/app");
            Visits.enrol(page);
            Visits.lesson(page, "fiche-projet");
            var share = page.locator("[data-share]");
            var before = share.textContent();
            page.waitForDownload(() -> page.locator("a[href$='/tool']").click());
            assertThat(page.locator("[data-missing]")).hasText("Cette leçon est terminée.");
            assertThat(share).not().hasText(before);
        }
    }

    @Test
    void goesOnByKeyboardAfterJAiTermine() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Formateur", "/app");
            Visits.enrol(page);
            Visits.lesson(page, "lignes-rouges");
            var share = page.locator("[data-share]").textContent();
            page.locator("[data-declare]").press("Enter");
            assertThat(page.locator("[data-missing]")).isFocused();
            assertThat(page.locator("[data-share]")).not().hasText(share);
            page.keyboard().press("Tab");
            assertThat(page.locator(".nextbar a").first()).isFocused();
        }
    }

    @Test
    void saysNoMoreThatTheConnectionIsLostOnceItIsBack() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = Visits.entered(visitor, "Organisatrice", "/app");
            Visits.enrol(page);
            Visits.lesson(page, "lignes-rouges");
            visitor.setOffline(true);
            page.locator(".nextbar a.go").click();
            var lost = page.locator("vaadin-connection-indicator .v-status-message");
            assertThat(lost).isVisible();
            page.waitForTimeout(5_000);
            visitor.setOffline(false);
            page.waitForURL("**/trame-entretien");
            assertThat(page.locator("vaadin-connection-indicator:is([offline], [reconnecting])"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
        }
    }

    private static void answers(Page page, String word, String number) {
        page.navigate("/app/formations/" + QUIZ + "/repondre");
        page.locator("lesson-progress a.btn.primary").click();
        page.waitForURL("**/app/quiz/**");
        page.locator("main")
                .getByText(Pattern.compile("Commencer le quiz|Refaire tout"))
                .first()
                .click();
        page.locator("quiz-attempt .q").first().waitFor();
        page.getByRole(AriaRole.RADIO, named(word)).check();
        page.locator("#q-q2 input.input").fill(number);
        page.locator("#q-q2 input.input").blur();
        page.locator("#q-q2 .receipt:not(.wait) b").waitFor();
        Visits.submit(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/formations/" + COURSE + "/mecenat", "/formations/" + COURSE, "/attestations", ""})
    void skipsToWhatThePageIsAboutWithoutLeavingIt(String place) {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Rédactrice", "/app");
            Visits.enrol(page);
            var said = new ArrayList<String>();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.navigate("/app" + place);
            page.locator("h1").first().waitFor();
            var before = page.evaluate("history.length + location.href");
            page.locator("a.skip").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#contenu")).isFocused();
            assertThat(page.locator("#contenu h1")).hasCount(1);
            assertThat(page.evaluate("history.length + location.href")).isEqualTo(before);
            assertThat(said).isEmpty();
        }
    }

    /** The viewer draws in a process of its own, which tells nothing: its picture shows whether the paper is there. */
    @Test
    void showsADocumentInThePage() throws Exception {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Rédactrice", "/app");
            Visits.enrol(page, PAPER);
            page.navigate("/app/formations/" + PAPER + "/note");
            var frame = page.locator("iframe.document");
            assertThat(frame).isVisible();
            assertThat(page.locator(".document-open")).isHidden();
            Awaitility.await("the paper of the document")
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(shareOf(GREEN, frame.screenshot())).isGreaterThan(0.3));
            Chromium.picture(page, "document");
            var download = page.waitForDownload(
                    () -> page.locator(".document-download").click());
            assertThat(Files.readAllBytes(download.path())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** A phone shows no PDF within a page: it is not even fetched before she opens it. */
    @Test
    void opensADocumentByACardOnAPhone() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = Visits.entered(visitor, "Rédactrice", "/app");
            Visits.enrol(page, PAPER);
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate("/app/formations/" + PAPER + "/note");
            var open = page.locator(".document-open");
            assertThat(open).isVisible();
            assertThat(open).containsText("3 pages");
            assertThat(page.locator("iframe.document")).isHidden();
            assertThat(page.locator("[data-receipt]")).hasText("Enregistré");
            assertThat(asked).noneMatch(address -> address.contains("note.pdf"));
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, "document");
            var answer = page.request().get(open.getAttribute("href"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
            assertThat(answer.headers().get("content-disposition")).startsWith("inline");
            declareDone(page);
        }
    }

    private static double shareOf(Color colour, byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return (double) Arrays.stream(points)
                        .filter(point -> near(colour, new Color(point)))
                        .count()
                / points.length;
    }

    private static boolean near(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 12
                && Math.abs(one.getGreen() - other.getGreen()) < 12
                && Math.abs(one.getBlue() - other.getBlue()) < 12;
    }

    /** Whichever learns it first: the report of her progress, or a gesture. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysWithOneVoiceThatTheSessionEnded(boolean gesture) {
        try (var visitor = chromium.visitor(server.url(""), 360)) {
            var page = Visits.entered(visitor, "Rédactrice", "/app");
            Visits.enrol(page);
            Visits.lesson(page, "mecenat");
            assertThat(page.locator("[data-receipt]")).hasText("Enregistré");
            assertThat(page.evaluate(
                            "document.querySelector('[data-receipt]').getBoundingClientRect().right <= innerWidth"))
                    .isEqualTo(true);
            visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            if (gesture) {
                page.getByRole(AriaRole.BUTTON, named("J’ai terminé")).click();
                page.locator(".v-system-error").waitFor(attached());
            }
            assertThat(page.locator(".session-over")).containsText("Votre session est terminée");
            assertThat(page.locator(".session-over")).isInViewport();
            assertThat(page.locator("[data-receipt]")).isHidden();
            assertThat(page.locator(".v-system-error")).not().isVisible();
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, "lesson-session-over");
            page.locator(".session-over a").click();
            page.waitForURL("**/connexion?suite=**");
            page.locator("button:has-text(\"Rédactrice\")").first().click();
            page.waitForURL("**/mecenat**");
            assertThat(page.locator("[data-receipt]")).hasText("Enregistré");
            if (gesture) {
                // what she said meanwhile is said again
                assertThat(page.locator("[data-declare]")).hasCount(0);
            }
        }
    }

    /** By the app's own way the film comes without a page being loaded, and browsers choose no captions by themselves. */
    @Test
    void showsCaptionsHoweverOneComesToTheFilm() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Rédactrice", "/app");
            Visits.enrol(page);
            Visits.lesson(page, "mecenat");
            page.locator("a[href$='/trois-idees-recues']").first().evaluate("way => way.click()");
            page.locator("video").waitFor();
            page.waitForFunction("document.querySelector('video track')?.track.mode === 'showing'");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1100, 1280, 1600})
    void keepsTheFilmInSightWhileItsTranscriptIsRead(int width) {
        try (var visitor = chromium.visitor(server.url(""), width)) {
            var page = Visits.entered(visitor, "Rédactrice", "/app");
            Visits.enrol(page);
            Visits.lesson(page, "trois-idees-recues");
            var last = page.locator(".transcript li").last();
            last.waitFor();
            Chromium.picture(page, "film");
            last.locator("button").focus();
            assertThat(last).isInViewport();
            assertThat(page.locator("video")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
            var covered = "line => !line.contains(document.elementFromPoint("
                    + "line.getBoundingClientRect().x + 9, line.getBoundingClientRect().y + 9))";
            assertThat(last.evaluate(covered)).as("the film covers the line").isEqualTo(false);
            Chromium.fitsItsWidth(page);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/film-read-" + width + ".png")));
        }
    }

    @Test
    void givesTypedTextBackToItsOwnFieldThoughAnotherHasItsLabel() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Rédactrice", "/app/profil");
            addTwins(page);
            page.locator(".twin input").nth(1).fill("au deuxième");
            page.locator("[role=dialog] .twin input").fill("au dialogue");
            visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Une autre");
            page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).blur();
            page.locator(".v-system-error").waitFor();
            page.keyboard().press("Escape");
            page.waitForURL("**/connexion**");
            page.locator("button:has-text(\"Rédactrice\")").first().click();
            page.waitForURL("**/app/profil**");
            page.locator("main h1").waitFor();
            addTwins(page);
            assertThat(page.locator(".twin input").nth(1)).hasValue("au deuxième");
            assertThat(page.locator(".twin input").nth(0)).hasValue("");
            assertThat(page.locator("[role=dialog] .twin input")).hasValue("au dialogue");
        }
    }

    private static void addTwins(Page page) {
        page.evaluate("""
                const dialog = document.createElement('div');
                dialog.setAttribute('role', 'dialog');
                for (const place of [document.querySelector('main'), document.querySelector('main'), dialog]) {
                  const twin = document.createElement('vaadin-text-field');
                  twin.label = 'Essai';
                  twin.className = 'twin';
                  place.append(twin);
                }
                document.body.append(dialog);""");
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static void declareDone(Page page) {
        page.getByRole(AriaRole.BUTTON, named("J’ai terminé")).click();
        assertThat(page.locator("[data-missing]")).hasText("Cette leçon est terminée.");
    }

    private static void keepUntil(Path file, String end) {
        try {
            var text = Files.readString(file);
            Files.writeString(file, text.substring(0, text.indexOf(end)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
