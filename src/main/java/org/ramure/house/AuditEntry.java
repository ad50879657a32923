package org.ramure.house;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did.
 *
 * @param actor null when the house itself acted
 */
public record AuditEntry(Instant at, @Nullable UUID actor, String deed, String subject, String detail) {}
