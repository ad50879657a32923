package org.ramure.messages;

/** Asked once more when a message is about to leave: what was true when it was posted may hold no longer. */
public interface LastLook {

    /** How the occasions of its messages begin, for example {@code "reminder/"}. */
    String occasions();

    /** @return false to let the message drop */
    boolean isWanted(String occasion);
}
