package org.ramure.courses;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ramure.kit.PlainLetters;

/** Words as they are searched: without case and accents, letters and digits only. */
final class SearchWords {

    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST = 8;
    private static final int LONGEST = 40;
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** Words between single spaces; nothing in them means anything to {@code like}. */
    static String fold(String text) {
        return OTHERS.matcher(PlainLetters.of(text)).replaceAll(" ").strip();
    }

    /** What titles are sorted by: some letters become two or more, and the column holds as many as a title has. */
    static String order(String title) {
        var folded = fold(title);
        return folded.substring(0, Math.min(folded.length(), LONGEST_TITLE));
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
