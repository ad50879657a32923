package org.ramure.authoring;

import java.security.SecureRandom;
import java.util.Set;

/** Keys of questions: by chance, so that two people give different ones, and one that was deleted never comes back. */
public final class QuestionKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long SIX_LETTERS = 36L * 36 * 36 * 36 * 36 * 36;

    private QuestionKeys() {}

    /** @param taken what the quiz has already; the new one is added to it */
    public static String free(Set<String> taken) {
        String key;
        do {
            key = "q" + Long.toString(SIX_LETTERS + RANDOM.nextLong(SIX_LETTERS * 35), 36);
        } while (!taken.add(key));
        return key;
    }
}
