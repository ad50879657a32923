package org.ramure.house;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of the house.
 *
 * @param accent null for the usual colours
 * @param logo null for the usual branch
 */
public record FaceDraft(
        String name,
        String contact,
        String motto,
        String mottoInEnglish,
        @Nullable Accent accent,
        @Nullable Logo logo) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_MOTTO = 200;

    /** @param type {@code image/png}, {@code image/jpeg} or {@code image/webp} */
    @SuppressWarnings("ArrayRecordComponent")
    public record Logo(byte[] bytes, String type) {}

    public FaceDraft {
        name = plain(name);
        contact = plain(contact);
        motto = plain(motto);
        mottoInEnglish = plain(mottoInEnglish);
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
