package org.ramure.kit.pdf;

import java.util.Set;

/** What stands in a line of text. */
public sealed interface Inline {

    Style style();

    /** Words; a line break in them ends the line. */
    record Words(String text, Style style, Set<Look> looks) implements Inline {
        public Words {
            looks = Set.copyOf(looks);
        }
    }

    /**
     * A dotted line to write on, or with what belongs there.
     *
     * @param label small, before it; may be empty
     * @param width of the dots, in points
     * @param filled what stands on it; may be empty
     * @param spoken what is heard for all of it
     */
    record Blank(String label, float width, String filled, String spoken, Style style) implements Inline {}

    static Inline of(String words, Style style) {
        return new Words(words, style, Set.of());
    }
}
