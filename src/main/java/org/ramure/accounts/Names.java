package org.ramure.accounts;

import org.ramure.kit.Refusal;

/** Names as people want to be called, on certificates too. */
final class Names {

    private static final int LONGEST = 120;

    private Names() {}

    static String read(String typed) {
        var name = typed.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
        if (name.isEmpty()) {
            throw new Refusal("account.name.missing");
        }
        if (name.length() > LONGEST) {
            throw new Refusal("account.name.long", LONGEST);
        }
        return name;
    }
}
