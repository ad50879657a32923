package org.ramure.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSiteBrowserTests {

    private static final String COURSE = "/formations/partenariats-qui-changent-le-monde";
    private static final List<String> PAGES = List.of(
            "/",
            "/en",
            "/formations",
            "/formations?q=partenariat&level=beginner",
            "/formations?q=introuvable",
            COURSE,
            "/en/courses/partenariats-qui-changent-le-monde",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles",
            "/nulle-part");

    private static Chromium chromium;
    private static RamureProcess ramure;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        ramure = RamureProcess.start("site");
    }

    @AfterAll
    static void stop() {
        if (ramure != null) {
            ramure.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK", "1600, LIGHT"})
    void isAccessibleAndFitsEveryScreen(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(ramure.url(""), width, scheme)) {
            var page = visitor.newPage();
            for (var path : PAGES) {
                page.navigate(path);
                Chromium.fitsItsWidth(page);
                Chromium.hasNoAccessibilityFault(page);
            }
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void keepsPicturesOfItsPages(int width) {
        try (var visitor = chromium.visitor(ramure.url(""), width)) {
            var page = visitor.newPage();
            picture(page, "/", "accueil");
            picture(page, "/formations", "catalogue");
            picture(page, COURSE, "formation");
        }
    }

    /** What the policy refuses, scripts or styles, is an error in the browser's log. */
    @Test
    void asksForNothingThatItsOwnPolicyRefuses() {
        try (var visitor = chromium.visitor(ramure.url(""), 1280)) {
            var page = visitor.newPage();
            var errors = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    errors.add(message.text());
                }
            });
            PAGES.stream().filter(path -> !path.equals("/nulle-part")).forEach(page::navigate);
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void leadsFromASearchToACourseWithoutJavaScript() {
        try (var browser = withoutScripts()) {
            var page = browser.newPage();
            page.navigate(ramure.url("/"));
            page.locator("a.btn.primary").first().click();
            page.locator("#q").fill("MÉCÉNAT");
            page.locator("#q").press("Enter");
            assertThat(page.url()).contains("q=");
            page.locator(".result h3 a").first().click();
            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(page.locator("details.acc").first().isVisible()).isTrue();
            page.locator("a[href$='/inscription']").click();
            assertThat(page.url()).contains("/connexion?suite=%2Fformations%2F");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/formations?q=", "/en/courses?q=", "/outils?q=", "/en/tools?q=", "/verifier/", "/en/verify/"})
    void breaksAWordThatIsWiderThanThePage(String address) {
        try (var visitor = chromium.visitor(ramure.url(""), 390)) {
            var page = visitor.newPage();
            page.navigate(address + "anticonstitutionnellement".repeat(4));
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, "long-word" + address.replaceAll("\\W", "-"));
        }
    }

    /** Its picture stays as large, the menu on one line, and the name ends within the header. */
    @ParameterizedTest
    @CsvSource({"360, /formations", "900, /en/courses", "1280, /formations", "1280, /en/courses", "390, /connexion"})
    void leavesItsHeaderWholeUnderALongName(int width, String address) {
        try (var visitor = chromium.visitor(ramure.url(""), width)) {
            var page = visitor.newPage();
            page.navigate(address);
            var size = "() => [...document.querySelectorAll('header .logo-mark, header li a, header .btn')]"
                    + ".filter(each => each.checkVisibility())"
                    + ".map(each => [each.getBoundingClientRect().width, each.getBoundingClientRect().height])"
                    + ".flat().map(Math.round).join()";
            var before = page.evaluate(size);
            var high = page.locator("header").first().boundingBox().height;
            page.evaluate("() => { for (const name of document.querySelectorAll('.logo > span'))"
                    + " name.textContent = 'Association pour la culture et la solidarité' }");
            assertThat(page.evaluate(size)).isEqualTo(before);
            if (!address.equals("/connexion")) {
                assertThat(page.locator("header").first().boundingBox().height).isEqualTo(high);
            }
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, "long-name" + address.replaceAll("\\W", "-"));
        }
    }

    @Test
    void remembersTheAppearanceThatAVisitorChose() {
        try (var visitor = chromium.visitor(ramure.url(""), 1280)) {
            var page = visitor.newPage();
            page.navigate("/");
            page.locator("[data-set-theme=dark]").click();
            page.navigate("/formations");
            assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                    .isEqualTo("dark");
            assertThat(page.locator("[data-set-theme=dark]").getAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
    }

    private static BrowserContext withoutScripts() {
        try (var any = chromium.visitor(ramure.url(""), 390)) {
            return any.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setJavaScriptEnabled(false)
                            .setLocale("fr-FR"));
        }
    }

    private static void picture(Page page, String path, String name) {
        page.navigate(path);
        Chromium.picture(page, name);
    }
}
