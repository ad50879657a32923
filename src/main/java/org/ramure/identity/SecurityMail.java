package org.ramure.identity;

import java.util.Map;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Ids;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.springframework.stereotype.Component;

/** A word to the owner whenever the way into her account changes. */
@Component
class SecurityMail {

    private final Outbox outbox;
    private final Accounts accounts;

    SecurityMail(Outbox outbox, Accounts accounts) {
        this.outbox = outbox;
        this.accounts = accounts;
    }

    /** @param what ends the key of its words: {@code mail.account-security.<what>} */
    void tell(PersonId id, String what) {
        accounts.find(id)
                .ifPresent(person -> outbox.post(new MessageDraft(
                                "security/" + Ids.next(),
                                person.email(),
                                person.language(),
                                "account-security",
                                Map.of("what", what, "path", "/app/profil"),
                                MessageKind.NOTICE)
                        .of(id.value())));
    }
}
