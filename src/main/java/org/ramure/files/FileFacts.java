package org.ramure.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a file say of it.
 *
 * @param width in pixels, 0 when it has none
 * @param height in pixels, 0 when it has none
 * @param length of a film, or null when the file does not say
 */
public record FileFacts(
        FileKind kind,
        long bytes,
        int width,
        int height,
        @Nullable Duration length) {}
