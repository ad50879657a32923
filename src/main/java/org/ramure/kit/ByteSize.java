package org.ramure.kit;

import java.text.NumberFormat;
import java.util.Locale;

/** The size of a file as people say it: one file has one size, wherever it is told. */
public final class ByteSize {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;
    private static final long GIGA = 1_000_000_000;

    private ByteSize() {}

    /** « 56 Ko », « 1,2 Mo », « 73,9 Go »; "56 KB" in English. */
    public static String of(long bytes, Locale language) {
        var unit = bytes < MEGA ? KILO : bytes < GIGA ? MEGA : GIGA;
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(unit == KILO ? 0 : 1);
        var letter = unit == KILO ? "K" : unit == MEGA ? "M" : "G";
        return format.format(unit == KILO ? Math.max(1, bytes / (double) KILO) : bytes / (double) unit) + "\u00a0"
                + letter + ("en".equals(language.getLanguage()) ? "B" : "o");
    }
}
