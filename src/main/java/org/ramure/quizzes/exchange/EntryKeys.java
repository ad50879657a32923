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

    /** The last one given to a name that many share: a bank may hold thousands of them. */
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
        var bare = base.replaceAll("-+$", "");
        var key = bare;
        while (!taken.add(key)) {
            key = bare + "-" + numbers.merge(bare, 2, (number, _) -> number + 1);
        }
        return key;
    }
}
