package org.ramure.learning;

import java.util.HashMap;
import java.util.Optional;
import org.ramure.accounts.PersonId;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.courses.LessonContent;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.QuizPlaces;
import org.springframework.stereotype.Component;

/** Tells the quizzes where they stand: in the lessons of the courses that a person follows. */
@Component
class LessonPlaces implements QuizPlaces {

    private final EnrolmentBook enrolments;
    private final Courses courses;

    LessonPlaces(EnrolmentBook enrolments, Courses courses) {
        this.enrolments = enrolments;
        this.courses = courses;
    }

    @Override
    public Optional<Place> placeOf(QuizId quiz, PersonId person) {
        return courses
                .editions(enrolments.of(person).stream().map(Enrolment::course).toList())
                .stream()
                .flatMap(edition -> placeIn(edition, quiz).stream())
                .findFirst();
    }

    private static Optional<Place> placeIn(Edition edition, QuizId quiz) {
        return edition.lessons().stream()
                .filter(lesson -> lesson.content() instanceof LessonContent.Quiz asked
                        && asked.quiz().equals(quiz))
                .findFirst()
                .map(lesson -> {
                    var explaining = new HashMap<String, Link>();
                    edition.lessons()
                            .forEach(other -> explaining.put(
                                    other.key(), new Link(other.title(), LessonAddress.of(edition, other))));
                    return new Place(edition.title(), LessonAddress.of(edition, lesson), explaining);
                });
    }
}
