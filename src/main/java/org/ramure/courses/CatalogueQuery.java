package org.ramure.courses;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor looks for; null where she does not mind. Values out of bounds are mended, not refused.
 *
 * @param words all of them must be found, whatever their case and accents; only the first 8 count
 * @param page from 1
 */
public record CatalogueQuery(
        String words,
        @Nullable String theme,
        @Nullable Level level,
        @Nullable Locale language,
        @Nullable DurationBracket duration,
        Sort sort,
        int page) {

    public static final int PAGE_SIZE = 12;
    private static final int LAST_PAGE = 10_000;
    private static final Pattern THEME = Pattern.compile("[a-z0-9-]{1,80}");

    /** In which order courses come. */
    public enum Sort {
        NEWEST,
        TITLE,
        SHORTEST
    }

    public CatalogueQuery {
        words = (words.length() > 200 ? words.substring(0, 200) : words).replaceAll("\\p{Cntrl}", " ");
        theme = theme == null || !THEME.matcher(theme).matches() ? null : theme;
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    public static CatalogueQuery everything() {
        return new CatalogueQuery("", null, null, null, null, Sort.NEWEST, 1);
    }
}
