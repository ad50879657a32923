package org.ramure.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's identities at other houses.
 *
 * @param provider what it is called here; its address when it is not asked any more
 */
public record IdentityCard(
        UUID id,
        String provider,
        String email,
        Instant linked,
        @Nullable Instant used) {}
