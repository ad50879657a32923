package org.ramure.messages;

/** What became of one try to hand a message to the mail server. */
sealed interface Outcome {

    record Sent() implements Outcome {}

    /** The server could not be reached: nothing was handed over. */
    record Away(String fault) implements Outcome {}

    /** The server said no: for now, or for good. */
    record Refused(boolean forGood, String fault) implements Outcome {}

    /** The line broke in the middle: it may have been taken. */
    record Uncertain(String fault) implements Outcome {}
}
