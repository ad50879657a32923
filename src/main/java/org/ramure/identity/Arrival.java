package org.ramure.identity;

import org.ramure.accounts.SignedIn;

/** What becomes of somebody who comes from another house. */
public sealed interface Arrival {

    /** She is known. */
    record Known(SignedIn person) implements Arrival {}

    /** Nobody has her address, which is the other house's own: she may open an account. */
    record Newcomer() implements Arrival {}

    /** Who reads the mail of the address must confirm first, whether it has an account or not. */
    record Mailed() implements Arrival {}
}
