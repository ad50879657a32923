package org.ramure.kit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Letters without case and accents, for who searches. */
public final class PlainLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PlainLetters() {}

    /** May be longer than the text: œ becomes two letters. */
    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
    }
}
