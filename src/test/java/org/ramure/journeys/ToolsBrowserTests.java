package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.files.MediaFixture;

/** Tools in a browser: found and downloaded by anybody, replaced by a trainer under the same address. */
class ToolsBrowserTests {

    private static Chromium chromium;
    private static RamureProcess ramure;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        ramure = RamureProcess.start("tools");
    }

    @AfterAll
    static void stop() {
        if (ramure != null) {
            ramure.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
    void areReadableByEverybody(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(ramure.url(""), width, scheme)) {
            var page = visitor.newPage();
            var name = scheme.name().toLowerCase(Locale.ROOT);
            for (var path :
                    List.of("/outils", "/outils?q=introuvablement", "/en/tools", "/en/tools?q=grille&format=ods")) {
                page.navigate(path);
                Chromium.fitsItsWidth(page);
                Chromium.hasNoAccessibilityFault(page);
            }
            page.navigate("/outils");
            Chromium.picture(page, "outils-" + name);
            page.locator(".tools-list h3 a").first().click();
            page.locator("h1").waitFor();
            Chromium.fitsItsWidth(page);
            Chromium.hasNoAccessibilityFault(page);
            Chromium.picture(page, "outil-" + name);
            assertThat(visitor.cookies()).isEmpty();
            Visits.entered(visitor, "Formateur", "/app/outils");
            page.navigate("/app/outils");
            page.locator("h1").waitFor();
            Chromium.fitsItsWidth(page);
            Chromium.hasNoAccessibilityFault(page);
            Chromium.picture(page, "outils-atelier-" + name);
            page.navigate("/app/outils/nouveau");
            page.locator("vaadin-upload").waitFor();
            Chromium.fitsItsWidth(page);
            Chromium.hasNoAccessibilityFault(page);
            Chromium.picture(page, "outil-nouveau-" + name);
        }
    }

    @Test
    void areDownloadedByAnybodyAndReplacedUnderTheSameAddress() {
        try (var trainer = chromium.visitor(ramure.url(""), 1280);
                var visitor = chromium.visitor(ramure.url(""), 390)) {
            var desk = Visits.entered(trainer, "Formateur", "/app/outils/nouveau");
            give(desk, "boussole.odt", MediaFixture.odt());
            desk.getByLabel("Nom de l’outil").fill("La boussole des essais");
            desk.getByLabel("À quoi il sert").fill("Choisir une direction à plusieurs.");
            desk.getByLabel("Comment s’en servir").fill("## Pas à pas\n\n1. Posez la carte.\n2. Cherchez le **nord**.");
            assertThat(desk.locator(".tool-preview strong")).hasText("nord");
            version(desk).fill("1.0");
            desk.getByLabel("Licence").fill("CC BY-SA 4.0");
            button(desk, "Créer l’outil").click();
            button(desk, "Publier").click();
            desk.getByText("Cet outil est public").waitFor();
            Chromium.hasNoAccessibilityFault(desk);
            Chromium.picture(desk, "outil-atelier");

            var page = visitor.newPage();
            page.navigate("/outils");
            page.locator("#q").fill("BOUSSOLE des essais");
            page.locator("#q").press("Enter");
            page.locator(".tools-list h3 a").first().click();
            page.waitForURL("**/outils/la-boussole-des-essais");
            assertThat(download(page)).endsWith(".odt");

            give(desk, "boussole.pdf", MediaFixture.pdf());
            version(desk).fill("2.0");
            button(desk, "Donner cette version").click();
            desk.getByText("La version 2.0 est donnée désormais.").waitFor();

            page.reload();
            assertThat(page.locator("main")).containsText("2.0");
            assertThat(page.url()).endsWith("/outils/la-boussole-des-essais");
            assertThat(download(page)).endsWith(".pdf");
            Chromium.picture(page, "outil-versions");

            button(desk, "Annuler").click();
            desk.getByText("C’est annulé.").waitFor();
            page.reload();
            assertThat(download(page)).endsWith(".odt");
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"390", "1280"})
    void areFoundAgainWithTheCourseThatTheyCameFrom(int width) {
        try (var visitor = chromium.visitor(ramure.url(""), width)) {
            var page = Visits.entered(visitor, "Apprenante", "/app");
            Visits.enrol(page);
            Visits.lesson(page, "fiche-projet");
            page.waitForDownload(() -> page.locator(".tool-card a.btn.primary").click());
            page.navigate("/outils/grille-de-maturite-partenariale");
            download(page);
            page.navigate("/app/mes-outils");
            page.locator(".my-tools .file").first().waitFor();
            assertThat(page.locator(".my-tools"))
                    .containsText(Pattern.compile("Notre projet en une page.*De la formation", Pattern.DOTALL));
            assertThat(page.locator(".my-tools")).containsText("Pris sur sa page");
            Chromium.fitsItsWidth(page);
            Chromium.hasNoAccessibilityFault(page);
            Chromium.picture(page, "mes-outils");
        }
    }

    private static String download(Page page) {
        return page.waitForDownload(() -> page.locator("main a.btn.primary").click())
                .suggestedFilename();
    }

    private static void give(Page page, String name, byte[] bytes) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        page.getByText("bien reçu").waitFor();
    }

    private static Locator version(Page page) {
        return page.locator(".version-words vaadin-text-field input").first();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
