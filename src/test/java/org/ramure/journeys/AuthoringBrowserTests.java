package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A course is written, put in order by keys and by pointer, published and followed; two write one lesson at once. */
class AuthoringBrowserTests {

    private static final String DEMO = "partenariats-qui-changent-le-monde";

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.start("authoring");
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

    /** Fields of a form hear other events than a text: what came back must reach the house, not only the screen. */
    @Test
    void whatComesBackIntoAFormAfterSignInIsSaved() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var sheet = "/app/mes-formations/" + DEMO + "/fiche";
            var page = Visits.entered(visitor, "Formateur", sheet);
            var field = page.getByLabel("Pour qui").first();
            field.waitFor();
            visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            field.fill("Les associations, et qui les accompagne.");
            page.locator(".v-system-error").waitFor();
            page.keyboard().press("Escape");
            page.waitForURL("**/connexion**");
            page.locator("button:has-text(\"Formateur\")").first().click();
            page.waitForURL("**" + sheet);
            assertThat(field).hasValue("Les associations, et qui les accompagne.");
            assertThat(page.locator(".receipt")).containsText(Pattern.compile("Enregistré à"));
            page.waitForTimeout(1500);
            page.reload();
            assertThat(field).hasValue("Les associations, et qui les accompagne.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aCourseIsWrittenPublishedAndFollowed(int width) {
        try (var visitor = chromium.visitor(server.url(""), width)) {
            var page = Visits.entered(visitor, "Formateur", "/app/mes-formations");
            check(page, "my-courses");
            page.getByLabel("Titre de la nouvelle formation").fill("Écrire à " + width);
            button(page, "Commencer la formation").click();
            page.waitForURL("**/app/mes-formations/ecrire-a-" + width);
            var outline = page.url();
            page.getByLabel("Titre de la nouvelle unité").fill("Le début");
            button(page, "Ajouter une unité").click();
            page.getByLabel("Titre de la nouvelle leçon").fill("Une première leçon");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Leçon « Une première leçon » ajoutée.")).isVisible();
            check(page, "outline-new");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Une première leçon"))
                    .click();
            page.waitForURL("**/lecons/une-premiere-lecon");
            page.getByLabel("Texte de la leçon").fill("Un **texte** à lire.");
            assertThat(page.locator(".receipt")).containsText(Pattern.compile("Enregistré à"));
            check(page, "lesson-editor");
            page.reload();
            assertThat(page.getByLabel("Texte de la leçon")).hasValue("Un **texte** à lire.");

            page.navigate(outline + "/fiche");
            page.getByLabel("Résumé").fill("En une phrase.");
            page.getByLabel("Présentation").fill("Une présentation.");
            page.getByLabel("Ce que l’on saura faire").fill("Lire\nÉcrire\nRelire");
            page.getByLabel("Pour qui").fill("Tout le monde.");
            page.getByLabel("Ce qu’il faut savoir avant").fill("Aucun.");
            page.getByLabel("Ce qu’il faut savoir avant").blur();
            assertThat(page.locator(".receipt")).containsText(Pattern.compile("Enregistré à"));
            check(page, "course-sheet");
            page.navigate(outline + "/fiche/historique");
            assertThat(page.getByText("Version actuelle")).isVisible();
            check(page, "course-sheet-history");

            page.navigate(outline + "/publier");
            check(page, "publish-problems");
            page.getByText("Il manque le résumé de l’unité.").click();
            page.waitForURL("**?unite=**");
            assertThat(page.getByLabel("Résumé de l’unité")).isFocused();
            page.getByLabel("Résumé de l’unité").fill("Pour commencer.");
            button(page, "Enregistrer").click();
            assertThat(page.getByText("« Le début » : c’est noté.")).isVisible();
            page.locator(".modrow")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^Actions de l’unité")))
                    .click();
            button(page, "Historique").click();
            page.waitForURL("**/unites/*/historique");
            check(page, "unit-history");

            page.navigate(outline + "/publier");
            button(page, "Publier la formation").click();
            assertThat(page.getByText(Pattern.compile("est publiée\\s: édition 1")))
                    .isVisible();
            check(page, "published");
            page.navigate("/formations/ecrire-a-" + width);
            assertThat(page.locator("h1")).hasText("Écrire à " + width);

            page.navigate("/app/formations/ecrire-a-" + width);
            button(page, "M’inscrire à la formation").click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Commencer"))
                    .first()
                    .click();
            page.waitForURL("**/ecrire-a-" + width + "/une-premiere-lecon");
            assertThat(page.getByText("à lire.")).isVisible();
        }
    }

    /** Every sentence of what is to be mended leads to its field: with the focus in it, and in sight. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void whatIsToBeMendedIsFoundWhereItIs(int width) {
        try (var visitor = chromium.visitor(server.url(""), width)) {
            var page = Visits.entered(visitor, "Formateur", "/app/mes-formations");
            page.getByLabel("Titre de la nouvelle formation").fill("À corriger " + width);
            button(page, "Commencer la formation").click();
            page.waitForURL("**/app/mes-formations/a-corriger-" + width);
            var outline = page.url();
            page.navigate(outline + "/publier");
            page.getByText("Il manque une première unité.").click();
            assertThat(page.getByLabel("Titre de la nouvelle unité")).isFocused();
            page.getByLabel("Titre de la nouvelle unité").fill("Le début");
            button(page, "Ajouter une unité").click();
            for (var kind : List.of("Vidéo", "Document PDF", "Outil à emporter", "Quiz", "Lien", "Texte")) {
                page.locator(".new-lesson vaadin-select").click();
                page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(kind))
                        .click();
                page.getByLabel("Titre de la nouvelle leçon").fill("Une leçon, " + kind);
                page.keyboard().press("Enter");
                assertThat(page.getByText("Leçon « Une leçon, " + kind + " » ajoutée."))
                        .isVisible();
            }
            page.navigate(outline + "/publier");
            var links = page.locator(".problems a");
            links.first().waitFor();
            Chromium.picture(page, "publish-all-" + width);
            var many = links.count();
            org.assertj.core.api.Assertions.assertThat(many).isGreaterThan(12);
            for (int i = 0; i < many; i++) {
                var words = links.nth(i).innerText();
                links.nth(i).click();
                page.waitForURL(url -> !url.endsWith("/publier"));
                try {
                    page.waitForFunction(FOCUSED);
                } catch (com.microsoft.playwright.TimeoutError nowhere) {
                    throw new AssertionError("Nothing is focused for « " + words + " » at " + page.url(), nowhere);
                }
                if (i % 4 == 0) {
                    Chromium.picture(page, "publish-place-" + width + "-" + i);
                }
                page.navigate(outline + "/publier");
                links.first().waitFor();
            }
        }
    }

    /** What the receipt says is true while the connection is gone and while no answer comes, and it is always in sight. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theReceiptSaysWhatIsSavedAndWhatIsNot(int width) {
        try (var visitor = chromium.visitor(server.url(""), width)) {
            var page = Visits.entered(visitor, "Formateur", "/app/mes-formations");
            page.getByLabel("Titre de la nouvelle formation").fill("Hors ligne " + width);
            button(page, "Commencer la formation").click();
            page.waitForURL("**/app/mes-formations/hors-ligne-" + width);
            page.getByLabel("Titre de la nouvelle unité").fill("Le début");
            button(page, "Ajouter une unité").click();
            page.getByLabel("Titre de la nouvelle leçon").fill("Une leçon");
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Une leçon"))
                    .click();
            page.waitForURL("**/lecons/une-lecon");
            var text = page.getByLabel("Texte de la leçon");
            var receipts = page.locator(".receipts");
            var late = page.getByText("Pas encore enregistré");
            text.fill("Une ligne de plus.\n\n".repeat(200));
            assertThat(page.locator(".receipt")).containsText("Enregistré à");
            assertThat(receipts).isInViewport();
            page.evaluate("scrollTo(0, document.body.scrollHeight)");
            assertThat(receipts).isInViewport();
            page.evaluate("scrollTo(0, 0)");
            assertThat(receipts).isInViewport();
            assertThat(late).isHidden();

            visitor.setOffline(true);
            text.fill("Hors ligne.");
            assertThat(late).isVisible();
            assertThat(page.locator(".receipt")).isHidden();
            page.waitForTimeout(6000);
            assertThat(late).isVisible();
            Chromium.picture(page, "receipt-late-" + width);
            Chromium.hasNoAccessibilityFault(page);
            visitor.setOffline(false);
            assertThat(page.locator(".receipt")).isVisible();
            assertThat(late).isHidden();
            Chromium.picture(page, "receipt-saved-" + width);

            page.reload();
            assertThat(text).hasValue("Hors ligne.");

            // a server that does not answer
            page.route("**/*v-r=uidl*", _ -> {});
            text.fill("Sans réponse.");
            assertThat(late).isVisible();
        }
    }

    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body || !at.matches("input, textarea, button, [role=button]")) return false;
              const box = at.getBoundingClientRect();
              return box.height > 0 && box.top >= 0 && box.top < innerHeight - 20;
            }""";

    @Test
    void lessonsArePutInOrderByKeys() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Formateur", "/app/mes-formations/" + DEMO);
            Chromium.picture(page, "outline");
            Chromium.hasNoAccessibilityFault(page);
            var lessons = page.locator(".tree ol").first().locator("a.t");
            var first = lessons.nth(0).innerText();
            var second = lessons.nth(1).innerText();
            var grip = grip(page, first);
            grip.focus();
            page.keyboard().press("Alt+ArrowDown");
            assertThat(page.locator(".toast")).containsText("place 2 sur");
            assertThat(lessons.nth(0)).hasText(second);
            assertThat(grip(page, first)).isFocused();
            page.keyboard().press("Alt+ArrowUp");
            assertThat(lessons.nth(0)).hasText(first);

            grip(page, first).press("Enter");
            button(page, "Supprimer").click();
            assertThat(lessons.nth(0)).hasText(second);
            button(page, "Annuler").click();
            assertThat(lessons.nth(0)).hasText(first);
        }
    }

    @Test
    void lessonsAreDragged() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Formateur", "/app/mes-formations/" + DEMO);
            var lessons = page.locator(".tree ol").nth(1).locator("li:not(.add)");
            var first = lessons.nth(0).locator("a.t").innerText();
            // a page that rolls between pressing and moving takes hold of another row
            lessons.nth(1).evaluate("row => row.scrollIntoView({ block: 'center' })");
            lessons.nth(0).locator(".grip").dragTo(lessons.nth(2));
            assertThat(lessons.nth(2).locator("a.t")).hasText(first);
            button(page, "Annuler").click();
            assertThat(lessons.nth(0).locator("a.t")).hasText(first);
        }
    }

    @Test
    void twoWriteOneLessonAndNeitherLosesAWord() {
        try (var visitor = chromium.visitor(server.url(""), 1280);
                var elsewhere = chromium.visitor(server.url(""), 1280)) {
            var lesson = "/app/mes-formations/" + DEMO + "/lecons/mecenat";
            var hugo = Visits.entered(visitor, "Formateur", lesson);
            var camille = Visits.entered(elsewhere, "Administrateur", lesson);
            assertThat(camille.locator(".present")).containsText("Hugo");
            assertThat(hugo.locator(".present")).containsText("Camille");
            Chromium.picture(camille, "together");
            var his = hugo.getByLabel("Texte de la leçon");
            var hers = camille.getByLabel("Texte de la leçon");
            var text = his.inputValue();
            his.fill("Ce que Hugo ajoute.\n\n" + text);
            assertThat(hugo.locator(".receipt")).containsText(Pattern.compile("Enregistré à"));
            hugo.waitForTimeout(1500);
            hers.fill(text + "\nCe que Camille ajoute.\n");
            assertThat(camille.locator(".conflict h2")).isInViewport();
            Chromium.picture(camille, "conflict");
            Chromium.hasNoAccessibilityFault(camille);
            button(camille, "Réunir les deux").click();
            assertThat(camille.locator(".conflict")).isHidden();
            assertThat(camille.getByLabel("Texte de la leçon").inputValue())
                    .contains("Ce que Hugo ajoute.", "Ce que Camille ajoute.", text.strip());
            assertThat(hugo.getByText("Une autre personne a enregistré cette leçon"))
                    .isVisible();
            camille.navigate(camille.url() + "/historique");
            assertThat(camille.getByText("Version actuelle")).isVisible();
            Chromium.picture(camille, "history");
            Chromium.hasNoAccessibilityFault(camille);
        }
    }

    /** What a unit says has no page of its own: both texts stand in its dialog. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void twoNameOneUnitAndNeitherLosesAWord(int width) {
        try (var visitor = chromium.visitor(server.url(""), width);
                var elsewhere = chromium.visitor(server.url(""), 1280)) {
            var hugo = Visits.entered(visitor, "Formateur", "/app/mes-formations");
            hugo.getByLabel("Titre de la nouvelle formation").fill("À deux " + width);
            button(hugo, "Commencer la formation").click();
            hugo.waitForURL("**/app/mes-formations/a-deux-" + width);
            hugo.getByLabel("Titre de la nouvelle unité").fill("Le début");
            button(hugo, "Ajouter une unité").click();
            assertThat(hugo.locator(".modrow")).hasCount(1);
            var camille = Visits.entered(elsewhere, "Administrateur", "/app/mes-formations/a-deux-" + width);
            acts(hugo, "Le début");
            hugo.getByLabel("Titre de l’unité").fill("Le titre de Hugo");
            Chromium.picture(hugo, "unit-dialog-" + width);
            acts(camille, "Le début");
            camille.getByLabel("Résumé de l’unité").fill("Le résumé de Camille.");
            button(camille, "Enregistrer").click();
            assertThat(camille.getByText("« Le début » : c’est noté.")).isVisible();
            button(hugo, "Enregistrer").click();
            assertThat(hugo.locator(".conflict h2")).isInViewport();
            assertThat(hugo.locator(".conflict")).containsText("Le résumé de Camille.");
            Chromium.picture(hugo, "unit-conflict-" + width);
            Chromium.fitsItsWidth(hugo);
            Chromium.hasNoAccessibilityFault(hugo);
            button(hugo, "Réunir les deux").click();
            assertThat(hugo.getByText("« Le titre de Hugo » : c’est noté.")).isVisible();
            camille.reload();
            acts(camille, "Le titre de Hugo");
            assertThat(camille.getByLabel("Résumé de l’unité")).hasValue("Le résumé de Camille.");
        }
    }

    private static void acts(Page page, String unit) {
        page.getByLabel("Actions de l’unité : " + unit).click();
    }

    /** After sign-in a page gives back what was not saved, and puts nothing over what somebody else has saved meanwhile. */
    @Test
    void whatComesBackAfterSignInGoesOverNobodysWords() {
        try (var visitor = chromium.visitor(server.url(""), 390);
                var elsewhere = chromium.visitor(server.url(""), 1280)) {
            var lesson = "/app/mes-formations/" + DEMO + "/lecons/economie-responsable";
            var hugo = Visits.entered(visitor, "Formateur", lesson);
            hugo.getByLabel("Titre de la leçon").fill("Le titre de Hugo");
            assertThat(hugo.locator(".receipt")).containsText(Pattern.compile("Enregistré à"));
            var text = hugo.getByLabel("Texte de la leçon").inputValue();
            // what is saved is known to be saved a moment later
            hugo.waitForTimeout(2500);
            var camille = Visits.entered(elsewhere, "Administrateur", lesson);
            camille.getByLabel("Titre de la leçon").fill("Le titre de Camille");
            camille.getByLabel("Texte de la leçon").fill("Ce que Camille ajoute.\n\n" + text);
            assertThat(camille.locator(".receipt")).containsText(Pattern.compile("Enregistré à"));
            camille.waitForTimeout(1500);

            hugo.getByLabel("Texte de la leçon").fill(text + "\nCe que Hugo ajoute.\n");
            visitor.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            hugo.locator(".v-system-error").waitFor();
            hugo.keyboard().press("Escape");
            hugo.waitForURL("**/connexion**");
            hugo.locator("button:has-text(\"Formateur\")").first().click();
            hugo.waitForURL("**" + lesson);
            assertThat(hugo.locator(".typed-kept")).containsText("Ce que Hugo ajoute.");
            assertThat(hugo.locator(".typed-kept")).hasCount(1);
            assertThat(hugo.locator(".typed-kept")).isInViewport();
            assertThat(hugo.getByLabel("Titre de la leçon")).hasValue("Le titre de Camille");
            assertThat(hugo.getByLabel("Texte de la leçon"))
                    .hasValue(Pattern.compile("^Ce que Camille ajoute\\.", Pattern.DOTALL));
            Chromium.picture(hugo, "typed-kept");
            Chromium.fitsItsWidth(hugo);
            Chromium.hasNoAccessibilityFault(hugo);
            hugo.reload();
            assertThat(hugo.locator(".typed-kept")).containsText("Ce que Hugo ajoute.");
            camille.reload();
            assertThat(camille.getByLabel("Titre de la leçon")).hasValue("Le titre de Camille");
            assertThat(camille.getByLabel("Texte de la leçon"))
                    .hasValue(Pattern.compile("^Ce que Camille ajoute\\.", Pattern.DOTALL));

            button(hugo, "Mettre mon texte à la place").click();
            assertThat(hugo.locator(".typed-kept")).hasCount(0);
            assertThat(hugo.locator(".receipt")).containsText(Pattern.compile("Enregistré à"));
            hugo.waitForTimeout(1500);
            hugo.reload();
            assertThat(hugo.locator(".typed-kept")).hasCount(0);
            assertThat(hugo.getByLabel("Texte de la leçon"))
                    .hasValue(Pattern.compile("Ce que Hugo ajoute\\.\\s*$", Pattern.DOTALL));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyKindOfLessonHasAPageThatFits(int width) {
        try (var visitor = chromium.visitor(server.url(""), width)) {
            var page = Visits.entered(visitor, "Formateur", "/app/mes-formations/" + DEMO);
            check(page, "outline-demo");
            for (var lesson :
                    new String[] {"avant-de-chercher", "trois-idees-recues", "fiche-projet", "quiz-pourquoi"}) {
                page.navigate("/app/mes-formations/" + DEMO + "/lecons/" + lesson);
                page.locator("h1").waitFor();
                check(page, "edit-" + lesson);
                page.navigate("/app/mes-formations/" + DEMO + "/apercu/" + lesson);
                page.locator("h1").waitFor();
                check(page, "preview-" + lesson);
            }
            page.navigate("/app/mes-formations/" + DEMO + "/reglages");
            page.locator("h1").waitFor();
            check(page, "course-settings");

            page.navigate("/app/mes-formations");
            page.getByLabel("Titre de la nouvelle formation").fill("Deux autres genres " + width);
            button(page, "Commencer la formation").click();
            page.waitForURL("**/app/mes-formations/deux-autres-genres-" + width);
            var outline = page.url();
            page.getByLabel("Titre de la nouvelle unité").fill("Le début");
            button(page, "Ajouter une unité").click();
            for (var kind : List.of("Document PDF", "Lien")) {
                page.locator(".new-lesson vaadin-select").click();
                page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(kind))
                        .click();
                page.getByLabel("Titre de la nouvelle leçon").fill(kind);
                page.keyboard().press("Enter");
                assertThat(page.getByText("Leçon « " + kind + " » ajoutée.")).isVisible();
            }
            for (var lesson : List.of("document-pdf", "lien")) {
                page.navigate(outline + "/lecons/" + lesson);
                page.locator("h1").waitFor();
                check(page, "edit-" + lesson);
                page.navigate(outline + "/apercu/" + lesson);
                page.locator("h1").waitFor();
                check(page, "preview-" + lesson);
            }
        }
    }

    private static void check(Page page, String name) {
        page.locator("h1").first().waitFor();
        Chromium.picture(page, name);
        Chromium.fitsItsWidth(page);
        Chromium.hasNoAccessibilityFault(page);
    }

    private static Locator grip(Page page, String lesson) {
        return page.locator(".tree li")
                .filter(new Locator.FilterOptions().setHasText(lesson))
                .last()
                .locator(".grip");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }
}
