package org.ramure.resources;

import java.time.Instant;
import java.util.Locale;

/**
 * A tool as lists show it, in its current version.
 *
 * @param purpose what it is for, plain words
 * @param version the label of the current version
 */
public record ResourceCard(
        ResourceId id,
        String slug,
        String title,
        String purpose,
        Locale language,
        String format,
        long bytes,
        String version,
        String licence,
        Instant updatedAt) {}
