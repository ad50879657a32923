package org.ramure.accounts;

import java.time.Duration;

/** Tried too often; it works again after a known time. */
public class TooManyTries extends RuntimeException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** Seconds until it makes sense to try again; 1 at least. */
    public long seconds() {
        return wait.toSeconds() + 1;
    }

    /** The same in minutes, for people; 1 at least. */
    public long minutes() {
        return (seconds() + 59) / 60;
    }
}
