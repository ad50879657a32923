package org.ramure.courses;

/** How much time a course asks for: under two hours, two to six, more. */
public enum DurationBracket {
    SHORT(0, 120),
    MEDIUM(120, 360),
    LONG(360, Integer.MAX_VALUE);

    private final int from;
    private final int below;

    DurationBracket(int from, int below) {
        this.from = from;
        this.below = below;
    }

    /** In minutes, included. */
    public int from() {
        return from;
    }

    /** In minutes, excluded. */
    public int below() {
        return below;
    }

    public static DurationBracket of(int minutes) {
        return minutes < SHORT.below ? SHORT : minutes < MEDIUM.below ? MEDIUM : LONG;
    }
}
