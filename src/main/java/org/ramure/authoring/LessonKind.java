package org.ramure.authoring;

import java.util.Locale;

/** The kinds of lessons that can be written. */
public enum LessonKind {
    TEXT("book", 8),
    VIDEO("video", 6),
    DOCUMENT("file", 10),
    TOOL("tool", 20),
    QUIZ("quiz", 10),
    LINK("link", 5);

    private final String icon;
    private final int minutes;

    LessonKind(String icon, int minutes) {
        this.icon = icon;
        this.minutes = minutes;
    }

    /** A drawing of the house. */
    public String icon() {
        return icon;
    }

    /** How long such a lesson usually takes, until its author says otherwise. */
    int minutes() {
        return minutes;
    }

    /** Its name in the folder of a course. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
