package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ramure.Ramure;
import org.ramure.TestDatabase;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.Courses;
import org.ramure.courses.LessonContent;
import org.ramure.files.FileRules;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.quizzes.KindsQuiz;
import org.ramure.quizzes.Quizzes;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The kinds of questions that the demonstration does not show, answered by keys alone, by touch alone, and through faults. */
class QuizKindsBrowserTests {

    private static final String LESSON = "quiz-quatre-formes";
    private static final FilePayload BUDGET =
            new FilePayload("budget prévisionnel.pdf", "application/pdf", pdf().getBytes(StandardCharsets.ISO_8859_1));

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.prepared("kinds", TestDatabase.onPostgres(), QuizKindsBrowserTests::prepare);
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

    /** The quiz of a lesson asks all these kinds from now on. */
    private static void prepare(List<String> settings) {
        var arguments = new java.util.ArrayList<>(settings);
        arguments.addAll(
                List.of("--ramure.own-database=true", "--server.port=0", "--spring.quartz.auto-startup=false"));
        try (var context = new SpringApplicationBuilder(Ramure.class).run(arguments.toArray(String[]::new))) {
            SystemActor.run("tests", () -> {
                var edition = context.getBean(Courses.class).editionOf(Visits.COURSE);
                var files = context.getBean(Files.class);
                var image = files.attach(
                        files.keep(new ByteArrayInputStream(map()), FileRules.IMAGE),
                        new Holder("course", edition.course().value()),
                        "carte.png");
                edition.lessons().stream()
                        .filter(lesson -> lesson.key().equals(LESSON))
                        .map(lesson -> lesson.content())
                        .map(LessonContent.Quiz.class::cast)
                        .forEach(content -> context.getBean(Quizzes.class)
                                .define(
                                        content.quiz(),
                                        KindsQuiz.draft(image.address().substring("/files/".length()))));
            });
        }
    }

    private static byte[] map() {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xDBE9E2));
        pen.fillRect(0, 0, 400, 300);
        pen.setColor(new Color(0xB9D3C0));
        pen.fillPolygon(
                new int[] {60, 120, 200, 270, 330, 320, 350, 260, 170, 120},
                new int[] {140, 60, 30, 40, 110, 200, 260, 275, 270, 200},
                10);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n";
    }

    private static Page begun(BrowserContext visitor, String account) {
        var page = Visits.entered(visitor, account, "/app");
        Visits.enrol(page);
        Visits.beginQuiz(page, LESSON);
        return page;
    }

    private static Locator card(Page page, String key) {
        return page.locator("#q-" + key);
    }

    private static void receipt(Page page, String key) {
        assertThat(card(page, key).locator(".receipt:not(.wait)"))
                .containsText("Réponse enregistrée", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }

    /** To a question by the keys of the page, then into its first control. */
    private static void enter(Page page, String key) {
        if (Boolean.TRUE.equals(card(page, key).evaluate("card => card.contains(document.activeElement)"))) {
            page.keyboard().press("Alt+k");
        }
        for (var i = 0;
                i < 30 && !Boolean.TRUE.equals(card(page, key).evaluate("card => card === document.activeElement"));
                i++) {
            page.keyboard().press("Alt+j");
        }
        assertThat(card(page, key)).isFocused();
        page.keyboard().press("Tab");
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** What the page before the end says of each answer. */
    private static List<String> reread(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Relire mes réponses"))
                .press("Enter");
        page.locator(".review-list").waitFor();
        var answers = page.locator(".review-list li .grow > p").allTextContents();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revenir aux questions"))
                .press("Enter");
        return answers;
    }

    private static void fitsItsWindow(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing scrolls sideways")
                .isEqualTo(true);
    }

    @Test
    void isAnsweredByKeysAlone() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = begun(visitor, "Apprenante");
            assertThat(page.locator(".q[id]")).hasCount(13);
            assertThat(page.locator(".rail ol a")).hasCount(12);
            assertThat(card(page, "lire").locator("math")).hasCount(3);
            assertThat(card(page, "lire").locator(".receipt")).hasCount(0);
            assertThat(card(page, "ecrits").locator(".head b")).hasText("Question 1");
            Chromium.hasNoAccessibilityFault(page);

            enter(page, "ecrits");
            page.keyboard().type("le mecenat");
            press(page, "Control+a");
            page.keyboard().type("mecenat");
            press(page, "Tab");
            page.keyboard().type("relation");
            receipt(page, "ecrits");

            enter(page, "listes");
            press(page, "ArrowDown", "Tab", "ArrowDown");
            receipt(page, "listes");

            // a word is chosen, then a gap: the gaps stand before the words
            var words = card(page, "mots").locator(".token").allTextContents();
            for (var gap = 0; gap < 3; gap++) {
                var word = List.of("clarifie", "rencontre", "rédige").get(gap);
                enter(page, "mots");
                for (var tab = 0; tab < 3 + words.indexOf(word); tab++) {
                    press(page, "Tab");
                }
                press(page, "Enter");
                assertThat(card(page, "mots").locator("p.sr[role=status]")).containsText("« " + word + " » est choisi");
                for (var tab = 0; tab < 3 + words.indexOf(word) - gap; tab++) {
                    press(page, "Shift+Tab");
                }
                press(page, "Space");
            }
            assertThat(card(page, "mots").locator(".drop-gap").last())
                    .hasAttribute("aria-label", "Trou 3 sur 3\u00a0: rédige");
            receipt(page, "mots");

            enter(page, "classer");
            press(page, "ArrowDown", "Tab", "ArrowDown", "Tab", "ArrowDown", "Tab", "ArrowDown");
            receipt(page, "classer");
            assertThat(card(page, "classer").locator(".box").first().locator("li"))
                    .hasCount(4);

            enter(page, "zones");
            press(page, "Space", "Tab", "Space");
            assertThat(card(page, "zones").locator("[aria-checked=true]")).hasCount(2);
            press(page, "Tab", "Space");
            assertThat(card(page, "zones").locator("[aria-checked=true]")).hasCount(2);
            assertThat(card(page, "zones")).containsText("2 zones sont déjà choisies");
            receipt(page, "zones");

            enter(page, "points");
            press(page, "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "ArrowRight");
            assertThat(card(page, "points").locator("p[role=status].sr"))
                    .hasText("Viseur à 21 % de la gauche, à 50 % du haut.");
            press(page, "Enter");
            assertThat(card(page, "points").locator(".spots li")).hasCount(1);
            press(page, "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
            assertThat(card(page, "points").locator(".spots li")).hasCount(2);
            press(page, "Enter");
            assertThat(card(page, "points").locator(".spots li")).hasCount(1);
            receipt(page, "points");

            enter(page, "avis");
            press(page, "ArrowRight", "Tab", "ArrowRight", "Tab", "Space");
            receipt(page, "avis");

            enter(page, "rediger");
            press(page, "Control+End");
            page.keyboard().type("Une commune voisine");
            assertThat(card(page, "rediger").locator(".count")).containsText("7 mots");
            receipt(page, "rediger");

            // the window of files itself is the system's
            enter(page, "envoyer");
            assertThat(card(page, "envoyer").locator("button").first()).isFocused();
            card(page, "envoyer").locator("input[type=file]").setInputFiles(BUDGET);
            assertThat(card(page, "envoyer").locator(".sent-files a")).hasText("budget prévisionnel.pdf");
            receipt(page, "envoyer");

            enter(page, "mesure");
            page.keyboard().type("5e1 cm");
            assertThat(card(page, "mesure").locator("input")).not().hasAttribute("aria-invalid", "true");
            receipt(page, "mesure");

            enter(page, "calcul");
            page.keyboard().type("12");
            receipt(page, "calcul");

            enter(page, "parties");
            page.keyboard().type("2003");
            press(page, "Tab", "ArrowDown", "Tab");
            page.keyboard().type("réduction");
            press(page, "Tab", "Space", "Tab", "Space");
            receipt(page, "parties");

            assertThat(page.locator(".foot")).containsText("Toutes les questions ont une réponse");
            var before = reread(page);
            Chromium.picture(page, "quiz-kinds");
            page.reload();
            page.locator("quiz-attempt .q").first().waitFor();
            assertThat(reread(page)).isEqualTo(before);
            assertThat(String.join("\n", before))
                    .contains("1 → mecenat", "3 → rédige", "Ville à l’ouest et Ville au nord", "Point 1\u00a0: à 21")
                    .contains("Année → 2003", "budget prévisionnel.pdf");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Relire mes réponses"))
                    .press("Enter");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer mes réponses"))
                    .press("Enter");
            page.waitForURL("**/result**");
            isToldInTheResult(page);
        }
    }

    private static void isToldInTheResult(Page page) {
        page.locator(".score").waitFor();
        assertThat(page.locator(".score")).containsText("attend d’être corrigée");
        assertThat(page.locator(".q.between math")).hasCount(3);
        assertThat(card(page, "rediger")).containsText("À corriger");
        assertThat(card(page, "rediger").locator(".own-words")).containsText("Une commune voisine");
        assertThat(card(page, "rediger")).not().containsText("Un besoin clair");
        assertThat(card(page, "ecrits")).containsText("Trou 2");
        assertThat(card(page, "ecrits")).containsText("C’est un peu large.");
        assertThat(card(page, "avis")).containsText("Plutôt non");
        var link = card(page, "envoyer").locator(".sent-files a");
        var file = page.waitForDownload(link::click);
        assertThat(file.suggestedFilename()).isEqualTo("budget prévisionnel.pdf");
        fitsItsWindow(page);
        Chromium.hasNoAccessibilityFault(page);
        Chromium.picture(page, "quiz-kinds-result");
    }

    @Test
    void isAnsweredByTouchAlone() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = begun(visitor, "Rédactrice");
            fitsItsWindow(page);
            Chromium.hasNoAccessibilityFault(page);
            card(page, "ecrits").locator("input").first().tap();
            page.keyboard().insertText("mécénat");
            receipt(page, "ecrits");
            card(page, "listes")
                    .locator("select")
                    .first()
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("2003"));
            receipt(page, "listes");
            card(page, "mots").locator(".token").first().tap();
            card(page, "mots").locator(".drop-gap").first().tap();
            receipt(page, "mots");
            dragged(
                    page,
                    card(page, "mots").locator(".token").nth(1),
                    card(page, "mots").locator(".drop-gap").nth(1));
            assertThat(card(page, "mots").locator(".drop-gap.filled")).hasCount(2);
            card(page, "classer").locator("select").first().selectOption("1");
            receipt(page, "classer");
            dragged(
                    page,
                    card(page, "classer").locator(".grip").nth(1),
                    card(page, "classer").locator(".box").first());
            assertThat(card(page, "classer").locator(".box li")).hasCount(2);
            card(page, "zones").locator("g").nth(2).tap();
            receipt(page, "zones");
            card(page, "points").locator(".surface").tap(new Locator.TapOptions().setPosition(60, 60));
            card(page, "points").locator(".surface").tap(new Locator.TapOptions().setPosition(160, 90));
            receipt(page, "points");
            card(page, "points").locator(".spots button").first().tap();
            assertThat(card(page, "points").locator(".spots li")).hasCount(1);
            card(page, "avis").locator("label.dot").nth(1).tap();
            receipt(page, "avis");
            card(page, "rediger").locator("textarea").tap();
            page.keyboard().insertText("Une idée. ");
            receipt(page, "rediger");
            card(page, "envoyer").locator("input[type=file]").setInputFiles(BUDGET);
            receipt(page, "envoyer");
            card(page, "envoyer").locator(".sent-files button").tap();
            assertThat(card(page, "envoyer").locator(".receipt:not(.wait)")).containsText("Réponse effacée");
            card(page, "calcul").locator("input").tap();
            page.keyboard().insertText("1,5e3");
            receipt(page, "calcul");
            card(page, "parties").locator("select").selectOption("0");
            card(page, "parties").locator("label.opt").first().tap();
            receipt(page, "parties");
            var before = reread(page);
            assertThat(before)
                    .contains("1 trou reste vide.", "2 éléments restent à classer.", "2 parties restent vides.");
            page.reload();
            page.locator("quiz-attempt .q").first().waitFor();
            assertThat(reread(page)).isEqualTo(before);
            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll("quiz-attempt form :is(button, select, input.input, .dot, .opt, textarea)")]
                        .filter(one => one.checkVisibility()).map(one => [one.className, one.getBoundingClientRect()])
                        .filter(([, box]) => box.height < 43.5 || box.width < 43.5).map(([name]) => name)""")).as("small targets").isEqualTo(List.of());
            Chromium.picture(page, "quiz-kinds");
        }
    }

    private static void dragged(Page page, Locator from, Locator to) {
        from.scrollIntoViewIfNeeded();
        page.evaluate("window.scrollBy({ top: -150, behavior: 'instant' })");
        var start = Objects.requireNonNull(from.boundingBox());
        var end = Objects.requireNonNull(to.boundingBox());
        var hand = page.context().newCDPSession(page);
        touch(hand, "touchStart", start.x + 12, start.y + 12);
        for (var step = 1; step <= 8; step++) {
            touch(
                    hand,
                    "touchMove",
                    start.x + 12 + (end.x + 10 - start.x) * step / 8,
                    start.y + 12 + (end.y + 5 - start.y) * step / 8);
        }
        // held still: what is let go in full swing would take the next tap with it
        page.waitForTimeout(250);
        touch(hand, "touchMove", end.x + 10.5, end.y + 5);
        hand.send(
                "Input.dispatchTouchEvent",
                com.google.gson.JsonParser.parseString("{\"type\":\"touchEnd\",\"touchPoints\":[]}")
                        .getAsJsonObject());
        hand.detach();
    }

    private static void touch(com.microsoft.playwright.CDPSession hand, String type, double x, double y) {
        hand.send(
                "Input.dispatchTouchEvent",
                com.google.gson.JsonParser.parseString(
                                "{\"type\":\"" + type + "\",\"touchPoints\":[{\"x\":" + x + ",\"y\":" + y + "}]}")
                        .getAsJsonObject());
    }

    @Test
    void keepsAnswersThroughAKillAndSaysThatAFileNeedsTheConnection() {
        try (var visitor = chromium.visitor(server.url(""), 390, ColorScheme.DARK)) {
            var page = begun(visitor, "Organisatrice");
            card(page, "envoyer").locator("input[type=file]").setInputFiles(BUDGET);
            receipt(page, "envoyer");
            server.kill();
            card(page, "rediger").locator("textarea").fill("Écrit pendant la panne.");
            card(page, "mots").locator(".token").first().tap();
            card(page, "mots").locator(".drop-gap").nth(2).tap();
            assertThat(card(page, "mots").locator(".receipt")).containsText("Pas encore envoyée");
            card(page, "envoyer")
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("autre.pdf", "application/pdf", BUDGET.buffer));
            assertThat(card(page, "envoyer").locator("[role=alert]")).containsText("la connexion manque");
            Chromium.picture(page, "quiz-kinds-offline-dark");
            server.start();
            // a session does not survive its server; what was answered does
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Me connecter et revenir ici"))
                    .click(new Locator.ClickOptions().setTimeout(60_000));
            page.locator("button:has-text(\"Organisatrice\")").first().click();
            page.waitForURL("**/app/attempt/**");
            receipt(page, "rediger");
            receipt(page, "mots");
            page.reload();
            page.locator("quiz-attempt .q").first().waitFor();
            assertThat(card(page, "rediger").locator("textarea")).hasValue("Écrit pendant la panne.");
            assertThat(card(page, "mots").locator(".drop-gap.filled")).hasCount(1);
            assertThat(card(page, "envoyer").locator(".sent-files a")).hasText("budget prévisionnel.pdf");
        }
    }

    @Test
    void tellsWhatAnotherTabAnsweredToTheseKindsToo() {
        try (var visitor = chromium.visitor(server.url(""), 1280, ColorScheme.DARK)) {
            var page = begun(visitor, "Formateur");
            var other = visitor.newPage();
            other.navigate(page.url());
            other.locator("quiz-attempt .q").first().waitFor();
            card(other, "mots").locator(".token").first().click();
            card(other, "mots").locator(".drop-gap").first().click();
            receipt(other, "mots");
            card(other, "envoyer").locator("input[type=file]").setInputFiles(BUDGET);
            receipt(other, "envoyer");
            assertThat(card(page, "mots").locator(".drop-gap.filled")).hasCount(1);
            assertThat(card(page, "mots")).containsText("Cette réponse vient d’ailleurs");
            assertThat(card(page, "envoyer").locator(".sent-files a")).hasText("budget prévisionnel.pdf");

            // dragged by the mouse
            var word = Objects.requireNonNull(
                    card(page, "mots").locator(".token").nth(1).boundingBox());
            card(page, "mots").scrollIntoViewIfNeeded();
            word = Objects.requireNonNull(
                    card(page, "mots").locator(".token").nth(1).boundingBox());
            var gap = Objects.requireNonNull(
                    card(page, "mots").locator(".drop-gap").nth(2).boundingBox());
            page.mouse().move(word.x + 10, word.y + 10);
            page.mouse().down();
            page.mouse().move(gap.x + 20, gap.y + 20, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
            page.mouse().up();
            assertThat(card(page, "mots").locator(".drop-gap.filled")).hasCount(2);
            receipt(page, "mots");
            Chromium.picture(page, "quiz-kinds-dark");
            Chromium.hasNoAccessibilityFault(page);
            Visits.submit(page);
            assertThat(page.locator(".score")).isVisible();
            Chromium.picture(page, "quiz-kinds-result-dark");
            assertThat(card(page, "ecrits")).containsText("Vous n’avez pas répondu");
            assertThat(page.locator("aside.rail")).containsText(Pattern.compile("À corriger|À revoir"));
        }
    }
}
