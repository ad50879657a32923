package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ramure.journeys.Chromium;

/** What the page hints at while a number is typed is what the server will read. */
class NumberBrowserTests {

    private static final List<String> TYPED = List.of(
            "6000",
            "6 000",
            "6\u202f000,5",
            "6\u00a0000 €",
            "1.000.000",
            "1.000,5",
            "1,000.5",
            "1,5",
            ",5",
            "5,",
            "+3",
            "−2.5",
            "--2",
            "3,4,5",
            "60,00,00",
            "beaucoup",
            "six mille",
            "6e3",
            "1.5e3",
            "1,5E-3",
            "1.5e3 euros",
            "e3",
            "1e",
            "1e3333",
            "1.000,5e3",
            ",",
            "%",
            "30 %",
            "30 %%",
            "30 pour cent",
            "30 EUROS",
            "30 heures",
            "30 h",
            "٣",
            "1".repeat(31));

    /** A question may name further units. */
    @Test
    void areReadInAnyUnitOfTheQuestion() throws IOException {
        var source = Files.readString(Path.of("frontend/components/quiz/number.js"));
        try (var chromium = Chromium.open();
                var visitor = chromium.visitor("http://127.0.0.1", 390)) {
            assertThat(visitor.newPage().evaluate("""
                            async (source) => {
                              const { isNumber } = await import("data:text/javascript," + encodeURIComponent(source));
                              return ["5", "5 m", "50 cm", "5e1cm", "50 mm", "cm"].map((typed) => isNumber(typed, "m", ["cm"]));
                            }""", source))
                    .isEqualTo(List.of(true, true, true, true, false, false));
        }
    }

    @Test
    void areReadAlikeInTheBrowserAndOnTheServer() throws IOException {
        var source = Files.readString(Path.of("frontend/components/quiz/number.js"));
        try (var chromium = Chromium.open();
                var visitor = chromium.visitor("http://127.0.0.1", 390)) {
            var page = visitor.newPage();
            for (var unit : List.of("", "euros", "€", "%", "pour cent", "heures")) {
                for (var typed : TYPED) {
                    var hinted = page.evaluate("""
                            async ([source, typed, unit]) => {
                              const module = await import("data:text/javascript," + encodeURIComponent(source));
                              return module.isNumber(typed, unit);
                            }""", new ArrayList<>(List.of(source, typed, unit)));
                    assertThat(hinted)
                            .as("« %s » in %s", typed, unit)
                            .isEqualTo(Reading.number(typed, unit).isPresent());
                }
            }
        }
    }
}
