package org.ramure.courses.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CatalogueQuery;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the catalogue: a query with one thing changed. */
record CatalogueAddress(String path, CatalogueQuery query) {

    public String page(int page) {
        return of(query.theme(), query.level(), query.language(), query.duration(), query.sort(), page);
    }

    public String withoutTheme() {
        return of(null, query.level(), query.language(), query.duration(), query.sort(), 1);
    }

    public String withoutLevel() {
        return of(query.theme(), null, query.language(), query.duration(), query.sort(), 1);
    }

    public String withoutLanguage() {
        return of(query.theme(), query.level(), null, query.duration(), query.sort(), 1);
    }

    public String withoutDuration() {
        return of(query.theme(), query.level(), query.language(), null, query.sort(), 1);
    }

    private String of(
            @Nullable String theme,
            @Nullable Enum<?> level,
            @Nullable Locale language,
            @Nullable Enum<?> duration,
            CatalogueQuery.Sort sort,
            int page) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "q", query.words().isBlank() ? null : query.words());
        put(address, "theme", theme);
        put(address, "level", level == null ? null : lower(level));
        put(address, "language", language == null ? null : language.getLanguage());
        put(address, "duration", duration == null ? null : lower(duration));
        put(address, "sort", sort == CatalogueQuery.Sort.NEWEST ? null : lower(sort));
        put(address, "page", page == 1 ? null : String.valueOf(page));
        return address.encode().build().toUriString();
    }

    /** A value in a template variable is encoded to the last sign; as part of the address it would not be. */
    private static void put(UriComponentsBuilder address, String name, @Nullable String text) {
        if (text != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, text));
        }
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
