package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.identity.Authenticator;

/** Passkeys, by Chromium's own virtual authenticator, and the second factor, as they are on a screen. */
class IdentityBrowserTests {

    private static Chromium chromium;
    private static RamureProcess ramure;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        // passkeys belong to names, not to numbers
        ramure = RamureProcess.prepared(
                "identity",
                org.ramure.TestDatabase.onPostgres(),
                settings -> settings.add("--ramure.identity.passkey-address=http://localhost:${server.port}"));
    }

    @AfterAll
    static void stop() {
        if (ramure != null) {
            ramure.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, hugo", "390, DARK, leila"})
    void aPasskeyIsMadeUsedAndRemoved(int width, ColorScheme scheme, String who) {
        try (var visitor = chromium.visitor(server(), width, scheme)) {
            var page = visitor.newPage();
            var errors = errors(page);
            authenticator(visitor, page);
            signIn(page, who, "/app/profil");
            page.locator(".security").scrollIntoViewIfNeeded();
            assertThat(page.locator(".security")).containsText("Aucune clé pour l’instant");
            page.getByText("Ajouter une clé d’accès").click();
            page.waitForURL("**/connexion/nouvelle-cle");
            looksRight(page, "cle-nouvelle");
            page.locator("#name").fill("Téléphone");
            page.locator("button:has-text('Créer la clé')").click();
            page.waitForURL("**/app/profil");
            var passkey = page.locator(".security li:has-text('Téléphone')");
            assertThat(passkey).containsText("N’a pas encore servi");

            page.getByText("Ajouter une clé d’accès").click();
            page.locator("button:has-text('Créer la clé')").click();
            assertThat(page.locator("[role=alert]")).hasText("Cet appareil garde déjà une clé de ce compte.");

            leave(visitor);
            page.navigate("/connexion?suite=/app/profil");
            looksRight(page, "connexion-cle");
            page.getByText("Utiliser une clé d’accès").click();
            page.waitForURL("**/app/profil");
            assertThat(passkey).containsText("Utilisée le");
            Chromium.fitsItsWidth(page);
            Chromium.hasNoAccessibilityFault(page);
            section(page, "securite");

            passkey.locator("vaadin-button:has-text('Retirer')").click();
            page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
            assertThat(page.locator(".security")).containsText("Aucune clé pour l’instant");
            leave(visitor);
            page.navigate("/connexion");
            page.getByText("Utiliser une clé d’accès").click();
            assertThat(page.locator("[data-passkey-sign-in] [role=alert]")).containsText("n’ouvre pas de compte");
            assertThat(errors).allMatch(error -> error.contains("422"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, maud", "360, DARK, awa"})
    void anAuthenticatorIsSetUpAndAsked(int width, ColorScheme scheme, String who) throws Exception {
        try (var visitor = chromium.visitor(server(), width, scheme)) {
            var page = visitor.newPage();
            var errors = errors(page);
            signIn(page, who, "/app/profil");
            page.getByText("Installer une application d’authentification").click();
            page.waitForURL("**/connexion/second-facteur");
            looksRight(page, "facteur");
            page.locator("button:has-text('Commencer')").click();
            page.locator("summary").click();
            looksRight(page, "facteur-code-qr");
            var telephone = Authenticator.with(page.locator("code.secret").textContent());
            page.locator("#code").fill("000 000");
            page.locator("button:has-text('Confirmer')").click();
            assertThat(page.locator("#code-fault")).containsText("Ce code ne convient pas");
            page.locator("#code").fill(telephone.code(Instant.now()));
            page.locator("button:has-text('Confirmer')").click();
            looksRight(page, "codes-de-secours");
            var code = page.locator("#codes li").first().textContent();
            var file =
                    page.waitForDownload(() -> page.locator("[data-download]").click());
            assertThat(Files.readString(file.path())).contains(code, "Codes de secours");
            page.getByText("Je les ai gardés").click();
            page.waitForURL("**/app/profil");
            assertThat(page.locator(".security")).containsText("Il reste 10 codes de secours");
            Chromium.hasNoAccessibilityFault(page);
            section(page, "securite-active");

            leave(visitor);
            signIn(page, who, "/connexion/code");
            looksRight(page, "code");
            page.locator("#code").fill(code);
            page.keyboard().press("Enter");
            page.waitForURL("**/app/profil");
            assertThat(page.locator(".security")).containsText("Il reste 9 codes de secours");
            assertThat(errors).allMatch(error -> error.contains("422"));
        }
    }

    private static String server() {
        return ramure.url("").replace("127.0.0.1", "localhost");
    }

    private static void looksRight(Page page, String name) {
        Chromium.fitsItsWidth(page);
        Chromium.hasNoAccessibilityFault(page);
        Chromium.picture(page, name);
    }

    /** The profile scrolls inside of its frame: what stands below its first screen has a picture of its own. */
    private static void section(Page page, String name) {
        page.locator(".security")
                .screenshot(new Locator.ScreenshotOptions()
                        .setPath(java.nio.file.Path.of(
                                "target/screenshots", name + "-" + page.viewportSize().width + ".png")));
    }

    private static void signIn(Page page, String who, String next) {
        page.navigate("/connexion?suite=/app/profil");
        page.locator("#email").fill(who + "@demo.ramure.example");
        page.locator("#password").fill("demo-ramure");
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Se connecter").setExact(true))
                .click();
        page.waitForURL("**" + next);
        if (next.startsWith("/app")) {
            page.locator(".security").waitFor(new Locator.WaitForOptions());
        }
    }

    private static void leave(BrowserContext visitor) {
        visitor.clearCookies();
    }

    /** A telephone that says yes. */
    private static void authenticator(BrowserContext visitor, Page page) {
        var session = visitor.newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private static List<String> errors(Page page) {
        var errors = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text());
            }
        });
        return errors;
    }
}
