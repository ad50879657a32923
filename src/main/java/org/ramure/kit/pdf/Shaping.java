package org.ramure.kit.pdf;

import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From text as written to glyphs as seen: order of right-to-left scripts, joined Arabic letters, a font for each
 * character. No text makes it fail. Scripts of India are drawn letter by letter, without their ligatures.
 */
final class Shaping {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int NO_BREAK_SPACE = 0xA0;

    private final Typefaces faces;

    Shaping(Typefaces faces) {
        this.faces = faces;
    }

    Line line(String text, Weight weight) {
        return piece(text.strip(), weight);
    }

    /** A part of a line, with the spaces at its ends. */
    Line piece(String text, Weight weight) {
        var source = Normalizer.normalize(text, Normalizer.Form.NFC);
        var glyphs = new ArrayList<Line.Glyph>();
        for (var run : runs(source)) {
            var letters = run.rightToLeft ? ArabicForms.joined(run.text) : run.text;
            var clusters = clusters(letters, weight, run.rightToLeft);
            (run.rightToLeft ? clusters.reversed() : clusters).forEach(glyphs::addAll);
        }
        return new Line(source, kerned(glyphs));
    }

    private record Run(String text, boolean rightToLeft) {}

    /** Stretches of one direction, from left to right. */
    private static List<Run> runs(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return List.of(new Run(text, false));
        }
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var runs = new Run[bidi.getRunCount()];
        var levels = new byte[runs.length];
        for (var i = 0; i < runs.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] = new Run(text.substring(bidi.getRunStart(i), bidi.getRunLimit(i)), levels[i] % 2 == 1);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return List.of(runs);
    }

    /** Characters with the marks that they carry: what stays together when a stretch is turned. */
    private List<List<Line.Glyph>> clusters(String text, Weight weight, boolean mirrored) {
        var clusters = new ArrayList<List<Line.Glyph>>();
        var bounds = BreakIterator.getCharacterInstance(Locale.ROOT);
        bounds.setText(text);
        for (int from = 0, to = bounds.next(); to != BreakIterator.DONE; from = to, to = bounds.next()) {
            var cluster = new ArrayList<Line.Glyph>();
            text.substring(from, to)
                    .codePoints()
                    .filter(Shaping::isVisible)
                    .map(character -> mirrored ? mirror(character) : character)
                    .forEach(character -> cluster.add(glyph(character, weight)));
            if (mirrored) {
                putMarksWhereTheyReach(cluster);
            }
            clusters.add(cluster);
        }
        return clusters;
    }

    private Line.Glyph glyph(int wanted, Weight weight) {
        var character = Character.getType(wanted) == Character.SPACE_SEPARATOR && wanted != ' ' && wanted != 0x3000
                ? NO_BREAK_SPACE
                : wanted;
        return faces.holding(character, weight)
                .map(face -> new Line.Glyph(character, face, 0))
                .or(() -> unjoined(character, weight))
                .orElseGet(() -> new Line.Glyph(
                        REPLACEMENT, faces.holding(REPLACEMENT, weight).orElseThrow(), 0));
    }

    /** The letter itself where no font has its joined or wide form. */
    private Optional<Line.Glyph> unjoined(int character, Weight weight) {
        var plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        var letter = plain.codePointAt(0);
        return faces.holding(letter, weight).map(face -> new Line.Glyph(letter, face, 0));
    }

    /** A mark that is drawn over what stands before it stays after its letter; one that reaches forward goes before. */
    private static void putMarksWhereTheyReach(List<Line.Glyph> cluster) {
        for (var i = 1; i < cluster.size(); i++) {
            var mark = cluster.get(i);
            if (mark.face().advance(mark.character()) == 0 && !mark.face().reachesBack(mark.character())) {
                Collections.rotate(cluster.subList(0, i + 1), 1);
            }
        }
    }

    private static List<Line.Glyph> kerned(List<Line.Glyph> glyphs) {
        var kerned = new ArrayList<Line.Glyph>(glyphs.size());
        for (var i = 0; i < glyphs.size(); i++) {
            var glyph = glyphs.get(i);
            kerned.add(i + 1 < glyphs.size() ? glyph.before(glyphs.get(i + 1)) : glyph);
        }
        return List.copyOf(kerned);
    }

    /** Brackets turn with the direction; only those that people write in names and titles. */
    private static int mirror(int character) {
        if (!Character.isMirrored(character)) {
            return character;
        }
        var pairs = "()[]{}<>«»‹›≤≥";
        var at = pairs.indexOf(character);
        return at < 0 ? character : pairs.charAt(at ^ 1);
    }

    /** Joiners, directions, selectors and tones of skin have done their work, or have nothing to draw. */
    private static boolean isVisible(int character) {
        var type = Character.getType(character);
        var hidden = (type == Character.FORMAT && !(character >= 0x600 && character <= 0x605) && character != 0x6DD)
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x1F3FB && character <= 0x1F3FF)
                || character == 0x34F
                || (character >= 0x180B && character <= 0x180E)
                || type == Character.CONTROL;
        return !hidden;
    }
}
