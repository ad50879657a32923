package org.ramure.kit.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text that finds its place: smaller letters first, then more lines, at the very end an ellipsis. */
final class Fitting {

    private final Shaping shaping;
    private final Style style;
    private final float width;
    private final Locale language;

    /** @param width in points */
    Fitting(Shaping shaping, Style style, float width, Locale language) {
        this.shaping = shaping;
        this.style = style;
        this.width = width;
        this.language = language;
    }

    /**
     * @param smallest the size to which letters may shrink, in points
     * @param most lines
     */
    Block fit(String text, float smallest, int most) {
        for (var size = style.size(); size >= smallest; size -= 1) {
            var lines = lines(text, width / size);
            if (lines.size() <= most) {
                return new Block(balanced(text, lines, size), style.sized(size), true);
            }
        }
        var kept = new ArrayList<>(lines(text, width / smallest).subList(0, most));
        kept.set(most - 1, cut(kept.get(most - 1), width / smallest));
        return new Block(kept, style.sized(smallest), false);
    }

    /** The same number of lines, as even as they come: no word is left alone on the last one. */
    private List<Line> balanced(String text, List<Line> lines, float size) {
        var best = lines;
        for (var share = 0.95f; share > 0.4f; share -= 0.05f) {
            var narrower = lines(text, share * width / size);
            if (narrower.size() > lines.size()) {
                break;
            }
            best = narrower;
        }
        return best;
    }

    /** @param room in ems */
    private List<Line> lines(String text, float room) {
        var lines = new ArrayList<Line>();
        var words = BreakIterator.getLineInstance(language);
        words.setText(text);
        var begun = 0;
        var from = 0;
        for (var to = words.next(); to != BreakIterator.DONE; to = words.next()) {
            if (to < text.length() && isElision(text.charAt(to - 1))) {
                continue;
            }
            if (begun < from && !holds(text.substring(begun, to), room)) {
                lines.add(shaped(text.substring(begun, from)));
                begun = from;
            }
            while (!holds(text.substring(begun, to), room)) {
                var part = within(text.substring(begun, to), room);
                lines.add(shaped(text.substring(begun, begun + part)));
                begun += part;
            }
            from = to;
        }
        if (begun < text.length() || lines.isEmpty()) {
            lines.add(shaped(text.substring(begun)));
        }
        return lines;
    }

    /** « l’été » stays together. */
    private static boolean isElision(char last) {
        return last == '’' || last == '\'';
    }

    private boolean holds(String text, float room) {
        return shaped(text).width(style.tracking()) <= room;
    }

    /** How much of an unbreakable text holds: one character as people see it at least, so that there is an end. */
    private int within(String text, float room) {
        var characters = BreakIterator.getCharacterInstance(language);
        characters.setText(text);
        var held = characters.next();
        for (var to = held; to != BreakIterator.DONE && holds(text.substring(0, to), room); to = characters.next()) {
            held = to;
        }
        return held;
    }

    private Line cut(Line line, float room) {
        var text = line.source();
        while (!text.isEmpty() && !holds(text + "…", room)) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return shaped(text.strip() + "…");
    }

    private Line shaped(String text) {
        return shaping.line(text, style.weight());
    }
}
