package org.ramure.quizzes;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people type the way people mean it. */
final class Reading {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");

    private Reading() {}

    /** Without case, accents, ligatures, doubled or outer spaces; one kind of apostrophe and of hyphen. */
    static String words(String typed) {
        var plain = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace('’', '\'')
                .replaceAll("[‐‑–]", "-");
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }

    /**
     * A number as one writes it: spaces between thousands, comma or dot, with or without its unit. Where both comma and
     * dot stand, the last one begins the decimals.
     */
    static Optional<BigDecimal> number(String typed, String unit) {
        var text = SPACES.matcher(typed).replaceAll("").replace('−', '-');
        text = without(text, SPACES.matcher(unit).replaceAll(""));
        text = without(without(text, "€"), "%");
        text = text.replace(",", text.lastIndexOf('.') > text.lastIndexOf(',') ? "" : ".");
        var decimals = text.lastIndexOf('.');
        if (decimals >= 0) {
            text = text.substring(0, decimals).replace(".", "") + text.substring(decimals);
        }
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String without(String text, String ending) {
        return !ending.isEmpty() && text.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT))
                ? text.substring(0, text.length() - ending.length())
                : text;
    }
}
