package org.ramure.quizzes;

/** The attempt takes no more answers: it was submitted, or its time is over. */
public class AttemptClosed extends RuntimeException {

    AttemptClosed(AttemptId id) {
        super("Attempt " + id + " takes no more answers");
    }
}
