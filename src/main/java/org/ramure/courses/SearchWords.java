package org.ramure.courses;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words as they are searched: without case and accents, letters and digits only. */
final class SearchWords {

    static final int LONGEST_TEXT = 20_000;
    private static final int MOST = 8;
    private static final int LONGEST = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** Words between single spaces; nothing in them means anything to {@code like}. */
    static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return OTHERS.matcher(plain).replaceAll(" ").strip();
    }

    static List<String> of(String query) {
        return Arrays.stream(fold(query).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What a course is found by. */
    static String of(Edition edition) {
        var parts = Stream.of(
                        Stream.of(edition.title(), edition.summary(), edition.theme(), edition.audience()),
                        edition.aims().stream(),
                        edition.units().stream().flatMap(unit -> Stream.of(unit.title(), unit.summary())),
                        edition.lessons().stream().map(Edition.Lesson::title),
                        edition.authors().stream().map(Edition.Author::name))
                .flatMap(part -> part)
                .toList();
        var folded = fold(String.join(" ", parts));
        return folded.length() > LONGEST_TEXT ? folded.substring(0, LONGEST_TEXT) : folded;
    }
}
