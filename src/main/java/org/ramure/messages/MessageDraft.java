package org.ramure.messages;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to post.
 *
 * @param occasion what it is sent for, unique for ever: {@code "certificate/<id>"}; 200 characters at most
 * @param to one address
 * @param template names {@code templates/mail/<template>.html} and {@code .txt}; the first line of the text is the
 *     subject
 * @param model what the templates may say besides {@code house} and {@code link}; an entry {@code path} (an absolute
 *     path of this house) becomes the {@code link}
 * @param link a link with a token, made when the message is sent; or null
 * @param expiresAt when it is no longer worth sending, or null
 * @param owner the person whom it is for, or null when she has no account
 */
public record MessageDraft(
        String occasion,
        String to,
        Locale language,
        String template,
        Map<String, String> model,
        MessageKind kind,
        @Nullable Link link,
        @Nullable Instant expiresAt,
        @Nullable UUID owner) {

    /** A token to be minted by the {@link LinkMinter} of this purpose, for the subject that it knows. */
    public record Link(String purpose, UUID subject) {}

    public MessageDraft {
        model = Map.copyOf(model);
        if (occasion.isBlank() || occasion.length() > 200) {
            throw new IllegalArgumentException("Occasion: " + occasion);
        }
        if (!template.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("Template: " + template);
        }
    }

    public MessageDraft(
            String occasion, String to, Locale language, String template, Map<String, String> model, MessageKind kind) {
        this(occasion, to, language, template, model, kind, null, null, null);
    }

    public MessageDraft linking(String purpose, UUID subject) {
        return new MessageDraft(
                occasion, to, language, template, model, kind, new Link(purpose, subject), expiresAt, owner);
    }

    public MessageDraft until(Instant end) {
        return new MessageDraft(occasion, to, language, template, model, kind, link, end, owner);
    }

    /** Hers also when her address changes: it is in her archive, and erased with her account. */
    public MessageDraft of(@Nullable UUID person) {
        return new MessageDraft(occasion, to, language, template, model, kind, link, expiresAt, person);
    }
}
