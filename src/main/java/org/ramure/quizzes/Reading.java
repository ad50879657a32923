package org.ramure.quizzes;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people type the way people mean it. */
final class Reading {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,30}([.,]\\d{0,30})?|[.,]\\d{1,30})([eE][+-]?\\d{1,3})?");
    private static final Pattern DOTTED =
            Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3}){1,9}(,\\d{0,30})|[+-]?\\d{1,3}(\\.\\d{3}){2,9}");
    private static final Pattern COMMAED =
            Pattern.compile("[+-]?\\d{1,3}(,\\d{3}){1,9}(\\.\\d{0,30})|[+-]?\\d{1,3}(,\\d{3}){2,9}");
    private static final List<List<String>> UNITS =
            List.of(List.of("euros", "euro", "€"), List.of("%", "pourcent", "percent"));

    private Reading() {}

    /** Without case, accents, ligatures, doubled or outer spaces; one kind of apostrophe and of hyphen. */
    static String words(String typed) {
        return words(typed, false, false);
    }

    /** As {@link #words(String)}, with case or accents where they matter. */
    static String words(String typed, boolean caseMatters, boolean accentsMatter) {
        var cased = caseMatters ? typed : typed.toLowerCase(Locale.ROOT);
        var plain = (accentsMatter
                        ? Normalizer.normalize(cased, Normalizer.Form.NFKC)
                        : MARKS.matcher(Normalizer.normalize(cased, Normalizer.Form.NFKD))
                                .replaceAll(""))
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace('’', '\'')
                .replaceAll("[‐‑–]", "-");
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }

    /**
     * A number as one writes it, alone or followed by its unit and by no other: spaces, or dots or commas in threes,
     * between thousands; comma or dot before the decimals; 1.5e3 too. The browser hints by the same rules, in {@code number.js}.
     */
    static Optional<BigDecimal> number(String typed, String unit) {
        var text = withoutUnit(SPACES.matcher(typed).replaceAll("").replace('−', '-'), unit);
        if (DOTTED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (COMMAED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    private static String withoutUnit(String text, String unit) {
        var own = bare(unit);
        return UNITS.stream().filter(same -> same.contains(own)).findFirst().orElse(List.of(own)).stream()
                .filter(ending -> !ending.isEmpty() && bare(text).endsWith(ending))
                .findFirst()
                .map(ending -> text.substring(0, text.length() - ending.length()))
                .orElse(text);
    }

    private static String bare(String text) {
        return SPACES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
