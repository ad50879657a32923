package org.ramure.messages;

import java.util.regex.Pattern;

/**
 * What a try to hand a message over has met.
 *
 * @param answer of the server or the network in its own words; perhaps empty, and never the name of a class
 */
public record MailFault(Kind kind, String answer) {

    /** The usual cases, for which there are words. */
    public enum Kind {
        UNREACHABLE,
        TIMEOUT,
        SIGN_IN,
        ADDRESS,
        SENDER,
        REFUSED,
        OTHER
    }

    private static final Pattern CLASS_NAME =
            Pattern.compile("(?:[A-Za-z_][\\w$]*\\.)+[A-Z][\\w$]*(?:Exception|Error|…|$):?\\s*");
    private static final Pattern NESTED = Pattern.compile(";?\\s*nested exception is:\\s*");
    private static final Pattern ANSWER = Pattern.compile("\\b[245]\\d\\d[ -].*", Pattern.DOTALL);

    /** @param noted as the outbox keeps it: the exception with those that it holds */
    static MailFault of(String noted) {
        var kind = kind(noted);
        return new MailFault(kind, answer(kind, noted));
    }

    private static Kind kind(String noted) {
        if (noted.contains("AuthenticationFailed")) {
            return Kind.SIGN_IN;
        }
        if (noted.contains("SMTPAddressFailed")) {
            return Kind.ADDRESS;
        }
        if (noted.contains("SMTPSenderFailed")) {
            return Kind.SENDER;
        }
        if (noted.contains("SMTPSendFailed")) {
            return Kind.REFUSED;
        }
        if (noted.contains("SocketTimeout") || noted.contains("timed out")) {
            return Kind.TIMEOUT;
        }
        return noted.contains("ConnectException") || noted.contains("UnknownHost") || noted.contains("NoRouteToHost")
                ? Kind.UNREACHABLE
                : Kind.OTHER;
    }

    private static String answer(Kind kind, String noted) {
        var parts = NESTED.split(noted);
        return switch (kind) {
            case UNREACHABLE, TIMEOUT -> plain(parts[parts.length - 1]);
            default -> {
                var said = ANSWER.matcher(parts[0]);
                yield plain(said.find() ? said.group() : parts[0]);
            }
        };
    }

    private static String plain(String words) {
        return CLASS_NAME.matcher(words).replaceAll("").replaceAll("\\s+", " ").strip();
    }
}
