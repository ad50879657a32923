package org.ramure.courses.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** Themes of courses in words: those that the house knows by the bundles, others as their key reads. */
final class Themes {

    private Themes() {}

    /** A theme that one may filter by. */
    record Named(String key, String name, int count) {}

    static String name(String key, MessageSource texts, Locale language) {
        return Objects.requireNonNull(texts.getMessage("theme." + key, null, key.replace('-', ' '), language));
    }

    static List<Named> named(Map<String, Integer> counts, MessageSource texts, Locale language) {
        return counts.entrySet().stream()
                .map(theme -> new Named(theme.getKey(), name(theme.getKey(), texts, language), theme.getValue()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }
}
