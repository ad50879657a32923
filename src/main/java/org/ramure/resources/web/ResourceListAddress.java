package org.ramure.resources.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ramure.resources.ResourceQuery;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the list: a query with one thing changed. */
record ResourceListAddress(String path, ResourceQuery query) {

    public String page(int page) {
        return of(query.language(), query.format(), page);
    }

    public String withoutLanguage() {
        return of(null, query.format(), 1);
    }

    public String withoutFormat() {
        return of(query.language(), null, 1);
    }

    private String of(@Nullable Locale language, @Nullable String format, int page) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "q", query.words().isBlank() ? null : query.words());
        put(address, "language", language == null ? null : language.getLanguage());
        put(address, "format", format == null ? null : format.toLowerCase(Locale.ROOT));
        put(address, "page", page == 1 ? null : String.valueOf(page));
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable String text) {
        if (text != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, text));
        }
    }
}
