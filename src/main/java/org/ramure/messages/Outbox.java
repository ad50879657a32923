package org.ramure.messages;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Outgoing mail: posted in the transaction of its cause, sent by a job soon after it commits. */
@Service
public class Outbox {

    private final MessageStore store;
    private final Letters letters;
    private final PostOffice office;

    Outbox(MessageStore store, Letters letters, PostOffice office) {
        this.store = store;
        this.letters = letters;
        this.office = office;
    }

    /** Whether mail leaves; without a mail server messages are kept for the administrator to read. */
    public boolean isOpen() {
        return office.isOpen();
    }

    /** A message as it would be read, for who writes it. @param text its plain part */
    public record Preview(String subject, String text) {}

    /** What the draft would say; a link with a token is not made. */
    public Preview preview(MessageDraft draft) {
        var letter = letters.write(draft.template(), draft.language(), draft.model(), "");
        return new Preview(letter.subject(), letter.text());
    }

    /** What was written to an address before its owner was known is hers from now on, whatever address she has later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void own(String address, UUID person) {
        store.own(address, person);
    }

    /**
     * Posts a message unless its occasion has had one already.
     *
     * @return whether this is the first message of its occasion
     * @throws IllegalArgumentException when no mail could go to the address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(MessageDraft draft) {
        var letter = letters.write(draft.template(), draft.language(), draft.model(), "");
        return store.add(draft, letter.subject(), office.isOpen() ? MessageState.WAITING : MessageState.KEPT);
    }
}
