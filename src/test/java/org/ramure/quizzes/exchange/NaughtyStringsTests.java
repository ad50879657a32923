package org.ramure.quizzes.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ramure.Given;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.exchange.QuestionSet.Entry;
import tools.jackson.databind.json.JsonMapper;

/** Strings that break things: read, no format stumbles; written, they are read again as they were, or it was told. */
class NaughtyStringsTests {

    private static String[] strings() throws IOException {
        return JsonMapper.shared()
                .readValue(Files.readString(Given.corpora().resolve("naughty-strings/blns.json")), String[].class);
    }

    @Test
    void noFormatStumbles() throws IOException {
        var strings = strings();
        assertThat(strings).hasSizeGreaterThan(400);
        for (var format : Formats.values()) {
            for (var string : strings) {
                for (var text : List.of(
                        string,
                        "1. " + string + "\na) " + string + "\nb) x *",
                        string + "{=" + string + " ~x}",
                        "Question;A;B;Réponse\n" + string + ";" + string + ";x;b")) {
                    assertThatNoException()
                            .as(format + " " + text)
                            .isThrownBy(() -> format.codec().read(text.getBytes(StandardCharsets.UTF_8)));
                }
            }
            assertThatNoException()
                    .isThrownBy(
                            () -> format.codec().read(String.join("\n", strings).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void everyStringIsReadAsItWasWrittenOrItWasTold() throws IOException {
        for (var format : List.of(Formats.GIFT, Formats.CSV, Formats.TEXT)) {
            int exact = 0;
            int asked = 0;
            for (var string : strings()) {
                var question = new Question.Single(
                        new Stem("q1", 1, "Q : " + string, "", string, ""),
                        List.of(new Option(string, true, string), new Option("autre", false, "")),
                        true);
                if (!question.problems().isEmpty()) {
                    continue;
                }
                asked++;
                var exported = format.codec().write(QuestionSet.of(List.of(Entry.of(question))), string, Locale.FRENCH);
                assertThat(exported.fileName()).matches("[a-z0-9][a-z0-9-]*\\.(gift|csv|txt)");
                var read = format.codec().read(exported.bytes()).set().entries();
                if (exported.losses().isEmpty()) {
                    assertThat(read).as(string).hasSize(1);
                    assertThat(read.getFirst().question()).as(string).isEqualTo(question);
                    exact++;
                }
            }
            System.out.println(format + ": " + exact + " of " + asked + " naughty strings exact, the others told");
            assertThat(exact).isGreaterThan(asked * 9 / 10);
        }
    }
}
