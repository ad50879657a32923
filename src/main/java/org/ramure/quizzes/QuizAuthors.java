package org.ramure.quizzes;

import java.util.Optional;

/** Tells where a quiz is written. Implemented above: this module knows no course. */
public interface QuizAuthors {

    /** Empty when the quiz belongs to nothing that the person who asks may change. */
    Optional<Desk> deskOf(QuizId quiz);

    /**
     * @param title of what the quiz belongs to, for example the course
     * @param address of that, in the app, without a slash
     * @param editor address of the page on which the quiz is written, in the app, without a slash
     */
    record Desk(String title, String address, String editor) {}
}
