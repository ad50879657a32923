package org.ramure.messages;

/** What a message is for: decides which goes first, and what happens when nobody knows whether it left. */
public enum MessageKind {
    /** A link that somebody waits for at her screen. */
    LINK(0, true),
    /** Something that concerns one person and must reach her: a certificate, a confirmation. */
    NOTICE(1, true),
    /** Worth nothing twice: a reminder. */
    REMINDER(2, false),
    /** The same to many people. */
    BULK(3, false);

    private final int rank;
    private final boolean repeatable;

    MessageKind(int rank, boolean repeatable) {
        this.rank = rank;
        this.repeatable = repeatable;
    }

    int rank() {
        return rank;
    }

    /** Whether an uncertain sending is done again (with the same Message-ID) rather than dropped. */
    boolean repeatable() {
        return repeatable;
    }
}
