package org.ramure.messages;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Makes links with a token at the moment of sending, so that no token ever lies in the outbox. */
public interface LinkMinter {

    /** The purpose that drafts name, for example {@code "account"}. */
    String purpose();

    /**
     * Mints a token and keeps its hash, in the caller's transaction.
     *
     * @return an absolute path of this house that holds the token; empty when the link has become pointless
     */
    Optional<String> mint(UUID subject, Locale language);
}
