package org.ramure.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ramure.house.HouseSettings;
import org.ramure.house.Houses;
import org.ramure.kit.TextsFixture;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LettersTests {

    private static final Map<String, String> CERTIFICATE = Map.of(
            "name",
            "Awa <b>Diop</b>",
            "course",
            "Alliances\r\nBcc: tous@exemple.fr",
            "number",
            "A-1",
            "what",
            "codes",
            "path",
            "/app/attestations");

    private final Letters letters = new Letters(
            TextsFixture.texts(),
            Houses.of(new HouseSettings(
                    "Ramure",
                    URI.create("https://formations.example"),
                    "contact@ramure.example",
                    Path.of("."),
                    false)));

    @Test
    void writesFrenchAndEnglish() {
        var french = letters.write("account-sign-in", Locale.FRENCH, Map.of(), "https://formations.example/lien/x");
        var english =
                letters.write("account-sign-in", Locale.ENGLISH, Map.of(), "https://formations.example/en/link/x");
        assertThat(french.subject()).isEqualTo("Votre lien de connexion à Ramure");
        assertThat(french.html())
                .startsWith("<!doctype html>")
                .contains("lang=\"fr\"", "href=\"https://formations.example/lien/x\"");
        assertThat(french.text()).startsWith("Bonjour,").contains("Me connecter\nhttps://formations.example/lien/x\n");
        assertThat(english.subject()).isEqualTo("Your sign-in link to Ramure");
        assertThat(english.html()).contains("lang=\"en\"", "https://formations.example/en/link/x");
    }

    @Test
    void escapesWhatPeopleWroteAndKeepsSubjectsOnOneLine() {
        var letter = letters.write("certificate", Locale.FRENCH, CERTIFICATE, "");
        assertThat(letter.html()).contains("Awa &lt;b&gt;Diop&lt;/b&gt;").doesNotContain("<b>Diop");
        assertThat(letter.text()).contains("Awa <b>Diop</b>", "https://formations.example/app/attestations");
        assertThat(letter.subject()).startsWith("Votre attestation").doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void knowsNoExpressionFromAPerson() {
        var model = Map.of("name", "${7*7} [[${house}]] __${7*7}__", "course", "c", "number", "n", "path", "/app");
        var letter = letters.write("certificate", Locale.FRENCH, model, "");
        assertThat(letter.text()).contains("${7*7} [[${house}]] __${7*7}__");
        assertThat(letter.html()).doesNotContain("49");
    }

    @Test
    void everyTemplateReadsWellInBothLanguages() throws Exception {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:templates/mail/*.txt");
        assertThat(files).hasSizeGreaterThan(10);
        for (var file : files) {
            var name = String.valueOf(file.getFilename()).replace(".txt", "");
            if (name.equals("foot")) {
                continue;
            }
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                var letter = letters.write(name, language, CERTIFICATE, "https://formations.example/lien/x");
                assertThat(letter.subject()).as(name).isNotBlank().doesNotContain("??", "{");
                assertThat(letter.text()).as(name).contains("\n\n", "\n--\n").doesNotContain("??", "[(", "th:insert");
                assertThat(letter.html()).as(name).contains("</html>").doesNotContain("??", "th:text", "th:replace");
            }
        }
    }
}
