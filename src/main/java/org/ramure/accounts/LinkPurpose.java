package org.ramure.accounts;

import java.time.Duration;

/** What a mailed link does, once. Names are stored: add, never rename. */
public enum LinkPurpose {
    SIGN_IN(Duration.ofMinutes(30)),
    SIGN_UP(Duration.ofHours(24)),
    /** Makes an account for who was enrolled in a course by somebody else, and may be away for a while. */
    INVITATION(Duration.ofDays(14)),
    RESET(Duration.ofHours(1)),
    /** Confirms a new address of an account. */
    ADDRESS(Duration.ofHours(24)),
    /** Opens the house: the account that it makes administers it. */
    ADMINISTRATOR(Duration.ofHours(24));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    /** How long its token works after it was mailed. */
    public Duration life() {
        return life;
    }
}
