package org.ramure.identity;

import org.ramure.accounts.Entered;

/** What becomes of somebody who has confirmed by a mail that she is whom another house recognised. */
public sealed interface Confirmation {

    /** The identity is joined to her account. */
    record Joined(Entered entered) implements Confirmation {}

    /** Nobody has her address, and she reads its mail: she may open an account. */
    record Newcomer(OutsideIdentity identity, String wanted) implements Confirmation {}
}
