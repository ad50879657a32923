package org.ramure.accounts;

/** What somebody who is signed in must show once more before something important changes. */
public enum Proof {
    /** She came in moments ago. */
    NONE,
    PASSWORD,
    /** She has no password, and came in too long ago. */
    COME_IN_AGAIN
}
