package org.ramure.accounts;

import java.util.Locale;
import java.util.Optional;

/** What else is asked of who has proved who she is, before she is in: a code of her second factor, for example. */
public interface FurtherProof {

    /** @return the address of the page that asks for it; empty when nothing more is asked of her */
    Optional<String> page(SignedIn person, Locale language);
}
