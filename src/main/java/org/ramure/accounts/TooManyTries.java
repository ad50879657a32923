package org.ramure.accounts;

import java.time.Instant;

/** Tried too often; it works again at a known moment. */
public class TooManyTries extends RuntimeException {

    private final Instant again;

    TooManyTries(Instant again) {
        super("too many tries");
        this.again = again;
    }

    public Instant again() {
        return again;
    }
}
