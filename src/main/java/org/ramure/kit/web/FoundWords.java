package org.ramure.kit.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ramure.kit.PlainLetters;

/** Cuts a text where it holds a searched word, whatever its case and accents, so that a page can mark it. */
public class FoundWords {

    private static final int MOST = 8;

    private final List<String> words;

    public FoundWords(String query) {
        words = Arrays.stream(PlainLetters.of(query).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** A stretch of a text, in the order of the text. */
    public record Piece(String text, boolean found) {}

    /** For templates, which see public methods only. */
    public List<Piece> in(String text) {
        var found = new boolean[text.length()];
        var folded = new StringBuilder();
        var origin = new ArrayList<Integer>();
        for (int at = 0; at < text.length(); at++) {
            var plain = PlainLetters.of(text.substring(at, at + 1));
            folded.append(plain);
            for (int i = 0; i < plain.length(); i++) {
                origin.add(at);
            }
        }
        for (var word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
                Arrays.fill(found, origin.get(at), origin.get(at + word.length() - 1) + 1, true);
            }
        }
        return pieces(text, found);
    }

    private static List<Piece> pieces(String text, boolean[] found) {
        var pieces = new ArrayList<Piece>();
        for (int from = 0, to = 0; from < text.length(); from = to) {
            while (to < text.length() && found[to] == found[from]) {
                to++;
            }
            pieces.add(new Piece(text.substring(from, to), found[from]));
        }
        return pieces;
    }
}
