package org.ramure.resources;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tool that a person took with her account.
 *
 * @param slug of its public page; null while it has none
 * @param copies the versions that she took, the newest first: hers to download again whatever becomes of the tool
 * @param newer the label of the current version when she has another one, else null
 */
public record TakenResource(
        ResourceId id,
        String title,
        Locale language,
        @Nullable String slug,
        List<ResourceVersion> copies,
        Instant takenAt,
        @Nullable String newer) {}
