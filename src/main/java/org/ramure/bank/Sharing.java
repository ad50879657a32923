package org.ramure.bank;

/** Who may find a question, use it and copy it; who owns it changes it. */
public enum Sharing {
    /** Who owns it. */
    OWN,
    /** Who writes the course that it came from. */
    COURSE,
    /** Every trainer. */
    HOUSE
}
