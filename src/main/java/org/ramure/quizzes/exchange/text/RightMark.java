package org.ramure.quizzes.exchange.text;

import java.util.List;
import java.util.Locale;

/**
 * An option without the mark by which people say that it is right: a star or a tick before or behind it, both in bold, a
 * word in brackets behind it. A backslash before a sign takes its meaning away.
 */
record RightMark(String text, boolean right) {

    private static final String TICKS = "✓✔☑✅";
    private static final List<String> ENDINGS = List.of(
            "(x)", "[x]", "(bonne réponse)", "(correct)", "(correcte)", "(juste)", "(right)", "(correct answer)");

    static RightMark of(String written) {
        var text = written;
        if (text.length() > 4 && text.startsWith("**") && text.endsWith("**")) {
            return new RightMark(text.substring(2, text.length() - 2).strip(), true);
        }
        var right = false;
        if (!text.isEmpty() && (text.charAt(0) == '*' || TICKS.indexOf(text.charAt(0)) >= 0)) {
            right = true;
            text = text.substring(1).strip();
        }
        var ending = ending(text);
        if (ending > 0 && text.charAt(text.length() - ending - 1) != '\\') {
            right = true;
            text = text.substring(0, text.length() - ending).strip();
        }
        return new RightMark(plain(text), right);
    }

    /** How long the mark at its end is, 0 without one; a mark alone is no mark. */
    private static int ending(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        for (var ending : ENDINGS) {
            if (small.endsWith(ending) && small.length() == text.length() && text.length() > ending.length()) {
                return ending.length();
            }
        }
        return text.length() > 1 && ("*" + TICKS).indexOf(text.charAt(text.length() - 1)) >= 0 ? 1 : 0;
    }

    private static String plain(String text) {
        var begun = text.length() > 1 && text.charAt(0) == '\\' && !Character.isLetterOrDigit(text.charAt(1))
                ? text.substring(1)
                : text;
        var end = begun.length() - ending(begun);
        return end < begun.length() && begun.charAt(end - 1) == '\\'
                ? begun.substring(0, end - 1) + begun.substring(end)
                : begun;
    }

    /** Words that no mark is read from. */
    static String written(String words) {
        var read = of(words);
        if (!read.right && read.text.equals(words)) {
            return words;
        }
        var end = words.length() - ending(words);
        var ended = end < words.length() ? words.substring(0, end) + "\\" + words.substring(end) : words;
        return ended.isEmpty() || Character.isLetterOrDigit(ended.charAt(0)) ? ended : "\\" + ended;
    }
}
