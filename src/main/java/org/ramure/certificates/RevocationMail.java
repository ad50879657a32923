package org.ramure.certificates;

import java.util.Map;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.SystemActor;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.springframework.stereotype.Component;

/** Tells the holder of a certificate, once, that the house withdrew it, and why. */
@Component
class RevocationMail {

    private final Accounts accounts;
    private final Outbox outbox;

    RevocationMail(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** Who has left is told nothing. */
    void tell(Certificate certificate, String reason) {
        SystemActor.call("certificates", () -> accounts.find(certificate.person()))
                .ifPresent(holder -> outbox.post(new MessageDraft(
                                "certificate-revoked/" + certificate.number().value(),
                                holder.email(),
                                holder.language(),
                                "certificate-revoked",
                                Map.of(
                                        "name", holder.name(),
                                        "course", certificate.title(),
                                        "number", certificate.number().value(),
                                        "reason", reason,
                                        "path", "/app/attestations"),
                                MessageKind.NOTICE)
                        .of(holder.id().value())));
    }
}
