package org.ramure.cohorts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was invited and has not answered.
 *
 * @param invitedAt for the last time
 * @param worksUntil when the link of that mail ends
 * @param restsUntil when she may be written to again; null for now
 */
public record InvitationCard(
        String email,
        Instant invitedAt,
        Instant worksUntil,
        @Nullable Instant restsUntil) {}
