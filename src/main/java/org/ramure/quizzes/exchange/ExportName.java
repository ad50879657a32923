package org.ramure.quizzes.exchange;

import org.ramure.kit.PlainLetters;

/** The name of a file that any system keeps as it is. */
public final class ExportName {

    private static final int LONGEST = 60;

    private ExportName() {}

    /** @param ending with its dot */
    public static String of(String title, String ending) {
        var plain = PlainLetters.of(title).replaceAll("[^a-z0-9]+", "-");
        var name = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        return (name.isEmpty() ? "questions" : name) + ending;
    }
}
