package org.ramure.kit.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Breaks text in several styles into lines of one width. */
final class Setting {

    /** Stands for a blank where lines are broken: a letter, so that a comma stays with it. */
    private static final String STAND_IN = "x";

    /** Added between words of running text, in ems. */
    private static final float WORD_SPACE = 0.05f;

    private record Piece(String text, Weight weight) {}

    private final Shaping shaping;
    private final Locale language;
    private final Map<Piece, Float> widths = new HashMap<>();

    Setting(Shaping shaping, Locale language) {
        this.shaping = shaping;
        this.language = language;
    }

    List<SetLine> lines(List<Inline> text, float width) {
        return new Lines(text, width).broken();
    }

    private float width(Inline.Words words, String part) {
        return words.style().size()
                * widths.computeIfAbsent(
                        new Piece(part, weight(words)),
                        piece -> piece(piece.text(), piece.weight())
                                .width(words.style().tracking()));
    }

    private Line piece(String text, Weight weight) {
        return shaping.piece(text, weight).spaced(WORD_SPACE);
    }

    private static Weight weight(Inline.Words words) {
        return words.looks().contains(Look.STRONG)
                ? Weight.MEDIUM
                : words.style().weight();
    }

    private final class Lines {

        private final List<Inline> text;
        private final int[] starts;
        private final String all;
        private final float room;
        private final List<SetLine> lines = new ArrayList<>();

        Lines(List<Inline> text, float room) {
            this.text = text;
            this.room = room;
            this.starts = new int[text.size() + 1];
            var joined = new StringBuilder();
            for (var i = 0; i < text.size(); i++) {
                starts[i] = joined.length();
                joined.append(
                        switch (text.get(i)) {
                            case Inline.Words words -> tidy(words.text());
                            case Inline.Blank _ -> STAND_IN;
                        });
            }
            starts[text.size()] = joined.length();
            all = joined.toString();
        }

        /** Other control characters would glue the words that they part. */
        private static String tidy(String words) {
            return words.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
        }

        List<SetLine> broken() {
            var breaks = BreakIterator.getLineInstance(language);
            breaks.setText(all);
            var begun = 0;
            var from = 0;
            var used = 0f;
            for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                if (to < all.length() && holdsTogether(to)) {
                    continue;
                }
                var wide = width(from, trimmed(from, to));
                if (begun < from && used + wide > room) {
                    end(begun, from);
                    begun = from;
                    used = 0;
                }
                while (begun == from && width(from, trimmed(from, to)) > room && whole(from, to) < to) {
                    var part = whole(from, to);
                    end(from, part);
                    from = part;
                    begun = part;
                }
                used += width(from, to);
                from = to;
                if (all.charAt(to - 1) == '\n') {
                    end(begun, to);
                    begun = to;
                    used = 0;
                }
            }
            if (begun < all.length() || lines.isEmpty()) {
                end(begun, all.length());
            }
            return List.copyOf(lines);
        }

        /** After an elision, and around a narrow no-break space. */
        private boolean holdsTogether(int at) {
            var before = all.charAt(at - 1);
            return before == '’' || before == '\'' || before == '\u202f' || all.charAt(at) == '\u202f';
        }

        private int trimmed(int from, int to) {
            var end = to;
            while (end > from && Character.isWhitespace(all.charAt(end - 1))) {
                end--;
            }
            return end;
        }

        /** How much of an unbreakable stretch a line holds: one character as people see it at least. */
        private int whole(int from, int to) {
            var characters = BreakIterator.getCharacterInstance(language);
            characters.setText(all.substring(from, to));
            var held = characters.next();
            var used = width(from, from + held);
            for (int last = held, next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
                used += width(from + last, from + next);
                if (used > room) {
                    break;
                }
                last = next;
                held = next;
            }
            return from + held;
        }

        private float width(int from, int to) {
            var sum = 0f;
            for (var i = inlineAt(from); i < text.size() && starts[i] < to; i++) {
                var begin = Math.max(from, starts[i]);
                var end = Math.min(to, starts[i + 1]);
                if (begin < end) {
                    sum += switch (text.get(i)) {
                        case Inline.Words words -> Setting.this.width(words, visible(begin, end));
                        case Inline.Blank blank -> SetLine.width(blank(blank), label(blank));
                    };
                }
            }
            return sum;
        }

        private String visible(int from, int to) {
            return all.substring(from, to).replace("\n", "");
        }

        private int inlineAt(int place) {
            var i = 0;
            while (i + 1 < text.size() && starts[i + 1] <= place) {
                i++;
            }
            return i;
        }

        private void end(int from, int to) {
            var parts = new ArrayList<SetLine.Part>();
            var x = 0f;
            for (var i = inlineAt(from); i < text.size() && starts[i] < to; i++) {
                var begin = Math.max(from, starts[i]);
                var end = Math.min(to, starts[i + 1]);
                if (begin >= end) {
                    continue;
                }
                SetLine.Part part =
                        switch (text.get(i)) {
                            case Inline.Words words ->
                                new SetLine.Said(
                                        x, piece(visible(begin, end), weight(words)), words.style(), words.looks());
                            case Inline.Blank given -> {
                                var blank = blank(given);
                                yield new SetLine.Dotted(x, blank, label(blank), filled(blank));
                            }
                        };
                parts.add(part);
                x += part.width();
            }
            lines.add(new SetLine(parts, text.get(inlineAt(from)).style()));
        }

        /** As wide as what stands on it, and no wider than the line. */
        private Inline.Blank blank(Inline.Blank blank) {
            var label = label(blank).width(0) * SetLine.small(blank.style());
            var wanted = Math.max(
                    blank.width(), filled(blank).width(0) * blank.style().size() + 8);
            return new Inline.Blank(
                    blank.label(), Math.min(wanted, room - label - 8), blank.filled(), blank.spoken(), blank.style());
        }

        private Line label(Inline.Blank blank) {
            return shaping.line(blank.label(), Weight.REGULAR);
        }

        private Line filled(Inline.Blank blank) {
            return shaping.line(blank.filled(), Weight.MEDIUM);
        }
    }
}
