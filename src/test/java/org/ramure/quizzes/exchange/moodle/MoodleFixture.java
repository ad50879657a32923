package org.ramure.quizzes.exchange.moodle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;

/** Files as Moodle writes them, in few words. */
final class MoodleFixture {

    static final byte[] IMAGE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    private static final Properties WORDS = words();

    private MoodleFixture() {}

    private static Properties words() {
        try (var texts = MoodleFixture.class.getResourceAsStream("/texts/quizzes_fr.properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(texts, StandardCharsets.UTF_8));
            return words;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static String file(String... questions) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n" + String.join("\n", questions) + "\n</quiz>\n";
    }

    static String question(String type, String text, String rest) {
        return """
                <question type="%s">
                  <name><text>Question</text></name>
                  <questiontext format="html"><text><![CDATA[%s]]></text></questiontext>
                  %s
                </question>""".formatted(type, text, rest);
    }

    static String category(String path) {
        return "<question type=\"category\"><category><text>" + path + "</text></category></question>";
    }

    static String answer(String fraction, String text, String feedback) {
        return "<answer fraction=\"" + fraction + "\" format=\"html\"><text><![CDATA[" + text
                + "]]></text><feedback format=\"html\"><text><![CDATA[" + feedback + "]]></text></feedback></answer>";
    }

    static String image(String name) {
        return "<file name=\"" + name + "\" path=\"/\" encoding=\"base64\">"
                + Base64.getEncoder().encodeToString(IMAGE) + "</file>";
    }

    static Imported read(String... questions) {
        return new MoodleXml().read(file(questions).getBytes(StandardCharsets.UTF_8));
    }

    /** The only question of a file. */
    static Question one(String question) {
        var imported = read(question);
        if (imported.set().entries().size() != 1) {
            throw new AssertionError("Not one question: " + imported.findings());
        }
        return imported.set().entries().getFirst().question();
    }

    static List<String> keys(Imported imported) {
        return keys(imported.findings());
    }

    /** Each of which the house can say in words. */
    static List<String> keys(List<Finding> findings) {
        for (var finding : findings) {
            if (!WORDS.containsKey(finding.key())) {
                throw new AssertionError("No words for " + finding.key());
            }
        }
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.key().replaceFirst("^quizzes\\.(moodle\\.)?", ""))
                .toList();
    }
}
