package org.ramure.kit.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters: replaces each by the presentation form that its neighbours ask for, since PDFBox does not shape.
 * The forms are found in the Unicode names that the JDK knows, so there is no table to keep.
 */
final class ArabicForms {

    private static final char LAM = '\u0644';
    private static final String ALEFS = "\u0622\u0623\u0625\u0627";
    private static final char TATWEEL = '\u0640';
    private static final char JOINER = '\u200d';

    private enum Place {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    /** By letter, or by the pair of lam and alef, then by place. */
    private static final Map<String, Map<Place, Character>> FORMS = new HashMap<>();

    static {
        for (var form = '\ufb50'; form <= '\ufefc'; form++) {
            var name = Character.getName(form);
            for (var place : Place.values()) {
                if (name != null && name.startsWith("ARABIC ") && name.endsWith(" " + place + " FORM")) {
                    var letters = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
                    FORMS.computeIfAbsent(letters, _ -> new HashMap<>()).putIfAbsent(place, form);
                }
            }
        }
    }

    private ArabicForms() {}

    /** @param logical text in the order of reading; comes back in the same order */
    static String joined(String logical) {
        var shaped = new StringBuilder(logical.length());
        var text = logical.toCharArray();
        for (var i = 0; i < text.length; i++) {
            var next = neighbour(text, i, 1);
            var ligature = next >= 0 && text[i] == LAM && ALEFS.indexOf(text[next]) >= 0
                    ? FORMS.get("" + LAM + text[next])
                    : null;
            var letters = ligature != null ? ligature : FORMS.get(String.valueOf(text[i]));
            if (letters == null) {
                shaped.append(text[i]);
                continue;
            }
            var before = neighbour(text, i, -1);
            var joinsBefore = before >= 0 && reachesOut(text[before]);
            var joinsAfter = ligature == null && next >= 0 && reachesBack(text[next]) && reachesOut(text[i]);
            shaped.append(form(letters, joinsBefore, joinsAfter, text[i]));
            if (ligature != null) {
                shaped.append(text, i + 1, next - i - 1);
                i = next;
            }
        }
        return shaped.toString();
    }

    private static char form(Map<Place, Character> letters, boolean joinsBefore, boolean joinsAfter, char itself) {
        var place =
                joinsBefore ? (joinsAfter ? Place.MEDIAL : Place.FINAL) : (joinsAfter ? Place.INITIAL : Place.ISOLATED);
        return letters.getOrDefault(place, letters.getOrDefault(Place.ISOLATED, itself));
    }

    /** The nearest letter in a direction, past the marks that letters carry; -1 where there is none. */
    private static int neighbour(char[] text, int from, int step) {
        var at = from + step;
        while (at >= 0 && at < text.length && Character.getType(text[at]) == Character.NON_SPACING_MARK) {
            at += step;
        }
        return at >= 0 && at < text.length ? at : -1;
    }

    private static boolean reachesOut(char letter) {
        return letter == TATWEEL
                || letter == JOINER
                || FORMS.getOrDefault(String.valueOf(letter), Map.of()).containsKey(Place.INITIAL);
    }

    private static boolean reachesBack(char letter) {
        return letter == TATWEEL
                || letter == JOINER
                || FORMS.getOrDefault(String.valueOf(letter), Map.of()).containsKey(Place.FINAL);
    }
}
