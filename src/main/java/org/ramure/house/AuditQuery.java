package org.ramure.house;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param people who did it, or to whom it was done; null for anybody
 * @param deed empty for any
 * @param from the first moment; null for the beginning
 * @param until the first moment after; null for now
 * @param words part of the subject or the detail; empty for any
 */
public record AuditQuery(
        @Nullable Set<UUID> people,
        String deed,
        @Nullable Instant from,
        @Nullable Instant until,
        String words) {}
