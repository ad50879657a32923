package org.ramure.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.Moments;
import org.ramure.messages.MailCard;
import org.ramure.messages.MailFault;

/** How the state of a message is said to an administrator. */
class MailWords {

    private final Component screen;
    private final DateTimeFormatter time;

    MailWords(Component screen, SignedIn reader) {
        this.screen = screen;
        this.time = Moments.toTheMinute(reader.language(), reader.zone());
    }

    Span badge(MailCard card) {
        var badge = new Span(screen.getTranslation("mail.state." + card.state()));
        badge.addClassName("badge");
        badge.addClassName(
                switch (card.state()) {
                    case SENT -> "success";
                    case WAITING, SENDING, KEPT -> "info";
                    case DROPPED, EXPIRED, FORGOTTEN -> "warning";
                    case FAILED -> "error";
                });
        return badge;
    }

    String when(MailCard card) {
        var settled = card.settled();
        return switch (card.state()) {
            case WAITING ->
                card.tries() == 0
                        ? say("mail.posted", card.posted())
                        : screen.getTranslation("mail.again", card.tries(), time.format(card.nextTry()));
            case SENT -> say("mail.sent", settled == null ? card.posted() : settled);
            default -> say("mail.posted", card.posted());
        };
    }

    /** In words, and then what the server itself said. */
    String fault(MailFault fault) {
        var words = screen.getTranslation("mail.fault." + fault.kind());
        return fault.answer().isEmpty() ? words : screen.getTranslation("mail.fault.said", words, fault.answer());
    }

    String at(Instant at) {
        return time.format(at);
    }

    private String say(String key, Instant at) {
        return screen.getTranslation(key, time.format(at));
    }
}
