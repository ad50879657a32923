package org.ramure.kit;

/** What was asked for does not exist, or may not be seen by who asks: the answer is the same, 404. */
public class NotThere extends RuntimeException {

    public NotThere(String what) {
        super(what);
    }
}
