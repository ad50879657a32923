package org.ramure.kit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as people write them: « 24 nov. 2026 à 4 h 45 », “24 Nov 2026, 04:45”; a part is never broken off. */
public final class Moments {

    private Moments() {}

    public static DateTimeFormatter toTheMinute(Locale language, ZoneId zone) {
        return of(
                "fr".equals(language.getLanguage())
                        ? "d\u00a0MMM\u00a0uuuu 'à' H\u00a0'h'\u00a0mm"
                        : "d\u00a0MMM\u00a0uuuu, HH:mm",
                language,
                zone);
    }

    /** For logs, where seconds tell which came first. */
    public static DateTimeFormatter toTheSecond(Locale language, ZoneId zone) {
        return of(
                "fr".equals(language.getLanguage())
                        ? "d\u00a0MMM\u00a0uuuu 'à' H\u00a0'h'\u00a0mm\u00a0'min'\u00a0ss\u00a0's'"
                        : "d\u00a0MMM\u00a0uuuu, HH:mm:ss",
                language,
                zone);
    }

    private static DateTimeFormatter of(String pattern, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, language).withZone(zone);
    }
}
