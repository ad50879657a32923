package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the page of an attempt says and does while it is answered: by keys, by touch, offline, and at the end of its time. */
class QuizPageBrowserTests {

    private static final String NUMBER = "input[inputmode=decimal]";

    private static RamureProcess server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.start("quizpage");
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

    /** The first question of this quiz is a matching, the second a number, the last an ordering. */
    private static Page begun(BrowserContext visitor, String account) {
        var page = Visits.entered(visitor, account, "/app");
        Visits.enrol(page);
        Visits.beginQuiz(page, "quiz-quatre-formes");
        return page;
    }

    private static Locator card(Page page, String content) {
        return page.locator(".q[id]")
                .filter(new Locator.FilterOptions().setHas(page.locator(content)))
                .first();
    }

    private static void hasFocus(Locator card) {
        assertThat(card).isFocused();
        assertThat(card).hasCSS("outline-style", "solid");
    }

    @Test
    void leavesKeysToListsAndFieldsAndAlwaysHasAWayOut() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = begun(visitor, "Apprenante");
            var cards = page.locator(".q[id]");
            page.keyboard().press("j");
            hasFocus(cards.nth(0));
            page.keyboard().press("j");
            page.keyboard().press("k");
            hasFocus(cards.nth(0));

            page.keyboard().press("Tab");
            var list = cards.nth(0).locator("select").first();
            assertThat(list).isFocused();
            page.keyboard().press("j");
            assertThat(list).isFocused();
            page.keyboard().press("Alt+j");
            hasFocus(cards.nth(1));

            page.keyboard().press("Tab");
            page.keyboard().type("jk");
            assertThat(cards.nth(1).locator(NUMBER)).hasValue("jk");
            page.keyboard().press("Alt+k");
            hasFocus(cards.nth(0));

            page.locator(".keys summary").click();
            assertThat(page.locator(".keys")).containsText("partout");
            page.locator("#quiz-shortcuts").uncheck();
            page.keyboard().press("j");
            assertThat(page.locator("#quiz-shortcuts")).isFocused();
            for (int i = 0; i < cards.count(); i++) {
                page.keyboard().press("Alt+j");
            }
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Relire mes réponses")))
                    .isFocused();
            page.keyboard().press("Alt+k");
            hasFocus(cards.last());
            page.locator("#quiz-shortcuts").check();
            page.locator(".title").first().click();
            page.keyboard().press("Alt+k");
            hasFocus(cards.nth(cards.count() - 2));

            var pairs = cards.nth(0).locator("select");
            for (int i = 0; i < pairs.count(); i++) {
                pairs.nth(i).selectOption(String.valueOf(i));
            }
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Relire mes réponses"))
                    .press("Enter");
            assertThat(page.locator(".review-list li").first().locator(".grow > p"))
                    .hasCount(pairs.count());
        }
    }

    @Test
    void tellsOnTheResultWhatNeverArrived() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = begun(visitor, "Rédactrice");
            var attempt = page.url();
            page.route("**/answers", Route::abort);
            var choice = card(page, "input[type=radio]");
            choice.locator("input").nth(0).check();
            assertThat(choice.locator(".receipt")).containsText("Pas encore envoyée");
            page.close();

            // from elsewhere, as another device would
            var elsewhere = visitor.newPage();
            elsewhere.navigate("/app");
            assertThat(elsewhere.evaluate("""
                            address => fetch(address, { method: "POST", headers: { "X-XSRF-TOKEN":
                                document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1] } }).then(reply => reply.status)""", attempt.replace("/app/attempt/", "/api/attempts/") + "/submit"))
                    .isEqualTo(200);

            elsewhere.navigate(attempt);
            elsewhere.waitForURL("**/result");
            var notice = elsewhere.locator("left-answers .notice");
            assertThat(notice).containsText("Des réponses étaient restées sur cet appareil");
            assertThat(notice).containsText(Pattern.compile("question \\d+"));
            notice.getByRole(AriaRole.BUTTON).click();
            assertThat(notice).hasCount(0);
            elsewhere.reload();
            elsewhere.locator(".score, h1").first().waitFor();
            assertThat(notice).hasCount(0);
        }
    }

    @Test
    void saysThatAnAnswerIsNotSentYetUntilItIsKept() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = begun(visitor, "Organisatrice");
            var choice = card(page, "input[type=radio]");
            var receipt = choice.locator(".receipt");
            visitor.setOffline(true);
            choice.locator("input").nth(0).check();
            assertThat(receipt).containsText("Pas encore envoyée");
            assertThat(receipt).containsText("gardée sur cet appareil");
            visitor.setOffline(false);
            assertThat(receipt).containsText("Réponse enregistrée");

            visitor.clearCookies();
            choice.locator("input").nth(1).check();
            assertThat(receipt).containsText("Pas encore envoyée");
            assertThat(page.locator(".notices")).containsText("Votre session est terminée");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Me connecter et revenir ici"))
                    .click();
            page.locator("button:has-text(\"Organisatrice\")").first().click();
            page.waitForURL("**/app/attempt/**");
            assertThat(receipt).containsText("Réponse enregistrée");
            assertThat(choice.locator("input").nth(1)).isChecked();
        }
    }

    @Test
    void saysAtOnceThatANumberIsExpectedAndKeepsWhatWasTyped() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = begun(visitor, "Formateur");
            var asked = card(page, NUMBER);
            var field = asked.locator(NUMBER);
            assertThat(asked.locator(".help")).containsText("« euros » peut suivre");
            for (var typed : List.of("beaucoup", "3,4,5", "30 %")) {
                field.fill(typed);
                assertThat(field).hasAttribute("aria-invalid", "true");
                assertThat(asked.locator(".help")).containsText("Écrivez un nombre");
                assertThat(asked.locator(".help")).containsText("virgule");
            }
            assertThat(asked.locator(".receipt:not(.wait)")).containsText("Réponse enregistrée");
            page.reload();
            assertThat(field).hasValue("30 %");
            assertThat(asked.locator(".help")).containsText("Écrivez un nombre");
            field.fill("6 000,5 €");
            assertThat(field).not().hasAttribute("aria-invalid", "true");
            assertThat(asked.locator(".help")).not().containsText("attendu");
        }
    }

    @Test
    void keepsTheNumbersOfTheQuestionsThatAreAskedAgain() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = begun(visitor, "Rédactrice");
            var player = new QuizPlayer(page, Visits.COURSE, "2-quatre-formes/quiz.yaml");
            var all = page.locator(".q[id]").count();
            player.answer(0);
            player.receipt(0);
            player.answer(2);
            player.receipt(2);
            Visits.submit(page);
            page.locator("vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText("Refaire ce que j’ai manqué"))
                    .click();
            page.waitForURL(Pattern.compile(".*/app/attempt/[^/]+$"));
            page.locator("quiz-attempt .q").first().waitFor();
            assertThat(page.locator("quiz-attempt main"))
                    .containsText((all - 2) + " questions sur " + all + " à refaire");
            assertThat(player.card(1).locator(".head b")).hasText("Question 2");
            assertThat(player.card(3).locator(".head b")).hasText("Question 4");
            assertThat(page.locator(".rail ol a").nth(1)).hasAttribute("aria-label", "Question 4");
        }
    }

    @Test
    void waitsForTheGraceAtTheEndOfItsTimeAndSaysSo() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = begun(visitor, "Administrateur");
            var asked = new AtomicInteger();
            var submitted = new AtomicInteger();
            var graded = new AtomicBoolean();
            var end = new AtomicReference<Instant>();
            page.route(Pattern.compile("/api/attempts/[^/]+$"), route -> {
                asked.incrementAndGet();
                end.compareAndSet(null, Instant.now().plusSeconds(4));
                timed(route, end.get(), graded.get());
            });
            page.route("**/submit", route -> {
                submitted.incrementAndGet();
                route.resume();
            });
            page.reload();
            var choice = card(page, "input[type=radio]");
            choice.waitFor();
            visitor.setOffline(true);
            choice.locator("input").nth(0).check();
            assertThat(page.locator(".notices")).containsText("Elles comptent si elles arrivent");
            visitor.setOffline(false);
            assertThat(page.locator(".notices"))
                    .containsText("Vos réponses sont enregistrées. Le résultat s’affichera");
            assertThat(choice.locator(".receipt:not(.wait)")).containsText("Réponse enregistrée");
            assertThat(page.locator("quiz-attempt form")).hasAttribute("inert", "");
            Chromium.picture(page, "quiz-time-over");
            graded.set(true);
            page.waitForURL("**/result**");
            assertThat(submitted.get())
                    .as("nothing is submitted at the end of the time")
                    .isZero();
            assertThat(asked.get()).isGreaterThan(1);
        }
    }

    /** The sheet of a quiz whose time ends then, and which is graded soon after. */
    private static void timed(Route route, Instant closesAt, boolean closed) {
        var mapper = JsonMapper.shared();
        var response = route.fetch();
        var sheet = (ObjectNode) mapper.readTree(response.text());
        sheet.put("closesAt", closesAt.toString());
        sheet.put("gradedFrom", closesAt.plus(Duration.ofSeconds(8)).toString());
        sheet.put("closed", closed);
        route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(mapper.writeValueAsString(sheet)));
    }

    @Test
    void showsOnAnUntouchedDeviceWhatAnotherOneAnswered() {
        try (var visitor = chromium.visitor(server.url(""), 1280);
                var elsewhere = chromium.visitor(server.url(""), 390)) {
            var phone = begun(elsewhere, "Apprenante");
            var laptop = Visits.entered(visitor, "Apprenante", "/app");
            laptop.clock().install();
            laptop.navigate(phone.url());
            var shown = card(laptop, "input[type=radio]");
            shown.waitFor();
            var given = card(phone, "input[type=radio]");
            given.locator("input").nth(1).check();
            assertThat(given.locator(".receipt:not(.wait)")).containsText("Réponse enregistrée");
            laptop.clock().fastForward(16_000);
            assertThat(shown.locator("input").nth(1)).isChecked();
            assertThat(shown.locator(".receipt:not(.wait)")).containsText("Réponse enregistrée");
        }
    }

    @Test
    void keepsAStepUnderTheFingerThatMovesIt() {
        try (var visitor = chromium.visitor(server.url(""), 390)) {
            var page = begun(visitor, "Organisatrice");
            var order = card(page, ".order");
            var words = order.locator(".order .grow");
            var last = Objects.requireNonNull(words.allTextContents().getLast());
            var up = order.locator(".order li").last().locator("button").first();
            up.scrollIntoViewIfNeeded();
            var place = Objects.requireNonNull(up.boundingBox());
            for (int i = 1; i < words.count(); i++) {
                page.touchscreen().tap(place.x + place.width / 2, place.y + place.height / 2);
            }
            assertThat(words.first()).hasText(last);
            assertThat(order.locator(".receipt:not(.wait)")).containsText("Réponse enregistrée");
            assertThat((List<?>) page.evaluate("""
                            () => [...document.querySelectorAll("quiz-attempt :is(button, a, select, input, summary, .grip)")]
                              .map((each) => [each.outerHTML, (each.closest("label") ?? each).getBoundingClientRect()])
                              .filter(([, { width, height }]) => width && (width < 39.5 || height < 39.5))
                              .map(([html]) => html)"""))
                    .as("targets too small for a finger")
                    .isEmpty();
            Chromium.fitsItsWidth(page);
        }
    }

    /** Whoever presses once too often must not send the step back. */
    @Test
    void keepsAStepAtTheEndOfTheListHoweverOftenTheKeyIsPressed() {
        try (var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = begun(visitor, "Apprenante");
            var order = card(page, ".order");
            var words = order.locator(".order .grow");
            var last = Objects.requireNonNull(words.allTextContents().getLast());
            var up = order.locator(".order li")
                    .filter(new Locator.FilterOptions().setHasText(last))
                    .locator("button")
                    .first();
            up.focus();
            for (int i = 0; i < words.count() + 3; i++) {
                page.keyboard().press("Enter");
            }
            assertThat(words.first()).hasText(last);
            assertThat(up).isFocused();
            assertThat(up).hasAttribute("aria-disabled", "true");
            assertThat(order.locator(".receipt:not(.wait)")).containsText("Réponse enregistrée");
            Chromium.hasNoAccessibilityFault(page);
            Chromium.picture(page, "quiz-order-end");
        }
    }
}
