package org.ramure.courses.folder;

import java.util.regex.Pattern;

/** What stands on one line wherever it is written or shown: a title, a name, a choice. */
public final class OneLine {

    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private OneLine() {}

    /** Line breaks become spaces, so that a form which asks for lines does not tear it apart. */
    public static String of(String text) {
        return BREAK.matcher(text).replaceAll(" ").strip();
    }
}
