package org.ramure.learning;

/** Where a lesson stands in the app. */
final class LessonPath {

    private LessonPath() {}

    static String of(String course, String lesson) {
        return "/app/formations/" + course + "/" + lesson;
    }
}
