package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppFrameBrowserTests {

    private static Chromium chromium;
    private static RamureProcess ramure;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        ramure = RamureProcess.start("frame");
    }

    @AfterAll
    static void stop() {
        if (ramure != null) {
            ramure.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, DARK", "390, LIGHT", "1280, LIGHT", "1280, DARK"})
    void isAccessibleAndKeepsToItsPolicy(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(ramure.url(""), width, scheme)) {
            var page = visitor.newPage();
            var errors = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    errors.add(message.text());
                }
            });
            signIn(page, "/app");
            assertThat(page).hasTitle(Pattern.compile(" — Ramure$"));
            Chromium.fitsItsWidth(page);
            Chromium.hasNoAccessibilityFault(page);
            page.locator("button.avatar").click();
            assertThat(page.locator("#account-menu")).isVisible();
            Chromium.hasNoAccessibilityFault(page);
            page.keyboard().press("Escape");
            assertThat(page.locator("#account-menu")).isHidden();
            if (width < 600) {
                page.locator("vaadin-drawer-toggle").click();
                assertThat(page.locator("vaadin-side-nav").first()).isVisible();
                Chromium.hasNoAccessibilityFault(page);
            }
            Chromium.picture(page, "cadre-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void saysThatAnAddressLeadsNowhereWithTheRightStatus() {
        try (var visitor = chromium.visitor(ramure.url(""), 1280)) {
            var page = visitor.newPage();
            signIn(page, "/app");
            assertThat(page.navigate("/app/nulle-part").status()).isEqualTo(404);
            assertThat(page.locator("h1")).hasText("Cette page n’existe pas");
            assertThat(page.navigate("/app/formations/nulle-part").status()).isEqualTo(404);
        }
    }

    /** A session that the server no longer knows: what happened is said, and sign-in leads back. */
    @Test
    void leadsBackToThePageAfterTheSessionEnded() {
        try (var visitor = chromium.visitor(ramure.url(""), 1280)) {
            var page = visitor.newPage();
            signIn(page, "/app/mes-outils");
            visitor.clearCookies();
            page.locator("vaadin-side-nav-item").first().click();
            assertThat(page.locator(".v-system-error")).containsText("Votre session");
            assertThat(page.locator(".v-loading-indicator")).isHidden();
            Chromium.picture(page, "session-ended");
            page.locator(".v-system-error").getByText("Me reconnecter").click();
            page.waitForURL("**/connexion?suite=*");
            page.locator("form.demo button").first().click();
            page.waitForURL("**/app/mes-outils");
        }
    }

    @Test
    void leadsFromItsMenuToSignInAfterTheSessionEnded() {
        try (var visitor = chromium.visitor(ramure.url(""), 1280)) {
            var page = visitor.newPage();
            signIn(page, "/app/mes-outils");
            visitor.clearCookies();
            page.locator("vaadin-side-nav-item").first().click();
            page.locator(".v-system-error").waitFor();
            page.locator(
                            "vaadin-side-nav-item:has-text(\"Mon profil\"), vaadin-side-nav-item:has-text(\"attestations\")")
                    .first()
                    .click();
            page.waitForURL("**/connexion?suite=*");
        }
    }

    /** Else the next lesson would open at its end, and count as read. */
    @Test
    void keepsWhatWasBeingTypedWhenTheSessionEnded() {
        try (var visitor = chromium.visitor(ramure.url(""), 390)) {
            var page = visitor.newPage();
            signIn(page, "/app/profil");
            var name = name(page);
            name.fill("Awa Diop-Martin");
            visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            name.blur();
            page.locator(".v-system-error").waitFor();
            page.keyboard().press("Escape");
            page.waitForURL("**/connexion**");
            page.locator("button:has-text(\"Apprenante\")").first().click();
            page.waitForURL("**/app/profil**");
            assertThat(name(page)).hasValue("Awa Diop-Martin");
            page.reload();
            assertThat(name(page)).hasValue("Awa Diop");
        }
    }

    @Test
    void leavesForTheCatalogueOfTheSite() {
        try (var visitor = chromium.visitor(ramure.url(""), 1280)) {
            var page = Visits.entered(visitor, "Apprenante", "/app");
            page.locator("vaadin-side-nav-item:has-text(\"Catalogue\")").click();
            page.waitForURL(ramure.url("/formations"));
            assertThat(page.locator("main h1")).isVisible();
        }
    }

    @Test
    void beginsEachPageAtItsTop() {
        try (var visitor = chromium.visitor(ramure.url(""), 390)) {
            var page = Visits.entered(visitor, "Rédactrice", "/app");
            Visits.enrol(page);
            Visits.lesson(page, "mecenat");
            page.locator("lesson-progress p").first().waitFor();
            page.locator(".nextbar a.go").click();
            page.waitForURL("**/economie-responsable");
            assertThat(page.locator("main h1")).isInViewport();
        }
    }

    @Test
    void saysInFrenchThatTheConnectionIsLostAndBack() {
        try (var visitor = chromium.visitor(ramure.url(""), 390)) {
            var page = visitor.newPage();
            signIn(page, "/app/profil");
            var said = page.locator("vaadin-connection-indicator .v-status-message");
            assertThat(said).hasText("");
            visitor.setOffline(true);
            assertThat(said).isVisible();
            assertThat(said).containsText("reprend d’elle-même");
            visitor.setOffline(false);
            assertThat(said).containsText("De retour en ligne");
        }
    }

    @Test
    void signsOut() {
        try (var visitor = chromium.visitor(ramure.url(""), 1280)) {
            var page = visitor.newPage();
            signIn(page, "/app");
            page.locator("button.avatar").click();
            page.locator("#account-menu form button").click();
            page.waitForURL(url -> !url.contains("/app"));
            page.navigate("/app");
            assertThat(page.url()).contains("/connexion");
        }
    }

    @Test
    void asksBeforeItSignsOutWhereAnswersWaitToBeSent() {
        try (var visitor = chromium.visitor(ramure.url(""), 1280)) {
            var page = visitor.newPage();
            signIn(page, "/app");
            page.evaluate("localStorage.setItem('ramure-attempt-essai:1', '[]')");
            var asked = new ArrayList<String>();
            page.onceDialog(dialog -> {
                asked.add(dialog.message());
                dialog.dismiss();
            });
            page.locator("button.avatar").click();
            page.locator("#account-menu form button").click();
            page.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked.getFirst()).contains("Vous déconnecter les efface");
            assertThat(page).hasURL(Pattern.compile("/app"));
            assertThat(page.evaluate("localStorage.getItem('ramure-attempt-essai:1')"))
                    .isEqualTo("[]");
            page.onceDialog(dialog -> dialog.accept());
            page.locator("#account-menu form button").click();
            page.waitForURL(url -> !url.contains("/app"));
            assertThat(page.evaluate("localStorage.getItem('ramure-attempt-essai:1')"))
                    .isNull();
        }
    }

    private static Locator name(Page page) {
        return page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true));
    }

    private static void signIn(Page page, String wanted) {
        page.navigate(wanted);
        page.locator("form.demo button").first().click();
        page.waitForURL("**" + wanted + "**");
        page.locator("main h1").waitFor();
    }
}
