package org.ramure.resources;

/**
 * What a trainer says about a file that she gives.
 *
 * @param label as people call the version, such as {@code 1.0}
 * @param note what changed; may be empty
 */
public record VersionDraft(String label, String licence, String note) {

    public static final int LONGEST_LABEL = 40;
    public static final int LONGEST_LICENCE = 200;
    public static final int LONGEST_NOTE = 600;

    public VersionDraft {
        label = plain(label);
        licence = plain(licence);
        note = plain(note);
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
