package org.ramure.quizzes.exchange.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Lines of a file that stand together.
 *
 * @param line on which it begins, comments aside
 * @param text with escaped signs hidden and comments emptied, so that its lines can be counted
 * @param gap whether an empty line stood between its braces
 */
record GiftBlock(int line, String text, String idNumber, Set<String> tags, boolean gap) {

    private static final Pattern ID = Pattern.compile("\\[id:((?:\\\\]|[^]\\p{Cntrl}]){1,200})]");
    private static final Pattern TAG = Pattern.compile("\\[tag:((?:\\\\]|[^]<>`\\p{Cntrl}]){1,200})]");
    private static final String CATEGORY = "$CATEGORY:";

    /** On which line of the file this place of the text is. */
    int lineOf(int place) {
        return line
                + (int) text.substring(0, Math.clamp(place, 0, text.length()))
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    boolean isCategory() {
        return text.startsWith(CATEGORY);
    }

    List<String> category() {
        return CategoryPath.read(GiftEscapes.shown(text.substring(CATEGORY.length())));
    }

    static List<GiftBlock> of(String file) {
        var cutting = new Cutting(file.split("\n", -1));
        cutting.cut();
        return cutting.blocks;
    }

    /** Cuts a file at its empty lines; one that stands between braces by mistake cuts nothing. */
    private static final class Cutting {

        /** How many lines a question may be looked for: a file of empty ones must not be slow. */
        private static final int AHEAD = 50;

        private final List<GiftBlock> blocks = new ArrayList<>();
        private final String[] lines;
        private final StringBuilder text = new StringBuilder();
        private final Set<String> tags = new TreeSet<>();
        private String idNumber = "";
        private int begin;
        private boolean open;
        private boolean closed;
        private boolean gap;

        Cutting(String[] lines) {
            this.lines = lines;
        }

        void cut() {
            for (int number = 0; number < lines.length; number++) {
                var line = lines[number].strip();
                if (line.isEmpty()) {
                    empty(number);
                } else if (line.startsWith("//")) {
                    endBeforeAnother(number);
                    comment(line);
                } else if (text.isEmpty() && line.startsWith(CATEGORY)) {
                    begin = number + 1;
                    text.append(line);
                    end();
                } else {
                    endBeforeAnother(number);
                    add(number);
                }
            }
            end();
        }

        /** Two questions without an empty line between: the first ends with its brace, and braces follow. */
        private void endBeforeAnother(int number) {
            if (text.isEmpty() || open || !closed) {
                return;
            }
            for (int next = number; next < Math.min(lines.length, number + AHEAD) && !lines[next].isBlank(); next++) {
                if (!lines[next].strip().startsWith("//")
                        && GiftEscapes.hidden(lines[next]).indexOf('{') >= 0) {
                    end();
                    return;
                }
            }
        }

        private void empty(int number) {
            if (open && goesOn(number)) {
                gap = true;
                text.append('\n');
            } else {
                end();
            }
        }

        /** What follows cannot begin a question. */
        private boolean goesOn(int number) {
            for (int next = number + 1; next < Math.min(lines.length, number + AHEAD); next++) {
                var line = lines[next].strip();
                if (!line.isEmpty()) {
                    return "=~}#".indexOf(line.charAt(0)) >= 0;
                }
            }
            return false;
        }

        private void comment(String line) {
            for (var id = ID.matcher(line); id.find(); ) {
                idNumber = id.group(1).replace("\\]", "]").strip();
            }
            for (var tag = TAG.matcher(line); tag.find(); ) {
                tags.add(tag.group(1).replace("\\]", "]").strip());
            }
            if (!text.isEmpty()) {
                text.append('\n');
            }
        }

        private void add(int number) {
            var line = GiftEscapes.hidden(lines[number]);
            if (text.isEmpty()) {
                begin = number + 1;
                text.append(line.stripLeading());
            } else {
                text.append('\n').append(line);
            }
            closed = line.stripTrailing().endsWith("}");
            open = line.lastIndexOf('{') > line.lastIndexOf('}') || open && line.indexOf('}') < 0;
        }

        private void end() {
            if (!text.isEmpty()) {
                blocks.add(new GiftBlock(begin, text.toString(), idNumber, Set.copyOf(tags), gap));
            }
            text.setLength(0);
            tags.clear();
            idNumber = "";
            open = false;
            gap = false;
        }
    }
}
