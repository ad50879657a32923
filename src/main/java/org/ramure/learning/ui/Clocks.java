package org.ramure.learning.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times and sizes as people say them. */
final class Clocks {

    private static final String NO_BREAK = "\u00a0";

    private Clocks() {}

    /** « 2:10 ». */
    static String digits(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** « 2 min 10 s ». */
    static String words(int seconds, Locale language) {
        var minutes = seconds / 60;
        var rest = seconds % 60;
        var words = (minutes > 0 ? minutes + NO_BREAK + "min" : "")
                + (minutes > 0 && rest > 0 ? NO_BREAK : "")
                + (rest > 0 || minutes == 0 ? rest + NO_BREAK + "s" : "");
        return words.toLowerCase(language);
    }

    /** « 56 Ko », « 56 KB ». */
    static String size(long bytes, Locale language) {
        var french = !"en".equals(language.getLanguage());
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(bytes < 1_000_000 ? 0 : 1);
        return bytes < 1_000_000
                ? format.format(Math.max(1, bytes / 1000.0)) + NO_BREAK + (french ? "Ko" : "KB")
                : format.format(bytes / 1_000_000.0) + NO_BREAK + (french ? "Mo" : "MB");
    }

    static String date(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(instant.atZone(zone));
    }
}
