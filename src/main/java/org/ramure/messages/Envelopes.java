package org.ramure.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.house.House;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Puts letters into envelopes: headers, both parts, and a Message-ID that is the same at every try. */
@Component
class Envelopes {

    private final House house;
    private final MailSettings settings;
    private final Clock clock;

    Envelopes(House house, MailSettings settings, Clock clock) {
        this.house = house;
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage fill(Session session, UUID id, String to, Locale language, Letter letter) throws MessagingException {
        var message = new Numbered(session, "<" + id + "@" + domain() + ">");
        var parts = new MimeMessageHelper(message, true, "UTF-8");
        parts.setFrom(sender());
        parts.setTo(new InternetAddress(to, true));
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        parts.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", language.getLanguage());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            var from = settings.from();
            var name = house.name().replaceAll("\\p{Cntrl}", " ");
            return new InternetAddress(from == null || from.isBlank() ? house.contact() : from, name, "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String domain() {
        var host = house.face().address().getHost();
        return host == null ? "ramure.invalid" : host;
    }

    private static final class Numbered extends MimeMessage {

        private final @Nullable String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
