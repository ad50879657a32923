package org.ramure.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Role;
import org.ramure.house.AuditLog;
import org.ramure.messages.MailHold;
import org.ramure.messages.Release;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail that waits since a restore, and the administrator's word that it may go. */
@Service
@Transactional
public class HeldMail {

    private final MailHold hold;
    private final AuditLog audit;
    private final CurrentPerson current;
    private final Clock clock;

    HeldMail(MailHold hold, AuditLog audit, CurrentPerson current, Clock clock) {
        this.hold = hold;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param since when the backup was restored
     * @param brought what waited in it
     */
    public record Waiting(Instant since, MailHold.Held brought) {}

    /** While it waits; two statements at most. */
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting() {
        current.require(Role.ADMINISTRATOR);
        return hold.since().map(since -> new Waiting(since, hold.brought(since)));
    }

    /** @return how many messages were dropped; empty when no mail waited */
    public OptionalInt letGo(Release release) {
        current.require(Role.ADMINISTRATOR);
        var dropped = hold.end(release, clock.instant());
        dropped.ifPresent(count -> audit.record(
                current.signedIn().map(person -> person.id().value()).orElse(null),
                "mail-released",
                "",
                String.valueOf(count)));
        return dropped;
    }
}
