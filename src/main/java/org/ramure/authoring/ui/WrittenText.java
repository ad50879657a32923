package org.ramure.authoring.ui;

import java.util.List;

/**
 * What a form says, as one text for people: each value by the label of its field. Kept by lines, so that a change shows
 * where it is; what is empty is left out.
 */
class WrittenText {

    /** The words of the reader's language. */
    interface Words {
        String of(String key, Object... arguments);
    }

    private final Words words;
    private final StringBuilder text = new StringBuilder();

    WrittenText(Words words) {
        this.words = words;
    }

    String say(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** A value on the line of its label, or below it when it has several lines. */
    WrittenText value(String key, String value) {
        return labelled(say(key), value);
    }

    /** As {@link #value}, without what is zero: there it means « none ». */
    WrittenText number(String key, int value) {
        return value == 0 ? this : value(key, String.valueOf(value));
    }

    WrittenText truth(String key, boolean value) {
        return value(key, say(value ? "authoring.words.yes" : "authoring.words.no"));
    }

    WrittenText list(String key, List<String> values) {
        if (!values.isEmpty()) {
            line(say("authoring.words.above", say(key)));
            values.forEach(value -> line("– " + value));
        }
        return this;
    }

    /** Markdown or captions, as they are written. */
    WrittenText prose(String key, String value) {
        if (!value.isBlank()) {
            title(say("authoring.words.above", say(key)));
            line(value.stripTrailing());
        }
        return this;
    }

    /** Begins a part. */
    WrittenText title(String title) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        return line(title);
    }

    WrittenText labelled(String label, String value) {
        if (value.isBlank()) {
            return this;
        }
        return value.strip().contains("\n")
                ? line(say("authoring.words.above", label)).line(value.strip())
                : line(say("authoring.words.line", label, value.strip()));
    }

    private WrittenText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
