package org.ramure.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's passkeys.
 *
 * @param used null when it never opened the account
 */
public record PasskeyCard(
        UUID id, String name, Instant created, @Nullable Instant used) {}
