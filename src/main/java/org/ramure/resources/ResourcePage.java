package org.ramure.resources;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page of tools, and how many each filter would leave with the other one as it is.
 *
 * @param total tools that answer the query, on all pages
 * @param pages at least 1
 */
public record ResourcePage(
        List<ResourceCard> cards,
        int total,
        int page,
        int pages,
        Map<Locale, Integer> languages,
        Map<String, Integer> formats) {}
