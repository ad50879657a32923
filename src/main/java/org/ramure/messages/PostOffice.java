package org.ramure.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The mail server, when one is set. Tells the phases of a conversation apart, which decides what may be repeated. */
@Component
class PostOffice {

    private final @Nullable JavaMailSenderImpl server;
    private final Envelopes envelopes;

    PostOffice(ObjectProvider<JavaMailSenderImpl> server, Envelopes envelopes) {
        this.server = server.getIfAvailable();
        this.envelopes = envelopes;
    }

    boolean isOpen() {
        return server != null;
    }

    Outcome deliver(UUID id, String to, Locale language, Letter letter) {
        var office = server;
        if (office == null) {
            return new Outcome.Away("no mail server is set");
        }
        Transport line;
        try {
            line = connect(office);
        } catch (MessagingException e) {
            return new Outcome.Away(e.toString());
        }
        try {
            var message = envelopes.fill(office.getSession(), id, to, language, letter);
            line.sendMessage(message, message.getAllRecipients());
            return new Outcome.Sent();
        } catch (MessagingException e) {
            return judged(e);
        } finally {
            hangUp(line);
        }
    }

    private static Transport connect(JavaMailSenderImpl office) throws MessagingException {
        var protocol = office.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : office.getProtocol();
        var line = office.getSession().getTransport(protocol);
        var name = StringUtils.hasText(office.getUsername()) ? office.getUsername() : null;
        line.connect(office.getHost(), office.getPort(), name, name == null ? null : office.getPassword());
        return line;
    }

    private static Outcome judged(MessagingException fault) {
        for (Throwable e = fault; e != null; e = next(e)) {
            var code = code(e);
            if (code >= 400 && code < 600) {
                return new Outcome.Refused(code >= 500, e.toString());
            }
        }
        return new Outcome.Uncertain(fault.toString());
    }

    private static int code(Throwable e) {
        return switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    private static @Nullable Throwable next(Throwable e) {
        return e instanceof SendFailedException several && several.getNextException() != null
                ? several.getNextException()
                : e.getCause();
    }

    /** A farewell that fails changes nothing: the server has answered before. */
    private static void hangUp(Transport line) {
        try {
            line.close();
        } catch (MessagingException alreadyGone) {
            return;
        }
    }
}
