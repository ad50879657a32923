package org.ramure.messages;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox, as far as a sender needs it. */
record Message(
        UUID id,
        String occasion,
        String to,
        Locale language,
        String template,
        Map<String, String> model,
        MessageKind kind,
        MessageDraft.@Nullable Link link,
        int tries,
        @Nullable UUID owner) {}
