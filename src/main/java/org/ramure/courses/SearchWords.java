package org.ramure.courses;

import java.util.List;
import java.util.stream.Stream;
import org.ramure.kit.FoldedWords;

/** The words of courses, as they are searched and sorted by. */
final class SearchWords {

    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 200;

    private SearchWords() {}

    /** What titles are sorted by: the column holds as many characters as a title has. */
    static String order(String title) {
        return FoldedWords.fold(title, LONGEST_TITLE);
    }

    static List<String> of(String query) {
        return FoldedWords.asked(query);
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
        return FoldedWords.fold(String.join(" ", parts), LONGEST_TEXT);
    }
}
