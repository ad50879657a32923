package org.ramure.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in one line.
 *
 * @param nextTry when it leaves, while it waits
 * @param settled when it was sent, or given up; null before
 * @param fault what the last try met
 */
public record MailCard(
        UUID id,
        String to,
        String subject,
        MessageState state,
        Instant posted,
        Instant nextTry,
        @Nullable Instant settled,
        int tries,
        @Nullable MailFault fault) {}
