package org.ramure.quizzes.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a codec says has words. */
class FindingTextsTests {

    private static final Path SOURCES = Path.of("src/main/java/org/ramure/quizzes/exchange");
    private static final Pattern SAID = Pattern.compile("\"(quizzes\\.[a-z.-]*[a-z])\"");

    @Test
    void everyLossIsSaid() throws IOException {
        var keys = texts().stringPropertyNames();
        assertThat(Arrays.stream(Trait.values()).map(Trait::key)).allMatch(keys::contains);
        assertThat(keys)
                .contains("quizzes.exchange.loss.kind", "quizzes.exchange.loss.unread", "quizzes.exchange.loss.detail");
    }

    @Test
    void everyKeyOfTheSourcesIsSaid() throws IOException {
        var keys = texts().stringPropertyNames();
        for (var folder : Set.of("gift", "text", "csv")) {
            var missing = new HashSet<String>();
            try (var files = Files.list(SOURCES.resolve(folder))) {
                for (var file : files.toList()) {
                    SAID.matcher(Files.readString(file)).results().forEach(found -> {
                        if (!keys.contains(found.group(1))) {
                            missing.add(found.group(1));
                        }
                    });
                }
            }
            assertThat(missing).as(folder).isEmpty();
        }
    }

    @Test
    void noTextIsLeftThatNoSourceSays() throws IOException {
        var sources = new StringBuilder();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file));
            }
        }
        assertThat(texts().stringPropertyNames().stream()
                        .filter(key -> key.matches("quizzes\\.(gift|text|aiken|csv)\\..*"))
                        .map(key -> key.substring(key.lastIndexOf('.') + 1)))
                .isNotEmpty()
                .allMatch(key -> sources.indexOf("\"" + key + "\"") >= 0 || sources.indexOf("." + key + "\"") >= 0);
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                FindingTextsTests.class.getResourceAsStream("/texts/quizzes_fr.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
