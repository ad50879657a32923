package org.ramure.resources;

import java.util.Locale;

/**
 * What a trainer writes about a tool.
 *
 * @param purpose what it is for: one or two sentences, plain words
 * @param directions how to use it, Markdown
 * @param language of the tool itself
 */
public record ResourceDraft(String title, String purpose, String directions, Locale language) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PURPOSE = 600;
    public static final int LONGEST_DIRECTIONS = 20_000;

    public ResourceDraft {
        title = plain(title);
        purpose = plain(purpose);
        directions = directions
                .replace("\r\n", "\n")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "")
                .strip();
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
