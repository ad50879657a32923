package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.files.MediaFixture;

/** A text in Markdown is written by keys, by touch and by the toolbar; nothing of it is lost. */
class MarkdownEditorBrowserTests {

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.trial("markdown");
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

    private static Locator area(Page page) {
        return page.locator("markdown-editor textarea.input");
    }

    private static Page opened(BrowserContext visitor, String text) {
        var page = Visits.entered(visitor, "Formateur", "/app/essai/texte");
        area(page).waitFor();
        area(page).fill(text);
        return page;
    }

    private static Locator tool(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void hears(Page page, String text) {
        assertThat(page.locator("#heard")).hasText(text);
    }

    @Test
    void marksWordsByKeysAndUndoesThem() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "une idée simple");
            area(page).press("Control+End");
            area(page).press("Control+Shift+ArrowLeft");
            area(page).press("Control+b");
            assertThat(area(page)).hasValue("une idée **simple**");
            area(page).press("Control+b");
            assertThat(area(page)).hasValue("une idée simple");
            area(page).press("Control+i");
            assertThat(area(page)).hasValue("une idée *simple*");
            area(page).press("Control+b");
            assertThat(area(page)).hasValue("une idée ***simple***");
            for (var back : List.of("une idée *simple*", "une idée simple")) {
                area(page).press("Control+z");
                assertThat(area(page)).hasValue(back);
            }
            area(page).press("Control+Shift+z");
            assertThat(area(page)).hasValue("une idée *simple*");
            hears(page, "une idée *simple*");
            assertThat(page.locator(".md-look em")).hasText("simple");
        }
    }

    @Test
    void goesThroughTheToolbarWithArrowsAndBackToTheText() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "Bien commencer");
            area(page).press("Shift+Tab");
            assertThat(tool(page, "Gras")).isFocused();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(tool(page, "Titre")).isFocused();
            page.keyboard().press("Enter");
            assertThat(area(page)).hasValue("## Bien commencer");
            assertThat(area(page)).isFocused();
            area(page).press("Shift+Tab");
            assertThat(tool(page, "Titre")).isFocused();
            page.keyboard().press("End");
            assertThat(tool(page, "Note de bas de page")).isFocused();
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowDown");
            assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("À savoir")))
                    .isFocused();
            page.keyboard().press("Escape");
            assertThat(tool(page, "Encadré")).isFocused();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(area(page)).hasValue("> [!TIP]\n> ## Bien commencer");
            area(page).fill("");
            tool(page, "Encadré").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Attention"))
                    .click();
            page.keyboard().type("Lisez avant de signer.");
            assertThat(area(page)).hasValue("> [!WARNING]\n> Lisez avant de signer.");
            assertThat(page.locator(".md-look .callout-warning")).containsText("Lisez avant de signer.");
        }
    }

    @Test
    void goesOnWithAListAndEndsIt() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "");
            area(page).focus();
            page.keyboard().type("1. un\ndeux\n\n- trois\nquatre\n\n> cité\n");
            assertThat(area(page)).hasValue("1. un\n2. deux\n\n- trois\n- quatre\n\n> cité\n> ");
            area(page).fill("un\ndeux");
            area(page).press("Control+a");
            tool(page, "Liste numérotée").click();
            assertThat(area(page)).hasValue("1. un\n2. deux");
            tool(page, "Liste à puces").click();
            assertThat(area(page)).hasValue("- un\n- deux");
            tool(page, "Liste à puces").click();
            assertThat(area(page)).hasValue("un\ndeux");
            tool(page, "Citation").click();
            assertThat(area(page)).hasValue("> un\n> deux");
        }
    }

    @Test
    void leavesACallOutWithASecondEnter() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "");
            area(page).focus();
            page.keyboard().type("> [!TIP]\nDedans.\n\nDehors.");
            assertThat(area(page)).hasValue("> [!TIP]\n> Dedans.\n\nDehors.");
            assertThat(page.locator(".md-look")).containsText("Dehors.");
            assertThat(page.locator(".md-look .callout-tip")).containsText("Dedans.");
            assertThat(page.locator(".md-look .callout-tip")).not().containsText("Dehors.");
            area(page).fill("");
            page.keyboard().type("> - un\n\nDans la citation.\n\nDehors.");
            assertThat(area(page)).hasValue("> - un\n>\n> Dans la citation.\n\nDehors.");
        }
    }

    @Test
    void asksWhereALinkLeadsAndRefusesWhatLeadsNowhere() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = opened(visitor, "Voir le guide");
            area(page).press("Control+End");
            area(page).press("Control+Shift+ArrowLeft");
            area(page).press("Control+k");
            var address = page.getByLabel("Adresse");
            assertThat(address).isFocused();
            address.fill("javascript:alert(1)");
            address.press("Enter");
            assertThat(page.locator(".md-ask .error-text:not([hidden])")).containsText("ne mène nulle part");
            assertThat(address).hasAttribute("aria-invalid", "true");
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, "markdown-link");
            address.fill("www.associations.gouv.fr/guide (2)");
            address.press("Enter");
            assertThat(page.locator(".md-ask .error-text:not([hidden])")).isVisible();
            address.fill("www.associations.gouv.fr/guide");
            address.press("Enter");
            assertThat(area(page)).hasValue("Voir le [guide](https://www.associations.gouv.fr/guide)");
            assertThat(area(page)).isFocused();
            area(page).press("Control+k");
            page.keyboard().press("Escape");
            assertThat(area(page)).isFocused();
            assertThat(page.locator(".md-ask")).hasCount(0);
        }
    }

    @Test
    void putsATableAndAFootnoteWhereTheyBelong() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "Un chiffre.");
            tool(page, "Note de bas de page").click();
            page.keyboard().type("Rapport de 2025.");
            assertThat(area(page)).hasValue("Un chiffre.[^1]\n\n[^1]: Rapport de 2025.");
            assertThat(page.locator(".md-look .footnotes")).containsText("Rapport de 2025.");
            area(page).fill("Avant");
            tool(page, "Tableau").click();
            page.keyboard().type("Qui");
            assertThat(area(page)).hasValue("Avant\n\n| Qui | Colonne 2 |\n| --- | --- |\n|  |  |\n|  |  |");
            assertThat(page.locator(".md-look th").first()).hasText("Qui");
        }
    }

    private static void paste(Page page, String name, String type, byte[] bytes) {
        area(page).evaluate("""
                        (area, [name, type, bytes]) => {
                          const data = new DataTransfer();
                          data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type }));
                          area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                        }""", List.of(name, type, Base64.getEncoder().encodeToString(bytes)));
    }

    @Test
    void sendsAPastedImageAndAsksWhatItShows() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "Avant");
            area(page).press("Control+End");
            paste(page, "équipe (1).png", "image/png", MediaFixture.image("png", 300, 200));
            var words = page.getByLabel("Que montre cette image ?");
            assertThat(words).isFocused();
            assertThat(page.locator(".md-image")).containsText("L’image est arrivée.");
            words.press("Enter");
            assertThat(page.locator(".md-image .error-text:not([hidden])")).containsText("Dites en quelques mots");
            Chromium.hasNoAccessibilityFault(page);
            Chromium.picture(page, "markdown-image");
            page.keyboard().type("Trois [personnes] autour d’une carte");
            page.keyboard().press("Enter");
            assertThat(area(page))
                    .hasValue(Pattern.compile(
                            "^Avant\n\n!\\[Trois \\\\\\[personnes\\\\\\] autour d’une carte\\]\\(/files/[^ ()]+\\)$"));
            assertThat(area(page)).isFocused();
            var shown = page.locator(".md-look img");
            assertThat(shown).hasAttribute("alt", "Trois [personnes] autour d’une carte");
            page.waitForFunction("() => document.querySelector('.md-look img').naturalWidth === 300");
        }
    }

    @Test
    void sendsSeveralDroppedImagesOneAfterTheOther() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "");
            area(page).evaluate("""
                            (area, bytes) => {
                              const data = new DataTransfer();
                              const picture = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
                              for (const name of ["un.png", "deux.png"]) data.items.add(new File([picture], name, { type: "image/png" }));
                              area.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                            }""", Base64.getEncoder().encodeToString(MediaFixture.image("png", 30, 20)));
            assertThat(page.locator(".md-image")).hasCount(2);
            page.keyboard().type("Une carte");
            page.keyboard().press("Enter");
            assertThat(page.locator(".md-image")).hasCount(1);
            page.keyboard().type("Une table");
            page.keyboard().press("Enter");
            assertThat(area(page))
                    .hasValue(
                            Pattern.compile(
                                    "^!\\[Une carte]\\(/files/\\S+un\\.png\\)\\n\\n!\\[Une table]\\(/files/\\S+deux\\.png\\)$"));
        }
    }

    @Test
    void saysWhyAnImageIsRefusedAndKeepsTheText() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = opened(visitor, "Avant");
            paste(page, "faux.png", "image/png", "rien d’une image".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.locator(".md-image .notice")).containsText("il faut un fichier");
            Chromium.picture(page, "markdown-image-refused");
            Chromium.fitsItsWidth(page);
            tool(page, "Annuler").click();
            assertThat(area(page)).isFocused();
            assertThat(area(page)).hasValue("Avant");
            visitor.setOffline(true);
            paste(page, "vraie.png", "image/png", MediaFixture.image("png", 30, 20));
            page.getByLabel("Que montre cette image ?").fill("Une carte");
            assertThat(page.locator(".md-image .notice")).containsText("s’est interrompu");
            visitor.setOffline(false);
            tool(page, "Renvoyer").click();
            tool(page, "Insérer l’image").click();
            assertThat(area(page)).hasValue(Pattern.compile("!\\[Une carte\\]\\(/files/"));
        }
    }

    /** No pause is waited for: the page is gone at once, and may be back before its last words. */
    @Test
    void losesNothingWhenThePageIsLeftAtOnce() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "");
            for (int i = 1; i <= 5; i++) {
                area(page).focus();
                page.keyboard().type("Mot " + i + ". ");
                page.reload();
                area(page).waitFor();
                assertThat(area(page)).hasValue(Pattern.compile("Mot " + i + "\\. $"));
                area(page).press("Control+End");
            }
            page.keyboard().type("Par le lien. ");
            page.getByText("Lien ailleurs").click();
            page.getByText("Ailleurs", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            page.navigate("/app/essai/texte");
            assertThat(area(page)).hasValue(Pattern.compile("Par le lien\\. $"));
            page.getByText("Lien ailleurs").click();
            page.getByText("Ailleurs", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            page.goBack();
            area(page).waitFor();
            area(page).press("Control+End");
            page.keyboard().type("Par retour. ");
            page.goBack();
            page.navigate("/app/essai/texte");
            assertThat(area(page)).hasValue(Pattern.compile("Par retour\\. $"));
        }
    }

    @Test
    void keepsWhatIsTypedWhenTheServerSetsSomethingElse() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "Début");
            hears(page, "Début");
            page.getByText("Écrire depuis le serveur").click();
            assertThat(area(page)).hasValue("Du serveur.");
            area(page).press("Control+End");
            // the button is pressed by a script: nothing leaves the field, nothing is sent before
            page.evaluate("""
                    () => {
                      const area = document.querySelector("markdown-editor textarea.input");
                      area.focus();
                      document.execCommand("insertText", false, " Et moi.");
                      [...document.querySelectorAll("button")].find((b) => b.textContent.startsWith("Écrire depuis"))
                        .dispatchEvent(new MouseEvent("click"));
                    }""");
            hears(page, "Du serveur. Et moi.");
            assertThat(area(page)).hasValue("Du serveur. Et moi.");
        }
    }

    @Test
    void givesBackAfterSignInWhatWasTypedWhenTheSessionEnded() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = opened(visitor, "Avant la fin");
            hears(page, "Avant la fin");
            visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            area(page).press("Control+End");
            page.keyboard().type(", et après.");
            page.locator(".v-system-error").waitFor();
            page.keyboard().press("Escape");
            page.waitForURL("**/connexion**");
            page.locator("button:has-text(\"Formateur\")").first().click();
            assertThat(area(page)).hasValue("Avant la fin, et après.");
            hears(page, "Avant la fin, et après.");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, DARK", "360, LIGHT"})
    void isReadableInBothThemesAndOnAPhone(int width, ColorScheme scheme) {
        try (var visitor = chromium.visitor(server.url(""), width, scheme)) {
            var page = opened(
                    visitor,
                    "## Trois idées reçues\n\nUn partenariat **se prépare**.\n\n> [!TIP]\n> Rencontrez-vous *trois fois*.\n\n"
                            + "| Qui | Quoi |\n| --- | --- |\n| Asso | Temps |\n\n1. Un\n2. Deux\n");
            page.getByText("Refuser").click();
            assertThat(page.locator("markdown-editor > .error-text")).containsText("Il manque un titre.");
            assertThat(page.locator(".md-phone h2")).hasText("Trois idées reçues");
            var name = scheme.name().toLowerCase() + "-markdown";
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, name);
            if (width < 900) {
                tool(page, "Aperçu").click();
                assertThat(page.locator(".md-look")).isVisible();
                assertThat(area(page)).isHidden();
                Chromium.hasNoAccessibilityFault(page);
                Chromium.fitsItsWidth(page);
                Chromium.picture(page, name + "-preview");
                tool(page, "Écrire").click();
                assertThat(area(page)).isVisible();
            } else {
                assertThat(page.locator(".md-phone").boundingBox().width).isEqualTo(390);
            }
            tool(page, "Encadré").click();
            Chromium.hasNoAccessibilityFault(page);
            Chromium.fitsItsWidth(page);
            Chromium.picture(page, name + "-menu");
        }
    }
}
