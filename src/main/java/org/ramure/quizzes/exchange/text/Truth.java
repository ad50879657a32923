package org.ramure.quizzes.exchange.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ramure.kit.PlainLetters;

/** The words for what is true and what is not. */
public final class Truth {

    private static final Set<String> TRUE = Set.of("vrai", "true", "v", "t");
    private static final Set<String> FALSE = Set.of("faux", "false", "f");

    private Truth() {}

    /** The two words of a language, what is true first. */
    public static List<String> words(Locale language) {
        return language.getLanguage().equals("fr") ? List.of("Vrai", "Faux") : List.of("True", "False");
    }

    /** As {@link #of}, where a letter alone means itself. */
    static Optional<Boolean> ofWord(String words) {
        return words.length() < 3 ? Optional.empty() : of(words);
    }

    /** Nothing when it is neither. */
    public static Optional<Boolean> of(String words) {
        if (words.length() > 8) {
            return Optional.empty();
        }
        var plain = PlainLetters.of(words).replaceAll("[.!\\h]+$", "");
        return TRUE.contains(plain) ? Optional.of(true) : FALSE.contains(plain) ? Optional.of(false) : Optional.empty();
    }
}
