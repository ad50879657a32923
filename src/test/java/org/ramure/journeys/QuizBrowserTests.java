package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.journeys.Visits.COURSE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers are never lost: killed server, killed tab, no connection, two tabs; and no pointer is needed. */
class QuizBrowserTests {

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.start("quiz");
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

    @Test
    void keepsEveryAnswerThatItCalledSavedThroughAKilledServerAndTab() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Formateur", "/app");
            Visits.enrol(page);
            Visits.beginQuiz(page, "quiz-pourquoi");
            var address = page.url();
            var player = new QuizPlayer(page, COURSE, "1-pourquoi/quiz.yaml");
            player.answer(0);
            player.receipt(0);
            player.answer(1);
            player.receipt(1);
            page.close();
            server.kill();
            server.start();

            var again = visitor.newPage();
            again.navigate(address);
            again.waitForURL("**/connexion**");
            again.locator("button:has-text(\"Formateur\")").click();
            again.waitForURL("**/app/attempt/**");
            var after = new QuizPlayer(again, COURSE, "1-pourquoi/quiz.yaml");
            after.receipt(0);
            after.receipt(1);
            assertThat(after.card(0).locator("input:checked, select, .order").first())
                    .isVisible();
            Chromium.picture(again, "quiz");
        }
    }

    @Test
    void sendsWhatWasAnsweredOfflineOnceTheConnectionIsBack() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = Visits.entered(visitor, "Organisatrice", "/app");
            Visits.enrol(page);
            Visits.beginQuiz(page, "quiz-pourquoi");
            var player = new QuizPlayer(page, COURSE, "1-pourquoi/quiz.yaml");
            visitor.setOffline(true);
            assertThat(page.locator(".notices")).containsText("Connexion perdue");
            assertThat(page.locator("vaadin-connection-indicator .v-status-message"))
                    .isHidden();
            player.answer(0);
            player.answer(1);
            assertThat(player.card(0).locator(".receipt.wait")).isVisible();
            visitor.setOffline(false);
            player.receipt(0);
            player.receipt(1);
            page.reload();
            var after = new QuizPlayer(page, COURSE, "1-pourquoi/quiz.yaml");
            after.receipt(0);
            after.receipt(1);
        }
    }

    @Test
    void tellsASecondDeviceThatTheFirstOneAnsweredLater() {
        try (var visitor = chromium.visitor(server.url(""), 1280);
                var elsewhere = chromium.visitor(server.url(""), 390)) {
            var first = Visits.entered(visitor, "Rédactrice", "/app");
            Visits.enrol(first);
            Visits.beginQuiz(first, "quiz-pourquoi");
            var second = Visits.entered(elsewhere, "Rédactrice", "/app");
            second.navigate(first.url());
            second.locator("quiz-attempt .q").first().waitFor();
            var choice = first.locator(".q:has(input[type=radio])").first();
            var id = choice.getAttribute("id");
            choice.locator("input").nth(0).check();
            assertThat(choice.locator(".receipt:not(.wait) b")).isVisible();
            choice.locator("input").nth(1).check();
            assertThat(choice.locator(".receipt:not(.wait) b")).isVisible();

            var same = second.locator("#" + id + " input");
            same.nth(0).check();
            assertThat(second.locator("#" + id + " .notice")).isVisible();
            // quicker than anybody reads
            same.nth(0).evaluate("radio => radio.click()");
            assertThat(same.nth(1)).isChecked();
            assertThat(second.locator("#" + id + " .notice")).containsText("Une autre réponse");
        }
    }

    /** She submits while an answer waits, and the house keeps a newer one from elsewhere: she must see that first. */
    @Test
    void submitsNothingElseThanWhatThisDeviceShows() {
        try (var visitor = chromium.visitor(server.url(""), 1280);
                var elsewhere = chromium.visitor(server.url(""), 390)) {
            var first = Visits.entered(visitor, "Formateur", "/app");
            Visits.enrol(first);
            Visits.beginQuiz(first, "quiz-quatre-formes");
            var second = Visits.entered(elsewhere, "Formateur", "/app");
            second.navigate(first.url());
            second.locator("quiz-attempt .q").first().waitFor();
            elsewhere.setOffline(true);
            var choice = first.locator(".q:has(input[type=radio])").first();
            var id = choice.getAttribute("id");
            choice.locator("input").nth(0).check();
            assertThat(choice.locator(".receipt:not(.wait) b")).isVisible();
            choice.locator("input").nth(1).check();
            assertThat(choice.locator(".receipt:not(.wait) b")).isVisible();

            second.locator("#" + id + " input").nth(0).check();
            second.getByText("Relire mes réponses").click();
            second.locator(".review button")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Envoyer")))
                    .click();
            elsewhere.setOffline(false);
            assertThat(second.locator("#" + id + " .notice"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            assertThat(second).hasURL(Pattern.compile(".*/app/attempt/[^/]+$"));
            Visits.submit(second);
        }
    }

    /** What she changed while offline is newer by its number than what the laptop kept meanwhile: she decides, not the number. */
    @Test
    void overtakesNothingWithAnAnswerThatWasChangedOffline() {
        try (var visitor = chromium.visitor(server.url(""), 1280);
                var elsewhere = chromium.visitor(server.url(""), 390)) {
            var first = Visits.entered(visitor, "Organisatrice", "/app");
            Visits.enrol(first);
            Visits.beginQuiz(first, "quiz-quatre-formes");
            var second = Visits.entered(elsewhere, "Organisatrice", "/app");
            second.navigate(first.url());
            second.locator("quiz-attempt .q").first().waitFor();
            elsewhere.setOffline(true);
            var choice = first.locator(".q:has(input[type=radio])").first();
            var id = choice.getAttribute("id");
            var same = second.locator("#" + id);
            same.locator("input").nth(0).check();
            assertThat(second.locator(".notices")).containsText("1 réponse");
            same.locator("input").nth(1).check();
            choice.locator("input").nth(2).check();
            assertThat(choice.locator(".receipt:not(.wait) b")).isVisible();
            var other = first.locator(".q:has(input[type=radio])").nth(1);
            other.locator("input").nth(0).check();
            assertThat(other.locator(".receipt:not(.wait) b")).isVisible();

            elsewhere.setOffline(false);
            assertThat(same.locator(".notice")).containsText("Une autre réponse");
            assertThat(same.locator("input").nth(2)).isChecked();
            var her = same.locator("label.opt").nth(1).textContent().strip();
            assertThat(same.locator(".notice")).containsText(her.substring(0, 20));
            same.locator(".notice button").click();
            assertThat(same.locator("input").nth(1)).isChecked();
            assertThat(same.locator(".receipt:not(.wait) b")).isVisible();

            second.evaluate("window.dispatchEvent(new Event('focus'))");
            var empty = second.locator("#" + other.getAttribute("id"));
            assertThat(empty.locator(".notice")).containsText("vient d’ailleurs");
            assertThat(empty.locator("input").nth(0)).isChecked();
        }
    }

    /** The phone lay on the table while she answered on the laptop: what it shows for reading over is what counts. */
    @Test
    void readsOverWhatCountsWhicheverDeviceItWasAnsweredOn() {
        try (var visitor = chromium.visitor(server.url(""), 1280);
                var elsewhere = chromium.visitor(server.url(""), 390)) {
            var first = Visits.entered(visitor, "Rédactrice", "/app");
            Visits.enrol(first);
            Visits.beginQuiz(first, "quiz-quatre-formes");
            var choice = first.locator(".q:has(input[type=radio])").first();
            var id = choice.getAttribute("id");
            choice.locator("input").nth(0).check();
            assertThat(choice.locator(".receipt:not(.wait) b")).isVisible();
            var second = Visits.entered(elsewhere, "Rédactrice", "/app");
            second.navigate(first.url());
            assertThat(second.locator("#" + id + " input").nth(0)).isChecked();
            choice.locator("input").nth(1).check();
            assertThat(choice.locator(".receipt:not(.wait) b")).isVisible();

            second.getByText("Relire mes réponses").click();
            second.locator(".review").waitFor();
            assertThat(second.locator("#" + id + " input").nth(1)).isChecked();
        }
    }

    @Test
    void showsInOneTabWhatWasAnsweredLaterInAnother() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var older = Visits.entered(visitor, "Administrateur", "/app");
            Visits.enrol(older);
            Visits.beginQuiz(older, "quiz-pourquoi");
            var choice = older.locator(".q:has(input[type=radio])").first();
            choice.locator("input").nth(0).check();
            assertThat(choice.locator(".receipt:not(.wait) b")).isVisible();
            var newer = visitor.newPage();
            newer.navigate(older.url());
            var same = newer.locator("#" + choice.getAttribute("id"));
            assertThat(same.locator("input").nth(0)).isChecked();
            same.locator("input").nth(1).check();

            assertThat(choice.locator(".notice")).containsText("Une autre réponse");
            assertThat(choice.locator("input").nth(1)).isChecked();
            choice.locator(".notice button").click();
            assertThat(choice.locator("input").nth(0)).isChecked();
            assertThat(same.locator("input").nth(0)).isChecked();
        }
    }

    @Test
    void isTakenByKeyboardAlone() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Apprenante", "/app");
            Visits.enrol(page);
            Visits.beginQuiz(page, "quiz-quatre-formes");
            var questions = page.locator(".q[id]").count();
            for (int i = 0; i < questions; i++) {
                var card = page.locator(".q[id]").nth(i);
                answerByKeyboard(page, card);
            }
            assertThat(page.locator(".receipt:not(.wait) b")).hasCount(questions);
            focusByTab(page, "Relire mes réponses");
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer mes réponses"))
                    .waitFor();
            focusByTab(page, "Envoyer mes réponses");
            page.keyboard().press("Enter");
            page.waitForURL("**/result**");
            assertThat(page.locator("h1").first()).isVisible();
            Chromium.picture(page, "quiz-result");
        }
    }

    private static void answerByKeyboard(Page page, Locator card) {
        if (card.locator("input[type=radio], input[type=checkbox]").count() > 0) {
            tabInto(page, card, "input");
            page.keyboard().press("Space");
        } else if (card.locator("select").count() > 0) {
            for (int i = 0; i < card.locator("select").count(); i++) {
                tabInto(page, card, "select:nth-of-type(1)");
                var select = card.locator("select").nth(i);
                while (!Boolean.TRUE.equals(select.evaluate("element => element === document.activeElement"))) {
                    page.keyboard().press("Tab");
                }
                page.keyboard().press("ArrowDown");
            }
        } else if (card.locator(".order").count() > 0) {
            tabInto(page, card, ".order button:not([aria-disabled])");
            page.keyboard().press("Enter");
        } else {
            tabInto(page, card, "input");
            page.keyboard().type("6000");
            page.keyboard().press("Tab");
        }
        card.locator(".receipt:not(.wait) b").waitFor();
    }

    /** Tab after Tab until something in the card has the focus. */
    private static void tabInto(Page page, Locator card, String kind) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(card.evaluate(
                    "(card, kind) => card.contains(document.activeElement) && document.activeElement.matches(kind.split(':nth')[0])",
                    kind))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + card);
    }

    private static void focusByTab(Page page, String button) {
        for (int i = 0; i < 200; i++) {
            if (button.equals(page.evaluate("document.activeElement.textContent.trim()"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(button).as("Tab never reaches the button").isEmpty();
    }
}
