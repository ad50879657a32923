package org.ramure.authoring;

import java.util.Set;
import org.ramure.kit.PlainLetters;

/** Keys for addresses, made from titles once. */
final class Keys {

    private static final int LONGEST = 60;

    private Keys() {}

    /** @param absent when nothing of the title can stand in an address */
    static String of(String title, String absent) {
        var key = PlainLetters.of(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var cut = key.length() > LONGEST ? key.substring(0, LONGEST).replaceAll("-[^-]*$", "") : key;
        return cut.isEmpty() ? absent : cut;
    }

    static String free(String title, String absent, Set<String> taken) {
        var key = of(title, absent);
        if (!taken.contains(key)) {
            return key;
        }
        for (int number = 2; ; number++) {
            if (!taken.contains(key + "-" + number)) {
                return key + "-" + number;
            }
        }
    }
}
