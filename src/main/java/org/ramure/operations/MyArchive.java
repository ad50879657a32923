package org.ramure.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The archive of her data that somebody asked for.
 *
 * @param readyAt null while it is made
 * @param until when it is thrown away
 */
public record MyArchive(UUID id, Instant askedAt, @Nullable Instant readyAt, Instant until, long bytes) {}
