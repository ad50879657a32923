package org.ramure.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one's second factor stands.
 *
 * @param since null when no authenticator is in use
 * @param codesLeft recovery codes that have not been used
 * @param required whether the house wants one of who has these roles
 */
public record SecondFactorCard(@Nullable Instant since, int codesLeft, boolean required) {

    public boolean isOn() {
        return since != null;
    }
}
