package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ramure.journeys.Visits.COURSE;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.Given;

/** A house that ran the previous landing takes this one: its database is migrated, and nobody loses anything. */
class UpgradeBrowserTests {

    private static final String LESSON = "ce-que-change-un-partenariat";

    @ParameterizedTest(name = "PostgreSQL: {0}")
    @ValueSource(booleans = {false, true})
    void keepsWhatALearnerDidBeforeTheUpgrade(boolean postgres) {
        var earlier = Given.earlierJar();
        try (var chromium = Chromium.open();
                var server = RamureProcess.earlier(earlier, "upgrade", postgres);
                var visitor = chromium.visitor(server.url(""), 1280)) {
            var page = Visits.entered(visitor, "Formateur", "/app");
            Visits.enrol(page);
            Visits.lesson(page, LESSON).locator("[data-declare]").click();
            page.getByText("Cette leçon est terminée.").first().waitFor();
            Visits.beginQuiz(page, "quiz-pourquoi");
            var attempt = page.url();
            var player = new QuizPlayer(page, COURSE, "1-pourquoi/quiz.yaml");
            player.answer(0);
            player.receipt(0);
            page.close();

            server.upgrade();

            var after = Visits.entered(visitor, "Formateur", "/app");
            Visits.lesson(after, LESSON);
            assertThat(after.getByText("Cette leçon est terminée.").first()).isVisible();
            after.navigate(attempt);
            new QuizPlayer(after, COURSE, "1-pourquoi/quiz.yaml").receipt(0);
        }
    }
}
