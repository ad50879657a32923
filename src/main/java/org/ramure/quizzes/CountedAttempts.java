package org.ramure.quizzes;

/** Which of a person's attempts at a quiz counts: one for each of them, so that nobody weighs more than another. */
public enum CountedAttempts {
    /** The first at the quiz, of whatever version: later ones know what was asked. */
    FIRST,
    /** The best with the version; of equal ones the earlier. What asked again what was missed does not count. */
    BEST
}
