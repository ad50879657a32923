package org.ramure.kit.pdf;

import java.util.List;

/** Lines of text that belong together, broken and sized: to be placed on a page. */
public final class Block {

    private final List<Line> lines;
    private final Style style;
    private final boolean whole;

    Block(List<Line> lines, Style style, boolean whole) {
        this.lines = List.copyOf(lines);
        this.style = style;
        this.whole = whole;
    }

    /** False when an ellipsis stands for the rest. */
    public boolean isWhole() {
        return whole;
    }

    List<Line> lines() {
        return lines;
    }

    Style style() {
        return style;
    }

    /** From the first line to the last, in points; nothing for one line. */
    public float drop() {
        return (lines.size() - 1) * style.size() * style.leading();
    }

    public float size() {
        return style.size();
    }

    public float width() {
        return style.size()
                * (float) lines.stream()
                        .mapToDouble(line -> line.width(style.tracking()))
                        .max()
                        .orElse(0);
    }
}
