package org.ramure.quizzes;

/** What no sheet of ours could have sent: an answer to another question, of another kind, or none that can be read. */
public final class NoSuchAnswer extends RuntimeException {

    public NoSuchAnswer(String message) {
        super(message);
    }

    public NoSuchAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
