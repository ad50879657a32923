package org.ramure.quizzes.exchange.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line, by what it looks like.
 *
 * @param number from 1
 * @param label letter or number before it, or the sign of a bullet
 * @param delimiter what stands behind the label
 * @param text the rest, or all of it
 * @param right whether a ticked box says so
 */
record PlainLine(int number, Kind kind, String label, String delimiter, String text, boolean right) {

    /** What a line may be. */
    enum Kind {
        BLANK,
        WORDS,
        NUMBER,
        LETTER,
        BULLET,
        BOX,
        ANSWER,
        EXPLANATION,
        HINT,
        POINTS,
        TAGS,
        QUOTE;

        boolean isOption() {
            return this == LETTER || this == BULLET || this == BOX;
        }
    }

    /** No question is that long. */
    static final int LONGEST = 20_000;

    private static final Pattern NUMBER = pattern(
            "(?:(?:question|q)\\h*(?:n[°o]\\h*)?(\\d{1,4})\\h*([.):–—-]?)(?:\\h+|$)|(\\d{1,4})\\h?([.)]|:(?=\\h)|°)(?:\\h+|$))(.*)");
    private static final Pattern LETTER =
            pattern("(\\*{0,2})\\h*\\(?([a-z])\\h?(\\)|[.:](?=\\h|$)|\\h[-–](?=\\h))\\h*(.*)");
    private static final Pattern BULLET = pattern("([-–—•·●○◦▪□☐☑✓✔✅‣⁃*]|o(?=\\t))\\h+(.*)");
    private static final Pattern STAR = pattern("(\\*)([^*\\h].*)");
    private static final Pattern BOX = pattern("[\\[(]\\h?([x✓✔*]?)\\h?[\\])]\\h+(.*)");
    private static final Pattern NAMED = pattern("(?:\\*\\*)?(?:"
            + "((?:bonnes?\\h+)?r[ée]ponses?(?:\\h+(?:correctes?|exactes?|justes?|attendues?))?|(?:right|correct)?\\h?answers?|solutions?)"
            + "|(explications?|explanations?|commentaires?|justifications?|feedback)"
            + "|(indices?|hints?)"
            + "|(points?)"
            + "|([ée]tiquettes?|tags?|mots[- ]cl[ée]s?)"
            + ")\\h*(?:\\*\\*)?\\h*:\\h*(?:\\*\\*)?\\h*(.*)");
    private static final Pattern QUOTE = pattern("(?:>|→|=>|->)\\h?(.*)");
    private static final Kind[] NAMES = {Kind.ANSWER, Kind.EXPLANATION, Kind.HINT, Kind.POINTS, Kind.TAGS};

    /** Spaces are counted, so that a line of nothing else is read in no time. */
    private static Pattern pattern(String regex) {
        return Pattern.compile(regex.replace("\\h*", "\\h{0,9}"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static PlainLine of(int number, String raw) {
        var line = stripped(raw);
        if (line.isEmpty()) {
            return words(number, Kind.BLANK, "");
        }
        if (line.length() > LONGEST) {
            return words(number, Kind.WORDS, line);
        }
        var named = NAMED.matcher(line);
        if (named.matches()) {
            for (int i = 0; i < NAMES.length; i++) {
                if (named.group(i + 1) != null) {
                    return words(number, NAMES[i], named.group(NAMES.length + 1));
                }
            }
        }
        var match = NUMBER.matcher(line);
        if (match.matches()) {
            var bare = match.group(3) != null;
            return new PlainLine(
                    number,
                    Kind.NUMBER,
                    match.group(bare ? 3 : 1),
                    bare ? match.group(4) : "question",
                    match.group(5),
                    false);
        }
        return option(number, line);
    }

    private static PlainLine option(int number, String line) {
        Matcher match = BOX.matcher(line);
        if (match.matches()) {
            var labelled = LETTER.matcher(match.group(2));
            return labelled.matches()
                    ? new PlainLine(
                            number,
                            Kind.BOX,
                            labelled.group(2),
                            line.substring(0, 1),
                            labelled.group(4),
                            !match.group(1).isEmpty())
                    : new PlainLine(
                            number,
                            Kind.BOX,
                            "",
                            line.substring(0, 1),
                            match.group(2),
                            !match.group(1).isEmpty());
        }
        match = LETTER.matcher(line);
        if (match.matches()) {
            var stars = match.group(1);
            var text = match.group(4);
            return new PlainLine(
                    number,
                    Kind.LETTER,
                    match.group(2),
                    match.group(3).strip(),
                    stars.length() == 2 && text.endsWith("**") ? text.substring(0, text.length() - 2) : text,
                    !stars.isEmpty());
        }
        match = BULLET.matcher(line);
        if (match.matches()) {
            return new PlainLine(
                    number, Kind.BULLET, match.group(1), "", match.group(2), "☑✓✔✅".contains(match.group(1)));
        }
        match = STAR.matcher(line);
        if (match.matches() && !line.endsWith("*")) {
            return new PlainLine(number, Kind.BULLET, "*", "", match.group(2), true);
        }
        match = QUOTE.matcher(line);
        return match.matches() ? words(number, Kind.QUOTE, match.group(1)) : words(number, Kind.WORDS, line);
    }

    private static PlainLine words(int number, Kind kind, String text) {
        return new PlainLine(number, kind, "", "", text, false);
    }

    /** Spaces of any width at its ends are nobody's. */
    private static String stripped(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isSpace(line.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\uFEFF' || sign == '\u200B';
    }
}
