package org.ramure.identity;

import java.util.Map;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.PersonChanged;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.Role;
import org.ramure.house.AuditLog;
import org.ramure.house.Once;
import org.ramure.house.PersonalData.Subject;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two accounts of one person become one. */
@Service
@Transactional
public class Doubles {

    /** In the ledger, with both accounts. */
    static final String MERGED = "account-merged";

    private final Accounts accounts;
    private final PersonalRegistry registry;
    private final Profiles profiles;
    private final CurrentPerson current;
    private final Once once;
    private final Outbox outbox;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Doubles(
            Accounts accounts,
            PersonalRegistry registry,
            Profiles profiles,
            CurrentPerson current,
            Once once,
            Outbox outbox,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.registry = registry;
        this.profiles = profiles;
        this.current = current;
        this.once = once;
        this.outbox = outbox;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The account of an address, to be read before it is merged into another.
     *
     * @throws Refusal when the address has none, or it is the same account
     */
    @Transactional(readOnly = true)
    public PersonCard find(PersonId kept, String email) {
        current.require(Role.ADMINISTRATOR);
        var found = accounts.of(email).orElseThrow(() -> new Refusal("merge.refused.nobody"));
        if (found.id().equals(kept)) {
            throw new Refusal("merge.refused.same");
        }
        return accounts.find(found.id()).orElseThrow();
    }

    /**
     * Gives all that the house keeps of the double to the account that stays, and closes the double for ever. Both
     * addresses are told. Done already, it is not done again.
     *
     * @param password of the administrator; empty when who she is was proved moments ago
     * @throws Refusal when it is not proved that it is she, or in words when a module cannot; then nothing has changed
     * @throws NotThere when there is no such account
     */
    public void merge(PersonId kept, PersonId gone, String password) {
        current.require(Role.ADMINISTRATOR);
        if (kept.equals(gone)) {
            throw new Refusal("merge.refused.same");
        }
        if (gone.equals(current.id())) {
            throw new Refusal("merge.refused.yourself");
        }
        profiles.proveLately(password);
        if (!once.claim(MERGED, kept + "/" + gone)) {
            return;
        }
        var stays = find(kept);
        var goes = find(gone);
        registry.merge(subject(stays), subject(goes));
        events.publishEvent(new PersonChanged(kept));
        // with her account this is erased too: it stands at the account that stays
        audit.record(current.id().value(), "accounts-merged", kept.toString(), goes.name() + ", " + goes.email());
        tell(stays, stays, goes);
        tell(goes, stays, goes);
    }

    private void tell(PersonCard to, PersonCard stays, PersonCard goes) {
        outbox.post(new MessageDraft(
                        "merged/" + goes.id() + "/" + to.id(),
                        to.email(),
                        stays.language(),
                        "accounts-merged",
                        Map.of("kept", stays.email(), "gone", goes.email(), "path", "/app"),
                        MessageKind.NOTICE)
                .of(stays.id().value()));
    }

    private PersonCard find(PersonId id) {
        return accounts.find(id).orElseThrow(() -> new NotThere("person " + id));
    }

    private static Subject subject(PersonCard person) {
        return new Subject(person.id().value(), person.email());
    }
}
