package org.ramure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTests {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Both languages say it so. */
    private static final Set<String> ALIKE = Set.of(
            "Quiz",
            "Code",
            "Question",
            "Question {0}. {1}",
            "Question {0}",
            "Questions",
            "Opinion",
            "Aiken",
            "GIFT",
            "CSV",
            "Moodle XML",
            "QTI",
            "Versions",
            "Version {0}, {1}, {2}",
            "{0} ms",
            "{0} min",
            "{0} point",
            "{0} points",
            "Machine",
            "Version {0}, {1}, licence {2}",
            "version {0}",
            "Programme",
            "Menu",
            "Tab ⇥",
            "Ctrl",
            "Auto",
            "Document",
            "Catalogue",
            "Organisation",
            "Administration",
            "Français",
            "English");

    /** French texts in which « de » stands before a number. */
    private static final Set<String> OF_NUMBERS = Set.of("pager.where.more");

    @Test
    void everyKeyIsSaidInBothLanguages() throws IOException {
        assertThat(bundles("en").keySet()).isEqualTo(bundles("fr").keySet());
        assertThat(bundles("fr")).isNotEmpty();
        bundles("fr")
                .forEach((file, french) -> assertThat(bundles("en").get(file).stringPropertyNames())
                        .as(file)
                        .containsExactlyInAnyOrderElementsOf(french.stringPropertyNames()));
    }

    /** Of a key that stands twice the last one would be said, and the other corrected in vain. */
    @Test
    void noKeyStandsTwice() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:texts/*.properties")) {
            var keys = file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file.getFilename()).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextIsAValidFormatWithCurlyApostrophes() {
        for (var language : new String[] {"fr", "en"}) {
            bundles(language)
                    .forEach((file, texts) -> texts.forEach((key, text) -> {
                        assertThat((String) text)
                                .as(file + " " + key)
                                .doesNotContain("'")
                                .isNotBlank();
                        assertThatNoException().as(file + " " + key).isThrownBy(() -> new MessageFormat((String) text));
                    }));
        }
    }

    /** What is told in one language is told in the other. */
    @Test
    void aTextNamesTheSameArgumentsInBothLanguages() {
        var english = bundles("en");
        bundles("fr")
                .forEach((file, french) -> french.forEach(
                        (key, text) -> assertThat(arguments(english.get(file).getProperty((String) key)))
                                .as(file + " " + key)
                                .isEqualTo(arguments((String) text))));
    }

    /** What is said alike in both languages is a name, a number or a word that both have: else it was not translated. */
    @Test
    void noTextIsLeftInTheOtherLanguage() {
        var english = bundles("en");
        var alike = new TreeSet<String>();
        bundles("fr")
                .forEach((file, french) -> french.forEach((key, text) -> {
                    if (text.equals(english.get(file).getProperty((String) key))
                            && WORD.matcher(bare((String) text)).find()) {
                        alike.add(((String) text).replace("\u00a0", " "));
                    }
                }));
        assertThat(alike).isSubsetOf(ALIKE);
    }

    private static String bare(String text) {
        return text.replaceAll("\\{[^{}]*}", "");
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void frenchPunctuationIsNeverLeftAloneOnTheNextLine() {
        bundles("fr")
                .forEach((file, texts) -> texts.forEach((key, text) -> assertThat((String) text)
                        .as(file + " " + key)
                        .doesNotContainPattern(" [;?!»%€]|« ")
                        .doesNotContainPattern(" :( |$)")));
    }

    /** « de Awa » would be wrong, « d’Awa » needs to know the name: names stand where nothing is elided. */
    @Test
    void noFrenchNameNeedsAnElision() {
        var elided = Pattern.compile("(?i)\\b(de|que|jusque) \\{(\\d)}(?! [\\p{L}%×]|\u00a0%| à)");
        bundles("fr")
                .forEach((file, texts) -> texts.forEach((key, text) -> {
                    if (!OF_NUMBERS.contains(key)) {
                        assertThat((String) text).as(file + " " + key).doesNotContainPattern(elided);
                    }
                }));
    }

    /** One page shows the history of a lesson and that of a course's sheet, one panel what two people wrote at once. */
    @Test
    void whatLessonsAndSheetsShareNamesNeither() {
        for (var language : new String[] {"fr", "en"}) {
            var texts = bundles(language).get("authoring.properties");
            for (var key : Set.of("conflict", "conflict.text", "history.restored", "history.meanwhile")) {
                assertThat(texts.getProperty("authoring." + key))
                        .as(key)
                        .doesNotContainPattern("leçon|lesson|fiche|sheet");
            }
        }
    }

    @Test
    void countsWhoHasFinishedInWords() {
        var french = new MessageFormat(bundles("fr").get("followup.properties").getProperty("followup.course.sums"));
        assertThat(french.format(new Object[] {1, 0})).isEqualTo("1 personne inscrite, aucune n’a terminé.");
        assertThat(french.format(new Object[] {1, 1})).isEqualTo("1 personne inscrite, dont 1 a terminé.");
        assertThat(french.format(new Object[] {9, 2})).isEqualTo("9 personnes inscrites, dont 2 ont terminé.");
    }

    /** Nor with commas in these texts: quizzes read “6,000” as six, as French ones do. */
    @Test
    void englishNumbersAreWrittenInEnglish() {
        bundles("en")
                .forEach((file, texts) -> texts.forEach((key, text) -> assertThat((String) text)
                        .as(file + " " + key)
                        .doesNotContainPattern("\\d[ \u00a0\u202f]\\d{3}\\b")));
    }

    private static TreeMap<String, Properties> bundles(String language) {
        var all = new TreeMap<String, Properties>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:texts/*_" + language + ".properties")) {
                all.put(String.valueOf(file.getFilename()).replace("_" + language, ""), read(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }

    private static Properties read(Resource file) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
