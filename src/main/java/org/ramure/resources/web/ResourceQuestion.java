package org.ramure.resources.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Texts;
import org.ramure.resources.ResourceQuery;

/** The address of the list as anybody wrote it: what is not understood is left out, so that every address shows a page. */
record ResourceQuestion(
        @Nullable String q,
        @Nullable String language,
        @Nullable String format,
        @Nullable String page) {

    ResourceQuery query() {
        return new ResourceQuery(
                q == null ? "" : q.strip(),
                Texts.LANGUAGES.stream()
                        .filter(known -> known.getLanguage().equals(language))
                        .findFirst()
                        .orElse(null),
                format == null ? null : format.toUpperCase(Locale.ROOT),
                page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1);
    }
}
