package org.ramure.learning.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.ramure.kit.LongDate;

/** Times as people say them. */
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

    static String date(Instant instant, ZoneId zone, Locale language) {
        return LongDate.in(language, LocalDate.ofInstant(instant, zone));
    }
}
