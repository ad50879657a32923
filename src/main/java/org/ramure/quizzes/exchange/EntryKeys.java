package org.ramure.quizzes.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives each question of a file a key of its own, made from its name. */
public final class EntryKeys {

    private static final int LONGEST = 50;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int count;

    /** @param name of the question, or empty */
    public String next(String name) {
        count++;
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var base = plain.isEmpty() ? "q" + count : plain.substring(0, Math.min(LONGEST, plain.length()));
        var key = base.replaceAll("-+$", "");
        while (!taken.add(key)) {
            key = base.replaceAll("-+$", "") + "-" + numbers.merge(base, 2, (last, _) -> last + 1);
        }
        return key;
    }
}
