package org.ramure.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates written out: « 23 novembre 2026 », « 1er octobre 2026 », “23 November 2026”, never broken. */
public final class LongDate {

    private static final String FRENCH_FIRST = "d'er'\u00a0MMMM\u00a0uuuu";
    private static final String ORDINARY = "d\u00a0MMMM\u00a0uuuu";

    /** Of public pages: their visitors have no account that would tell theirs. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private LongDate() {}

    /** The day that it was where the house is. */
    public static String in(Locale language, Instant instant) {
        return in(language, LocalDate.ofInstant(instant, ZONE));
    }

    public static String in(Locale language, LocalDate date) {
        var first = date.getDayOfMonth() == 1 && "fr".equals(language.getLanguage());
        return DateTimeFormatter.ofPattern(first ? FRENCH_FIRST : ORDINARY, language)
                .format(date);
    }
}
