package org.ramure.authoring.ui;

import java.util.Optional;
import org.ramure.courses.Courses;
import org.ramure.quizzes.QuizAuthors;
import org.ramure.quizzes.QuizId;
import org.springframework.stereotype.Component;

/** Tells the quizzes where they are written: in a lesson of a course that the person may change. */
@Component
class QuizDesks implements QuizAuthors {

    private final Courses courses;

    QuizDesks(Courses courses) {
        this.courses = courses;
    }

    @Override
    public Optional<Desk> deskOf(QuizId quiz) {
        return courses.lessonOf(quiz)
                .map(lesson -> new Desk(
                        lesson.title(),
                        AuthoringAddress.course(lesson.slug()),
                        AuthoringAddress.lesson(lesson.slug(), lesson.lesson())));
    }
}
