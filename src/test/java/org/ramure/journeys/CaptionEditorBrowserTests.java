package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.files.WebVtt;

/** Captions are written beside their film, by keys alone and by touch. */
class CaptionEditorBrowserTests {

    private static final String TWO =
            "WEBVTT\n\n00:01.000 --> 00:02.500\nBonjour à vous.\n\n00:03.000 --> 00:05.000\nTrois idées reçues\n";

    private static final String COVERING = """
            () => {
              const { left, top, width, height } = document.activeElement.getBoundingClientRect();
              const there = document.elementFromPoint(left + width / 2, top + height / 2);
              if (there === document.activeElement && there.closest(".cue")) return "";
              return `${document.activeElement.outerHTML} at ${top} below ${there?.outerHTML}`.slice(0, 600);
            }""";

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.trial("captions");
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

    private static Page opened(BrowserContext visitor, String captions) {
        var page = Visits.entered(visitor, "Formateur", "/app/essai/film");
        page.locator("caption-editor .md-tools").waitFor();
        button(page, "Texte").click();
        page.getByLabel("Sous-titres au format WebVTT").fill(captions);
        button(page, "Liste").click();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private static void hears(Page page, String captions) {
        assertThat(page.locator("#heard")).hasText(captions);
    }

    private static void at(Page page, double seconds) {
        page.evaluate(
                "(at) => new Promise((done) => { const film = document.querySelector('video');"
                        + " const go = () => { film.addEventListener('seeked', done, { once: true }); film.currentTime = at; };"
                        + " film.readyState ? go() : film.addEventListener('loadedmetadata', go, { once: true }); })",
                seconds);
    }

    @Test
    void areWrittenByKeysAlone() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "");
            assertThat(page.getByText("Aucun sous-titre pour l’instant")).isVisible();
            at(page, 2);
            button(page, "Ajouter ici").press("Enter");
            assertThat(field(page, "Texte du sous-titre 1")).isFocused();
            assertThat(page.locator(".cue .error-text:not([hidden])")).containsText("n’a pas de texte");
            page.keyboard().type("Bonjour à vous.");
            assertThat(page.locator(".cue .error-text:not([hidden])")).hasCount(0);
            field(page, "Fin du sous-titre 1").fill("3");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Shift+ArrowUp");
            assertThat(field(page, "Fin du sous-titre 1")).hasValue("00:04.200");
            at(page, 6);
            page.keyboard().press("Control+Enter");
            page.keyboard().type("Trois idées reçues, une par une.");
            hears(
                    page,
                    "WEBVTT\n\n00:02.000 --> 00:04.200\nBonjour à vous.\n\n00:06.000 --> 00:08.500\nTrois idées reçues, une par une.\n");
            button(page, "Couper").click();
            assertThat(page.locator(".cue")).hasCount(3);
            assertThat(field(page, "Texte du sous-titre 3")).isFocused();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            assertThat(button(page, "Aller au sous-titre 3")).isFocused();
            button(page, "Revenir en arrière").press("Enter");
            assertThat(page.locator(".cue")).hasCount(2);
            field(page, "Texte du sous-titre 1").focus();
            button(page, "Joindre au suivant").click();
            hears(page, "WEBVTT\n\n00:02.000 --> 00:08.500\nBonjour à vous.\nTrois idées reçues, une par une.\n");
            button(page, "Supprimer").click();
            assertThat(page.locator("#heard")).hasText("");
            button(page, "Revenir en arrière").click();
            assertThat(page.locator(".cue")).hasCount(1);
        }
    }

    @Test
    void arePlayedAndShownOnTheFilm() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, TWO);
            page.evaluate("document.querySelector('video').muted = true");
            field(page, "Texte du sous-titre 2").focus();
            page.keyboard().press("Alt+Enter");
            page.waitForFunction(
                    "() => { const film = document.querySelector('video'); return film.paused && film.currentTime >= 5 && film.currentTime < 6; }");
            button(page, "Aller au sous-titre 1").click();
            page.waitForFunction("() => document.querySelector('video').currentTime === 1");
            assertThat(field(page, "Texte du sous-titre 1")).isFocused();
            page.waitForFunction(
                    "() => [...document.querySelector('video').textTracks[0].activeCues].map((cue) => cue.text).join() === 'Bonjour à vous.'");
            at(page, 1.8);
            button(page, "Finit ici").click();
            assertThat(field(page, "Fin du sous-titre 1")).hasValue("00:01.800");
            assertThat(page.locator(".cue.now")).hasCount(0);
        }
    }

    @Test
    void tellProblemsAtTheirLine() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = opened(visitor, TWO);
            field(page, "Début du sous-titre 2").fill("0:00.5");
            var fault = page.locator(".cue").nth(1).locator(".error-text");
            assertThat(fault).hasText("Ce sous-titre commence avant celui qui le précède.");
            assertThat(field(page, "Début du sous-titre 2")).hasAttribute("aria-invalid", "true");
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, "captions-problem");
            button(page, "Remettre dans l’ordre").click();
            assertThat(field(page, "Texte du sous-titre 1")).hasValue("Trois idées reçues");
            field(page, "Début du sous-titre 1").fill("demain");
            page.keyboard().press("Tab");
            assertThat(page.locator(".cue").first().locator(".error-text")).containsText("ne se lisent pas");
            button(page, "Texte").click();
            assertThat(page.locator(".faults li")).hasText(Pattern.compile("^Ligne 3 Ces temps ne se lisent pas"));
            button(page, "Ligne 3").click();
            assertThat(page.evaluate("() => getSelection().toString()")).isEqualTo("demain --> 00:05.000");
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, "captions-plain");
            button(page, "Liste").click();
            assertThat(field(page, "Début du sous-titre 1")).hasValue("demain");
        }
    }

    @Test
    void comeFromAFileOfAnotherProgram() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, TWO);
            var srt = "1\r\n00:00:01,000 --> 00:00:02,000\r\n<font color=\"#fff\">D’abord l’été</font>\r\n\r\n"
                    + "2\r\n00:01:02,500 --> 00:01:04,000\r\n{\\an8}Puis l’hiver\r\nà Besançon & ailleurs\r\n";
            page.locator("caption-editor input[type=file]")
                    .setInputFiles(new FilePayload("film.srt", "", srt.getBytes(Charset.forName("windows-1252"))));
            assertThat(page.locator("caption-editor .notice")).containsText("2 sous-titres viennent de « film.srt ».");
            hears(
                    page,
                    "WEBVTT\n\n00:01.000 --> 00:02.000\nD’abord l’été\n\n01:02.500 --> 01:04.000\nPuis l’hiver\nà Besançon &amp; ailleurs\n");
            button(page, "Reprendre les précédents").click();
            hears(page, TWO);
            page.locator("caption-editor input[type=file]")
                    .setInputFiles(new FilePayload("x.vtt", "", "rien".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("caption-editor .notice")).containsText("ne contient aucun sous-titre");
            hears(page, TWO);
        }
    }

    @Test
    void loseNothingThatTheListDoesNotShow() {
        var text =
                "WEBVTT essai\nKind: captions\n\nNOTE à relire\n\nintro\n00:01.000 --> 00:02.000 line:0\n<v Awa>Bonjour\n\n"
                        + "STYLE\n::cue { color: lime }\n\n01:00:00.000 --> 01:00:01.000\nFin\n\nNOTE fini\n";
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, text);
            field(page, "Texte du sous-titre 2").fill("La fin");
            hears(page, text.replace("Fin", "La fin"));
            page.reload();
            assertThat(field(page, "Texte du sous-titre 2")).hasValue("La fin");
        }
    }

    /** What the page says of a text is what the server says of it. */
    @Test
    void areCheckedAlikeInTheBrowserAndOnTheServer() {
        var texts = List.of(
                TWO,
                "Bonjour",
                "WEBVTT",
                "WEBVTT\n\n",
                "WEBVTT rien",
                "WEBVTTrien",
                "\uFEFFWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\na\r\n",
                "WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\na",
                "WEBVTT\n\nBonjour\nencore",
                "WEBVTT\n\n00:01 --> 00:02\na",
                "WEBVTT\n\n00:02.000 --> 00:01.000\na",
                "WEBVTT\n\n00:02.000 --> 00:03.000\na\n\n00:01.000 --> 00:04.000\nb",
                "WEBVTT\n\n00:02.000 --> 00:03.000",
                "WEBVTT\n\n00:02.000 --> 00:03.000\n<i></i>",
                "WEBVTT\n\n00:02.000 --> 00:03.000\n&nbsp;",
                "WEBVTT\n\n00:02.000 --> 00:03.000\n\u00a0\nb",
                "WEBVTT\n\n00:02.000 --> 00:03.000\n\u2003\nb",
                "WEBVTT\n\n00:02.000-->00:03.000\na",
                "WEBVTT\n\n00:72.000 --> 00:83.000\na",
                "WEBVTT\n\n1\n2\n00:02.000 --> 00:03.000\na",
                "WEBVTT\n\nNOTE\n00:02.000 --> 00:03.000\n\n00:02.000 --> 00:03.000 align:left\na",
                "WEBVTT\n\n\n\n1:00:02.000 --> 1:00:03.000\na",
                "WEBVTT\n\n00:02.000 --> 00:03.000\na\n\nseul");
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Formateur", "/app/essai/film");
            page.locator("caption-editor .md-tools").waitFor();
            for (var text : texts) {
                var said = page.evaluate("""
                        async (text) => {
                          const script = [...document.querySelectorAll("script[src*='caption-editor']")][0];
                          const { faults } = await import(new URL("./captions/vtt.js", script.src).href);
                          const [first] = faults(text);
                          return first ? `${first.line} files.captions.${first.key}` : "";
                        }""", text);
                assertThat(said).as(text).isEqualTo(onTheServer(text));
            }
        }
    }

    private static String onTheServer(String text) {
        try {
            WebVtt.parse(text);
            return "";
        } catch (WebVtt.Fault fault) {
            return fault.line() + " " + fault.key();
        }
    }

    @Test
    void areToldWhenTheyOverlapOrOutlastTheFilm() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(
                    visitor,
                    "WEBVTT\n\n00:01.000 --> 00:03.000\nUn\n\n00:02.000 --> 00:04.000\nDeux\n\n"
                            + "01:00:00.000 --> 01:00:01.000\nTrois\n");
            var faults = page.locator(".cue .error-text:not([hidden])");
            assertThat(faults).hasCount(2);
            assertThat(faults.nth(0)).hasText("Ce sous-titre commence avant la fin de celui qui le précède.");
            assertThat(field(page, "Début du sous-titre 2")).hasAttribute("aria-invalid", "true");
            assertThat(faults.nth(1)).hasText("Ce sous-titre finit après la fin du film.");
            field(page, "Début du sous-titre 2").fill("3");
            assertThat(faults).hasCount(1);
        }
    }

    @Test
    void goBackTypingApartFromDeedsAndForthAgain() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, TWO);
            field(page, "Texte du sous-titre 2").focus();
            button(page, "Supprimer").click();
            field(page, "Texte du sous-titre 1").fill("Des mots écrits après.");
            button(page, "Revenir en arrière").click();
            assertThat(field(page, "Texte du sous-titre 1")).hasValue("Bonjour à vous.");
            assertThat(page.locator(".cue")).hasCount(1);
            button(page, "Refaire").click();
            assertThat(field(page, "Texte du sous-titre 1")).hasValue("Des mots écrits après.");
            button(page, "Revenir en arrière").click();
            button(page, "Revenir en arrière").click();
            assertThat(page.locator(".cue")).hasCount(2);
        }
    }

    @Test
    void getTheFilmWhenItComes() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, TWO);
            var editor = page.locator("caption-editor");
            var address = editor.getAttribute("video");
            editor.evaluate("editor => editor.removeAttribute('video')");
            assertThat(page.locator("caption-editor video")).hasCount(0);
            editor.evaluate("(editor, address) => editor.setAttribute('video', address)", address);
            assertThat(page.locator("caption-editor video")).hasAttribute("src", address);
            button(page, "Aller au sous-titre 2").click();
            page.waitForFunction("() => document.querySelector('video').currentTime === 3");
            assertThat(field(page, "Texte du sous-titre 2")).hasValue("Trois idées reçues");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, DARK", "360, LIGHT"})
    void areReadableInBothThemesAndOnAPhone(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(server.url(""), width, scheme)) {
            var page = opened(visitor, TWO + many());
            at(page, 4);
            field(page, "Texte du sous-titre 2").focus();
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, scheme.name().toLowerCase() + "-captions");
            staysInSightBelowTheFilm(page);
            Chromium.picture(page, scheme.name().toLowerCase() + "-captions-far");
            page.navigate("/app/essai/difference");
            page.locator(".difference ins").first().waitFor();
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, scheme.name().toLowerCase() + "-difference");
            var columns = page.locator(".difference .pair").first().locator("> div");
            var left = columns.nth(0).boundingBox();
            var right = columns.nth(1).boundingBox();
            assertThat(width > 800 ? right.y == left.y && right.x > left.x : right.y > left.y)
                    .as("side by side where there is room")
                    .isTrue();
        }
    }

    private static String many() {
        return IntStream.range(6, 30)
                .mapToObj("\n00:%1$02d.000 --> 00:%1$02d.900\nUn partenariat se prépare pendant des mois.\n"::formatted)
                .collect(Collectors.joining());
    }

    /** By keys alone one comes far down, and neither the film nor the tools hide where one is. */
    private static void staysInSightBelowTheFilm(Page page) {
        field(page, "Texte du sous-titre 2").focus();
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(COVERING)).isEqualTo("");
        assertThat(page.locator(".cap-film video")).isInViewport();
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Shift+Tab");
        }
        assertThat(page.evaluate(COVERING)).isEqualTo("");
    }
}
