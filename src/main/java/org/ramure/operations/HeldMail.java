package org.ramure.operations;

import java.time.Instant;
import java.util.Optional;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Role;
import org.ramure.house.AuditLog;
import org.ramure.messages.MailHold;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail that waits since a restore, and the administrator's word that it may go. */
@Service
@Transactional
public class HeldMail {

    private final MailHold hold;
    private final AuditLog audit;
    private final CurrentPerson current;

    HeldMail(MailHold hold, AuditLog audit, CurrentPerson current) {
        this.hold = hold;
        this.audit = audit;
        this.current = current;
    }

    /** Since when, while it waits. */
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        current.require(Role.ADMINISTRATOR);
        return hold.since();
    }

    public void letGo() {
        current.require(Role.ADMINISTRATOR);
        if (hold.end()) {
            audit.record(current.id().value(), "mail-released", "", "");
        }
    }
}
