package org.ramure.courses.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CatalogueQuery;
import org.ramure.courses.DurationBracket;
import org.ramure.courses.Level;
import org.ramure.kit.Texts;

/**
 * The catalogue's address as a visitor or anybody wrote it: what is not understood is left out, so that every address shows
 * a page.
 */
record CatalogueQuestion(
        @Nullable String q,
        @Nullable String theme,
        @Nullable String level,
        @Nullable String language,
        @Nullable String duration,
        @Nullable String sort,
        @Nullable String page) {

    CatalogueQuery query() {
        var order = one(CatalogueQuery.Sort.values(), sort);
        return new CatalogueQuery(
                q == null ? "" : q.strip(),
                theme,
                one(Level.values(), level),
                Texts.LANGUAGES.stream()
                        .filter(known -> known.getLanguage().equals(language))
                        .findFirst()
                        .orElse(null),
                one(DurationBracket.values(), duration),
                order == null ? CatalogueQuery.Sort.NEWEST : order,
                number());
    }

    private int number() {
        return page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] known, @Nullable String wanted) {
        return Arrays.stream(known)
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
