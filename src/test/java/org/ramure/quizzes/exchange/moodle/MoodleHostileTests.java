package org.ramure.quizzes.exchange.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.answer;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.file;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.image;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.keys;
import static org.ramure.quizzes.exchange.moodle.MoodleFixture.question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.Given;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuizFixture;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet;
import org.ramure.quizzes.exchange.QuestionSet.Entry;
import tools.jackson.databind.json.JsonMapper;

class MoodleHostileTests {

    private static Imported read(String file) {
        return new MoodleXml().read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsNothingFromElsewhere(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        var entity = read("<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<quiz>" + question("description", "a", "").replace("<![CDATA[a]]>", "&x;") + "</quiz>");
        assertThat(entity.set().entries()).isEmpty();
        assertThat(keys(entity)).containsExactly("REFUSED declared");
        var parameter = read("<!DOCTYPE quiz [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\">%x;]><quiz></quiz>");
        assertThat(keys(parameter)).containsExactly("REFUSED declared");
        var included = read("<quiz xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
                + question("description", "x", "")
                        .replace("<![CDATA[x]]>", "mot <xi:include parse=\"text\" href=\"" + secret.toUri() + "\"/>")
                + "</quiz>");
        assertThat(included.set().entries().toString()).doesNotContain("SECRET").contains("mot");
    }

    @Test
    void growsNoEntities() {
        var laughs = new StringBuilder("<!DOCTYPE quiz [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 30; level++) {
            laughs.append("<!ENTITY a")
                    .append(level)
                    .append(" \"")
                    .append(("&a" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        var imported = read(
                laughs + "]><quiz>" + question("description", "x", "").replace("<![CDATA[x]]>", "&a29;") + "</quiz>");
        assertThat(imported.set().entries()).isEmpty();
        assertThat(keys(imported)).containsExactly("REFUSED declared");
        var parameters = laughs.toString().replace("<!ENTITY a", "<!ENTITY % a").replace("&a", "%a");
        assertThat(keys(read(parameters + "%a29;]><quiz/>"))).containsExactly("REFUSED declared");
    }

    @Test
    void readsManyEntitiesOfXmlItself() {
        var many = "&lt;p&gt;a &amp; b&lt;/p&gt;&#233;".repeat(500);
        assertThat(read(file(("<question type=\"description\"><questiontext format=\"html\"><text>" + many
                                        + "</text></questiontext></question>\n")
                                .repeat(200)))
                        .set()
                        .entries())
                .hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<",
                "rien",
                "<html><body/></html>",
                "<quiz",
                "<quiz><question></quiz>",
                "<quiz>&x;</quiz>",
                "<quiz/>",
                "\u0000\u0001",
                "<?xml version=\"1.1\" encoding=\"UTF-8\"?><quiz/>",
                "<?xml version=\"1.0\" encoding=\"klingon\"?><quiz/>"
            })
    void saysOfWhatIsNoneThatItIsNone(String file) {
        var imported = read(file);
        assertThat(imported.set().entries()).isEmpty();
        assertThat(imported.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.severity() == Finding.Severity.REFUSED);
    }

    @Test
    void goesNoDeeperThanAQuestionIs() {
        assertThat(keys(read("<quiz><question type=\"essay\">" + "<a>".repeat(100_000))))
                .containsExactly("REFUSED deep");
        var nested = read(file(question("description", "<div><b>".repeat(5_000) + "mot", "")));
        assertThat(nested.set().entries().getFirst().question().stem().text()).contains("mot");
    }

    private static String sample() {
        var set = new java.util.ArrayList<Entry>();
        QuizFixture.ofEachKind().questions().forEach(question -> set.add(Entry.of(question)));
        QuizFixture.ofTheOtherKinds().questions().forEach(question -> set.add(Entry.of(question)));
        var own = new String(
                new MoodleXml()
                        .write(QuestionSet.of(set), "Tout", Locale.FRENCH)
                        .bytes(),
                StandardCharsets.UTF_8);
        var pictured = "<question type=\"description\"><name><text>i</text></name><questiontext format=\"html\"><text>"
                + "<![CDATA[<img src=\"@@PLUGINFILE@@/é.png\" alt=\"😀\">]]></text>" + image("é.png")
                + "</questiontext></question>";
        return own.replace("</quiz>", pictured + question("cloze", "{1:MC:=a~b} 😀", "") + "</quiz>");
    }

    @Test
    void keepsWhatStandsBeforeTheEndOfACutFile() {
        var whole = sample().getBytes(StandardCharsets.UTF_8);
        var all = new MoodleXml().read(whole).set().entries();
        var before = 0;
        for (int length = 0; length < whole.length; length += 100) {
            var imported = new MoodleXml().read(Arrays.copyOf(whole, length));
            var entries = imported.set().entries();
            assertThat(imported.findings())
                    .as("cut at " + length)
                    .anyMatch(finding -> finding.severity() == Finding.Severity.REFUSED);
            assertThat(entries).as("cut at " + length).isEqualTo(all.subList(0, entries.size()));
            assertThat(entries.size()).isGreaterThanOrEqualTo(before);
            before = entries.size();
        }
        assertThat(before).isGreaterThanOrEqualTo(all.size() - 1);
    }

    @Test
    void neverFailsOnBytesThatWereChanged() {
        var whole = sample().getBytes(StandardCharsets.UTF_8);
        var random = new Random(17);
        for (int round = 0; round < 400; round++) {
            var changed = whole.clone();
            for (int change = 0; change < 1 + round % 8; change++) {
                changed[random.nextInt(changed.length)] =
                        (byte) (round % 2 == 0 ? random.nextInt(32, 127) : random.nextInt());
            }
            assertThatCode(() -> new MoodleXml().read(changed)).doesNotThrowAnyException();
        }
    }

    @Test
    void readsNumbersThatAreNoneAndTextsWithoutEnd() {
        for (var nonsense : new String[] {"NaN", "1e999999999", "-", "９", "1".repeat(5_000), "0x10", "∞", "1,2,3"}) {
            assertThatCode(() -> {
                        read(file(question(
                                "numerical",
                                "?",
                                "<defaultgrade>" + nonsense + "</defaultgrade><penalty>" + nonsense
                                        + "</penalty><answer fraction=\"" + nonsense + "\"><text>" + nonsense
                                        + "</text><tolerance>" + nonsense
                                        + "</tolerance></answer>")));
                        read(file(question("cloze", "{" + nonsense + ":NM:=" + nonsense + ":" + nonsense + "}", "")));
                        read(file(question("ordering", "?", answer(nonsense, "a", "") + answer("1", "b", ""))));
                        read(file(question(
                                "essay",
                                "?",
                                "<attachments>" + nonsense + "</attachments><minwordlimit>" + nonsense
                                        + "</minwordlimit>")));
                    })
                    .as(nonsense)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void isNotHeldUp() {
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            read(file(question("cloze", "{1:SA:".repeat(20_000), "")));
            read(file(question("cloze", "{1:SA:=a}".repeat(5_000), "")));
            read(file(question("cloze", "{1:SA:=" + "a~".repeat(50_000) + "}", "")));
            read(file(question("description", "\\(".repeat(50_000), "")));
            read(file(question("description", "*_[".repeat(20_000), "")));
            read(file(question("multichoice", "?", answer("100", "<img ".repeat(20_000), ""))));
            read(file(question("gapselect", "[[1]]".repeat(20_000), "<selectoption><text>a</text></selectoption>")));
            read(file(question("description", "<math>".repeat(20_000), "")));
        });
    }

    @Test
    void bringsNaughtyStringsAndHostileHtmlThroughUnharmed() throws IOException {
        var naughty =
                JsonMapper.shared().readTree(Files.readAllBytes(Given.corpora().resolve("naughty-strings/blns.json")));
        var brought = 0;
        for (var node : naughty) {
            var words = node.asString();
            var question = new Question.Single(
                    new Question.Stem("q", 1, "Que dit « x » ?", "", "", ""),
                    java.util.List.of(
                            new Question.Option(words, true, ""), new Question.Option("autre chose", false, "")),
                    false);
            var exported =
                    new MoodleXml().write(QuestionSet.of(java.util.List.of(Entry.of(question))), "x", Locale.FRENCH);
            var back = new MoodleXml().read(exported.bytes()).set().entries();
            if (exported.losses().isEmpty()) {
                assertThat(((Question.Single) back.getFirst().question()).options())
                        .isEqualTo(question.options());
                brought++;
            }
            assertThatCode(() -> {
                        read(file(question("description", words, "")));
                        read(file(question("cloze", "{1:MC:=" + words + "#" + words + "}", "")));
                    })
                    .doesNotThrowAnyException();
        }
        System.out.println(
                "CORPUS naughty-strings: " + brought + " of " + naughty.size() + " the same after Moodle XML");
        assertThat(brought).isGreaterThan(400);
    }
}
