package org.ramure.identity;

import org.ramure.accounts.SignedIn;

/** What becomes of somebody who comes from another house. */
public sealed interface Arrival {

    /** She is known. */
    record Known(SignedIn person) implements Arrival {}

    /** Nobody has her address: she may open an account. */
    record Newcomer() implements Arrival {}

    /** Her address has an account, whose owner must confirm by the mail that was sent. */
    record Mailed() implements Arrival {}
}
