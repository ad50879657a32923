package org.ramure.quizzes;

import java.util.Map;
import java.util.Optional;
import org.ramure.accounts.PersonId;

/** Tells where a quiz stands in what a person follows. Implemented above: this module knows no course. */
public interface QuizPlaces {

    /** Empty when the quiz is nowhere for this person: then it does not exist for her. */
    Optional<Place> placeOf(QuizId quiz, PersonId person);

    /**
     * @param title of what the quiz belongs to, for example the course
     * @param back the address to return to, in the app
     * @param lessons by the key that a question's {@code explains} names: the lesson that explains
     */
    record Place(String title, String back, Map<String, Link> lessons) {}

    /** @param address in the app, beginning with a slash */
    record Link(String title, String address) {}
}
