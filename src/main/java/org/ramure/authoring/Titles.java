package org.ramure.authoring;

import org.ramure.kit.Refusal;

/** Titles of courses, units and lessons. */
final class Titles {

    static final int LONGEST = 200;

    private Titles() {}

    /** @throws Refusal when nothing is left of it, or too much */
    static String of(String title) {
        var name = title.strip();
        check(name);
        return name;
    }

    /** @throws Refusal when it is missing or too long */
    static void check(String title) {
        if (title.isBlank()) {
            throw new Refusal("authoring.title.missing");
        }
        if (title.length() > LONGEST) {
            throw new Refusal("authoring.title.long", LONGEST);
        }
    }
}
