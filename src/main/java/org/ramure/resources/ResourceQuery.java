package org.ramure.resources;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor looks for; null where she does not mind. Values out of bounds are mended, not refused.
 *
 * @param words all of them must be found, whatever their case and accents; only the first 8 count
 * @param format the ending of a file in capitals
 * @param page from 1
 */
public record ResourceQuery(
        String words, @Nullable Locale language, @Nullable String format, int page) {

    public static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 10_000;

    public ResourceQuery {
        words = (words.length() > 200 ? words.substring(0, 200) : words).replaceAll("\\p{Cntrl}", " ");
        format = format == null || !format.matches("[A-Z0-9]{1,8}") ? null : format;
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    public static ResourceQuery everything() {
        return new ResourceQuery("", null, null, 1);
    }
}
