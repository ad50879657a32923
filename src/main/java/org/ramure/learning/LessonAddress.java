package org.ramure.learning;

import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;

/** Where courses and lessons stand in the app; the public site and the texts of lessons link there too. */
public final class LessonAddress {

    public static final String COURSES = "formations/";

    private LessonAddress() {}

    /** Relative to the app, for links inside it. */
    public static String inApp(Edition edition) {
        return COURSES + edition.slug();
    }

    public static String inApp(Edition edition, Lesson lesson) {
        return inApp(edition) + "/" + lesson.key();
    }

    public static String of(Edition edition, Lesson lesson) {
        return "/app/" + inApp(edition, lesson);
    }

    public static String api(Edition edition, Lesson lesson) {
        return "/api/learning/" + edition.slug() + "/" + lesson.key();
    }
}
