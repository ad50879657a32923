package org.ramure.resources;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.files.StoredContent;

/**
 * A tool as another module brings it in.
 *
 * @param origin what it belongs to there: the same origin brings the same tool again
 * @param owner who may change it, with those who may change what uses it; null for the administrators
 * @param actor who brings it in; null for the house
 * @param text Markdown: its first paragraph says what it is for, the rest how to use it
 * @param images that the text shows
 * @param published whether it may be shown to everyone
 */
public record ToolDelivery(
        UUID origin,
        @Nullable UUID owner,
        @Nullable UUID actor,
        String title,
        String text,
        List<Image> images,
        Locale language,
        StoredContent content,
        String fileName,
        String version,
        String licence,
        boolean published) {

    /** @param placeholder what stands in the text for the image's address */
    public record Image(String placeholder, StoredContent content, String name) {}

    public ToolDelivery {
        images = List.copyOf(images);
    }
}
