package org.ramure.kit;

import java.text.NumberFormat;
import java.util.Locale;

/** The size of a file as people say it: one file has one size, wherever it is told. */
public final class ByteSize {

    private static final long MEGA = 1_000_000;

    private ByteSize() {}

    /** « 56 Ko », « 1,2 Mo »; "56 KB" in English. */
    public static String of(long bytes, Locale language) {
        var french = !"en".equals(language.getLanguage());
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(bytes < MEGA ? 0 : 1);
        return bytes < MEGA
                ? format.format(Math.max(1, bytes / 1000.0)) + "\u00a0" + (french ? "Ko" : "KB")
                : format.format(bytes / (double) MEGA) + "\u00a0" + (french ? "Mo" : "MB");
    }
}
