package org.ramure.certificates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a person's in one line.
 *
 * @param number what its address and its public check use
 * @param revokedFor why the house withdrew it, or null
 */
public record CertificateCard(
        String number,
        UUID subject,
        String title,
        int hours,
        LocalDate completedOn,
        @Nullable String revokedFor) {

    public boolean revoked() {
        return revokedFor != null;
    }
}
