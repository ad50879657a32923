package org.ramure.learning;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tool that a learner took away.
 *
 * @param language of its name
 * @param copies the versions that she has, the newest first; at least one
 * @param course the title of the course that it came from, or null when she took it from its own page
 * @param courseSlug where that course is, or null when it cannot be opened any more
 * @param page the slug of its public page, or null
 * @param newer the label of a version that she has not, or null
 */
public record ToolCard(
        String name,
        Locale language,
        List<Copy> copies,
        @Nullable String course,
        @Nullable Locale courseLanguage,
        @Nullable String courseSlug,
        @Nullable String page,
        @Nullable String newer,
        Instant takenAt) {

    /** @param address where she downloads it again */
    public record Copy(String version, String format, long bytes, String address) {}

    public Copy newest() {
        return copies.getFirst();
    }
}
