package org.ramure.shell.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One or two letters for a person's round mark; none when her name has no letter. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        return Arrays.stream(name.strip().split("[\\s\\-]+"))
                .map(word -> word.replaceFirst("^\\P{L}+", ""))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
