package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.files.MediaFixture;

/** The house in a browser: its colours and picture changed, and seen by somebody else at once. */
class HouseBrowserTests {

    private static Chromium chromium;
    private static RamureProcess ramure;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        ramure = RamureProcess.start("house");
    }

    @AfterAll
    static void stop() {
        if (ramure != null) {
            ramure.close();
            chromium.close();
        }
    }

    @Test
    void changesItsColoursAndPictureForEverybodyAtOnce() {
        try (var administrator = chromium.visitor(ramure.url(""), 1280);
                var visitor = chromium.visitor(ramure.url(""), 390);
                var night = chromium.visitor(ramure.url(""), 1280, ColorScheme.DARK)) {
            var page = visitor.newPage();
            var errors = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    errors.add(message.text());
                }
            });
            page.navigate("/");
            assertThat(colour(page)).isEqualTo("rgb(18, 87, 63)");

            var desk = Visits.entered(administrator, "Administrateur", "/app/maison");
            desk.getByLabel("En clair").first().fill("#7FB26A");
            desk.getByText("il en faut 4,5").first().waitFor();
            button(desk, "Montrer ainsi la maison").click();
            desk.getByText("n’atteint qu’un contraste de").waitFor();

            desk.getByLabel("Nom de la maison").fill("La Canopée");
            desk.getByLabel("En clair").first().fill("#1D4F7C");
            desk.getByLabel("En sombre").first().fill("#9CC7EC");
            desk.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("logo.png", "image/png", MediaFixture.image("png", 64, 64)));
            desk.locator("img.logo-shown").waitFor();
            button(desk, "Montrer ainsi la maison").click();
            desk.getByText("La maison se montre ainsi désormais.").waitFor();
            Chromium.hasNoAccessibilityFault(desk);
            Chromium.picture(desk, "maison");

            page.reload();
            assertThat(page.locator(".site-header .logo")).hasText("La Canopée");
            assertThat(page.locator(".site-header img.logo-mark")).isVisible();
            assertThat((Boolean) page.evaluate("document.querySelector('img.logo-mark').naturalWidth > 0"))
                    .isTrue();
            assertThat(colour(page)).isEqualTo("rgb(29, 79, 124)");
            assertThat(page.title()).endsWith("La Canopée");
            Chromium.hasNoAccessibilityFault(page);
            Chromium.picture(page, "maison-site");
            assertThat(errors).isEmpty();

            var dark = night.newPage();
            dark.navigate("/");
            assertThat(colour(dark)).isEqualTo("rgb(156, 199, 236)");
            Chromium.hasNoAccessibilityFault(dark);
            Chromium.picture(dark, "maison-site-sombre");

            desk.reload();
            assertThat(desk.locator("vaadin-app-layout .logo").first()).containsText("La Canopée");
            button(desk, "Revenir au rameau").click();
            button(desk, "Reprendre le sapin").click();
            desk.getByLabel("Nom de la maison").fill("Ramure");
            button(desk, "Montrer ainsi la maison").click();
            desk.getByText("La maison se montre ainsi désormais.").waitFor();
            page.reload();
            assertThat(colour(page)).isEqualTo("rgb(18, 87, 63)");
        }
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
    void isSetUpByEverybody(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(ramure.url(""), width, scheme)) {
            var page = Visits.entered(visitor, "Administrateur", "/app/maison");
            page.locator(".ground").first().waitFor();
            var name = scheme.name().toLowerCase(Locale.ROOT);
            for (var path : new String[] {"/app/maison", "/app/pages-legales"}) {
                page.navigate(path);
                page.locator("main h1").waitFor();
                Chromium.fitsItsWidth(page);
                Chromium.hasNoAccessibilityFault(page);
                Chromium.picture(page, "reglages" + path.replace("/app", "").replace('/', '-') + "-" + name);
            }
            page.navigate("/accessibilite");
            Chromium.fitsItsWidth(page);
            Chromium.hasNoAccessibilityFault(page);
            Chromium.picture(page, "accessibilite-" + name);
        }
    }

    private static Object colour(Page page) {
        return page.evaluate("getComputedStyle(document.querySelector('main a.btn.primary')).backgroundColor");
    }

    private static com.microsoft.playwright.Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
