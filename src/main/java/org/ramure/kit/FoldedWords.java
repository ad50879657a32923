package org.ramure.kit;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Words as they are searched: without case and accents, letters and digits only. */
public final class FoldedWords {

    private static final int MOST = 8;
    private static final int LONGEST = 40;
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedWords() {}

    /**
     * Words between single spaces; nothing in them means anything to {@code like}.
     *
     * @param most characters of the answer: some letters become two or more, and columns hold so many
     */
    public static String fold(String text, int most) {
        var folded = OTHERS.matcher(PlainLetters.of(text)).replaceAll(" ").strip();
        return folded.substring(0, Math.min(folded.length(), most));
    }

    /** The words that somebody searches, each once; of many the first ones. */
    public static List<String> asked(String query) {
        return Arrays.stream(fold(query, Integer.MAX_VALUE).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
