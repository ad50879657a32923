package org.ramure.quizzes;

import java.util.Arrays;
import java.util.List;

/** Compares what was typed with a variant in which {@code *} stands for any characters and {@code \*} for a star. */
final class Wildcards {

    /** Stand in for stars while words are made comparable; no text holds them. */
    private static final char LITERAL = '\uE000';

    private static final char ANY = '\uE001';

    private Wildcards() {}

    static boolean fits(String variant, String typed, boolean caseMatters, boolean accentsMatter) {
        var words = Reading.words(typed, caseMatters, accentsMatter);
        var marked = variant.replace("\\*", String.valueOf(LITERAL)).replace('*', ANY);
        var pieces = Arrays.stream(
                        Reading.words(marked, caseMatters, accentsMatter).split(String.valueOf(ANY), -1))
                .map(piece -> piece.replace(LITERAL, '*'))
                .toList();
        return pieces.size() == 1 ? words.equals(pieces.getFirst()) : holds(words, pieces);
    }

    /** Each piece as early as it goes: no way back, so that no variant takes long. */
    private static boolean holds(String words, List<String> pieces) {
        var first = pieces.getFirst();
        var last = pieces.getLast();
        if (!words.startsWith(first) || words.length() < first.length() + last.length() || !words.endsWith(last)) {
            return false;
        }
        var end = words.length() - last.length();
        var place = first.length();
        for (var piece : pieces.subList(1, pieces.size() - 1)) {
            var found = words.indexOf(piece, place);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            place = found + piece.length();
        }
        return true;
    }
}
