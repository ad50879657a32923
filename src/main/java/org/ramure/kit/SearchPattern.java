package org.ramure.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody types to find a part of a text: a pattern for {@code like … escape '!'} on lower case. */
public final class SearchPattern {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 5;

    private SearchPattern() {}

    /** Wildcards are what they look like; characters that no text holds (PostgreSQL refuses U+0000) are blanks. */
    public static String of(String words) {
        var plain = words.substring(0, Math.min(words.length(), LONGEST))
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return "%" + plain.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** One pattern for each of the first five words, which may stand in any order; none when nothing is asked. */
    public static List<String> each(String words) {
        var plain = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("\\p{Cntrl}", " ");
        return Arrays.stream(plain.split("\\s+"))
                .filter(word -> !word.isBlank())
                .limit(MOST_WORDS)
                .map(SearchPattern::of)
                .toList();
    }
}
