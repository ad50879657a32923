package org.ramure.learning.ui;

import org.ramure.courses.Edition;

/** Courses whose lessons nobody looks at all at once: what is folded is sent when it is opened. */
final class LongProgramme {

    private static final int LESSONS_AT_ONCE = 60;

    private LongProgramme() {}

    static boolean is(Edition edition) {
        return edition.lessons().size() > LESSONS_AT_ONCE;
    }
}
