package org.ramure.courses;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page of the catalogue, and how many courses each filter would leave with the other filters as they are.
 *
 * @param total courses that answer the query, on all pages
 * @param pages at least 1
 */
public record CataloguePage(
        List<CourseCard> cards,
        int total,
        int page,
        int pages,
        Map<String, Integer> themes,
        Map<Level, Integer> levels,
        Map<Locale, Integer> languages,
        Map<DurationBracket, Integer> durations) {}
