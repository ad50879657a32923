package org.ramure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.journeys.Visits.COURSE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.Ramure;
import org.ramure.analysis.AnalysedQuiz;
import org.ramure.courses.Courses;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Who runs a course looks at what the answers to a quiz say: sentences, charts with a table beside, and the file. */
class AnalysisBrowserTests {

    private static RamureProcess server;
    private static Chromium chromium;
    private static String quiz;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
        server = RamureProcess.prepared("analysis", org.ramure.TestDatabase.onPostgres(), AnalysisBrowserTests::fill);
    }

    private static void fill(List<String> settings) {
        var arguments = new ArrayList<>(settings);
        arguments.addAll(
                List.of("--ramure.own-database=true", "--server.port=0", "--spring.quartz.auto-startup=false"));
        try (var context = new SpringApplicationBuilder(Ramure.class).run(arguments.toArray(String[]::new))) {
            var edition = context.getBean(Courses.class).editionOf(COURSE);
            quiz = context.getBean(AnalysedQuiz.class).taken(edition).toString();
        }
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

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, LIGHT", "1280, DARK", "390, DARK", "360, LIGHT"})
    void readsWhatTheAnswersSay(int width, ColorScheme theme) {
        try (var visitor = chromium.visitor(server.url(""), width, theme)) {
            var page = Visits.entered(visitor, "Administrateur", "/app/suivi/" + COURSE);
            page.locator("main a[href='analyse/" + quiz + "']").click();
            page.waitForURL("**/app/analyse/" + quiz);
            assertThat(page.locator("h1")).hasText("Ce que disent les réponses");
            assertThat(page.locator(".notice")).containsText("Une question sur 5 mérite votre attention");
            page.locator("analysis-chart[drawn] svg").first().waitFor();
            checked(page, "analyse-" + width + "-" + theme);

            var question = page.locator("#q1");
            question.locator("summary").click();
            var chart = question.locator("analysis-chart[drawn]");
            chart.locator("svg").waitFor();
            assertThat(chart.locator("svg")).containsText("B. Un achat");
            assertThat(question.locator("table tbody tr")).hasCount(4);
            page.locator("details", new Page.LocatorOptions().setHasText("Voir les chiffres en tableau"))
                    .last()
                    .locator("summary")
                    .click();
            checked(page, "analyse-ouverte-" + width + "-" + theme);
        }
    }

    /** The library comes once, and only to who looks at a chart. */
    @ParameterizedTest
    @CsvSource({"1280, LIGHT"})
    void drawsAgainInTheColoursOfTheOtherTheme(int width, ColorScheme theme) {
        try (var visitor = chromium.visitor(server.url(""), width, theme)) {
            var page = visitor.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> {
                if (request.url().contains("echarts")) {
                    asked.add(request.url());
                }
            });
            page.navigate("/connexion?suite=/app/suivi/" + COURSE);
            page.locator("button:has-text(\"Administrateur\")").first().click();
            page.waitForURL("**/app/suivi/**");
            page.locator("h1").first().waitFor();
            assertThat(asked).isEmpty();
            page.navigate("/app/analyse/" + quiz);
            page.locator("analysis-chart[drawn] svg").first().waitFor();
            var bar = page.locator(
                            "analysis-chart[drawn] svg path[fill='rgb(18,87,63)'], analysis-chart[drawn] svg path[fill='rgb(18, 87, 63)']")
                    .first();
            bar.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(
                            page.locator(
                                    "analysis-chart[drawn] svg path[fill='rgb(18,87,63)'], analysis-chart[drawn] svg path[fill='rgb(18, 87, 63)']"))
                    .hasCount(0);
            assertThat(asked).hasSize(1);
            var file =
                    page.waitForDownload(() -> page.locator("a", new Page.LocatorOptions().setHasText("Exporter (CSV)"))
                            .click());
            assertThat(file.suggestedFilename()).isEqualTo("analyse-version-2.csv");
        }
    }

    private static void checked(Page page, String name) {
        Chromium.hasNoAccessibilityFault(page);
        Chromium.fitsItsWidth(page);
        Chromium.picture(page, name);
    }
}
