package org.ramure.messages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is read.
 *
 * @param html the whole HTML part; show it in a sandbox only
 * @param link where its button leads, when it may be shown
 * @param linkHidden whether it holds a link that is not shown
 */
public record MailSheet(
        MailCard card,
        Locale language,
        String html,
        String text,
        @Nullable String link,
        boolean linkHidden) {}
