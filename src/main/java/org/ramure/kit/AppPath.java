package org.ramure.kit;

import org.jspecify.annotations.Nullable;

/** Where a person wanted to go when she had to sign in first: a page of the app, and never anywhere else. */
public final class AppPath {

    public static final String HOME = "/app";

    private static final int LONGEST = 500;

    private AppPath() {}

    /** The wanted address when it is one of the app's; else the app's first page. */
    public static String of(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && (wanted.equals(HOME) || wanted.startsWith(HOME + "/") || wanted.startsWith(HOME + "?"))
                        && !wanted.contains("/..")
                        && wanted.chars().noneMatch(c -> c <= 0x20 || c == '\\' || c == '{' || c == '}' || c == 0x7f)
                ? wanted
                : HOME;
    }
}
