package org.ramure.quizzes.exchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lines that seem to be one question, as they are gathered. */
final class PlainDraft {

    /** More than any question may have: the rest of what is refused anyway need not be gathered. */
    private static final int MOST_LETTERS = 25_000;

    /** @param label of a letter or number, else empty */
    record Choice(int line, String label, String sign, String text, boolean right, String feedback) {}

    final int line;
    final String number;
    final String delimiter;
    final List<String> stem = new ArrayList<>();
    final List<Choice> options = new ArrayList<>();
    final Set<String> tags = new TreeSet<>();
    final StringBuilder feedback = new StringBuilder();
    final StringBuilder hint = new StringBuilder();
    int points = 1;

    @Nullable
    String answer;

    int answerLine;

    /** @param number as it is written, or empty */
    PlainDraft(int line, String number, String delimiter) {
        this.line = line;
        this.number = number;
        this.delimiter = delimiter;
    }

    boolean numbered() {
        return !number.isEmpty();
    }

    boolean asked() {
        return stem.stream().anyMatch(words -> !words.isEmpty());
    }

    boolean hasAnswers() {
        return !options.isEmpty() || answer != null;
    }

    boolean hasLabel(String label) {
        return options.stream().anyMatch(option -> option.label().equalsIgnoreCase(label));
    }

    void option(PlainLine line) {
        var mark = RightMark.of(line.text());
        var bullet = line.kind() == PlainLine.Kind.BULLET;
        options.add(new Choice(
                line.number(),
                bullet ? "" : line.label(),
                bullet ? line.label() : line.delimiter(),
                mark.text(),
                mark.right() || line.right(),
                ""));
    }

    /** A line that goes on with the last option. */
    void more(String text) {
        if (options.getLast().text().length() > MOST_LETTERS) {
            return;
        }
        var last = options.removeLast();
        var mark = RightMark.of(text);
        options.add(new Choice(
                last.line(),
                last.label(),
                last.sign(),
                last.text() + " " + mark.text(),
                last.right() || mark.right(),
                last.feedback()));
    }

    void comment(String text) {
        if (options.getLast().feedback().length() > MOST_LETTERS) {
            return;
        }
        var last = options.removeLast();
        options.add(new Choice(
                last.line(),
                last.label(),
                last.sign(),
                last.text(),
                last.right(),
                last.feedback().isEmpty() ? text : last.feedback() + "\n" + text));
    }

    String text() {
        return String.join("\n", stem).strip();
    }
}
