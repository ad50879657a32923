package org.ramure.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one's second factor stands.
 *
 * @param since null when no authenticator is in use
 * @param codesLeft recovery codes that have not been used
 * @param required whether the house wants one of who has these roles
 * @param codesOfUse whether recovery codes are of any use to her: something is asked of her that she may lack one day
 */
public record SecondFactorCard(@Nullable Instant since, int codesLeft, boolean required, boolean codesOfUse) {

    public boolean isOn() {
        return since != null;
    }
}
