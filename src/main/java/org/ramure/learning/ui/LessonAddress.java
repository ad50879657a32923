package org.ramure.learning.ui;

import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;

/** Where courses and lessons stand in the app; the public site and the texts of lessons link there too. */
final class LessonAddress {

    static final String COURSES = "formations/";

    private LessonAddress() {}

    /** Relative to the app, for links inside it. */
    static String inApp(Edition edition) {
        return COURSES + edition.slug();
    }

    static String inApp(Edition edition, Lesson lesson) {
        return inApp(edition) + "/" + lesson.key();
    }

    static String of(Edition edition, Lesson lesson) {
        return "/app/" + inApp(edition, lesson);
    }

    static String api(Edition edition, Lesson lesson) {
        return "/api/learning/" + edition.slug() + "/" + lesson.key();
    }
}
