package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** Steps that several journeys begin with. */
final class Visits {

    static final String COURSE = "partenariats-qui-changent-le-monde";

    private Visits() {}

    /** Enters by a button of the demonstration, and arrives at a page of the app. */
    static Page entered(BrowserContext visitor, String account, String wanted) {
        var page = visitor.newPage();
        page.navigate("/connexion?suite=" + wanted);
        page.locator("button:has-text(\"" + account + "\")").first().click();
        page.waitForURL("**" + wanted + "**");
        page.locator("h1").first().waitFor();
        return page;
    }

    static void enrol(Page page) {
        enrol(page, COURSE);
    }

    static void enrol(Page page, String course) {
        page.navigate("/app/formations/" + course);
        page.locator("h1").first().waitFor();
        var enrol = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("M’inscrire à la formation"));
        if (enrol.count() > 0) {
            enrol.click();
        }
        page.getByText("Mon avancement").first().waitFor();
    }

    static Page lesson(Page page, String key) {
        page.navigate("/app/formations/" + COURSE + "/" + key);
        page.locator("main h1").waitFor();
        return page;
    }

    /** Goes from the lesson of a quiz to its rules. */
    static void openQuiz(Page page, String lesson) {
        lesson(page, lesson);
        page.locator("lesson-progress a.btn.primary").click();
        page.waitForURL("**/app/quiz/**");
        page.locator("lesson-progress").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("main h1").waitFor();
    }

    /** Opens the quiz of a lesson and begins or resumes the attempt. */
    static void beginQuiz(Page page, String lesson) {
        openQuiz(page, lesson);
        page.locator("vaadin-button, a.btn, button")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("Commencer le quiz|Reprendre mon essai|Refaire tout")))
                .first()
                .click();
        page.waitForURL("**/app/attempt/**");
        page.locator("quiz-attempt .q").first().waitFor();
    }

    static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Relire mes réponses"))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Envoyer mes réponses|Envoyer quand même")))
                .click();
        page.waitForURL("**/result**");
        page.locator("h1").first().waitFor();
    }

    /** Imports a course and publishes it, as a trainer does it. */
    static void bring(Chromium chromium, RamureProcess server, String key, byte[] archive) {
        try (var office = chromium.visitor(server.url(""), 1280)) {
            var page = entered(office, "Formateur", "/app/import");
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(key + ".zip", "application/zip", archive));
            page.locator(".outcome .primary").click();
            assertThat(page.locator(".outcome")).containsText(Pattern.compile("est publiée"));
        }
    }
}
