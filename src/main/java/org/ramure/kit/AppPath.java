package org.ramure.kit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person wanted to go when she had to sign in first: a page of the app, or the enrolment in a course, and never
 * anywhere else.
 */
public final class AppPath {

    public static final String HOME = "/app";

    private static final int LONGEST = 500;
    private static final Pattern ENROLMENT = Pattern.compile("/formations/[a-z0-9-]{1,80}/inscription");

    private AppPath() {}

    /** The wanted address when it is one of the app's; else the app's first page. */
    public static String of(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && (wanted.equals(HOME)
                                || wanted.startsWith(HOME + "/")
                                || wanted.startsWith(HOME + "?")
                                || ENROLMENT.matcher(wanted).matches())
                        && !wanted.contains("/..")
                        && wanted.chars().noneMatch(c -> c <= 0x20 || c == '\\' || c == '{' || c == '}' || c == 0x7f)
                ? wanted
                : HOME;
    }
}
