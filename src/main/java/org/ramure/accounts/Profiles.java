package org.ramure.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ramure.house.AuditLog;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;
import org.ramure.kit.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One's own account: name, language, time zone, consents, password and address. Passwords are looked at and hashed before a
 * transaction begins: that takes its time, and no connection waits for it.
 */
@Service
@Transactional
public class Profiles {

    /** How long a link that was followed proves who somebody is who has no password. */
    private static final Duration PROOF = Duration.ofMinutes(15);

    private final PersonRepository people;
    private final Consents consents;
    private final Passwords passwords;
    private final LinkMail mail;
    private final LinkRequests requests;
    private final Sessions sessions;
    private final DeviceStore devices;
    private final Throttle throttle;
    private final CurrentPerson current;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Profiles(
            PersonRepository people,
            Consents consents,
            Passwords passwords,
            LinkMail mail,
            LinkRequests requests,
            Sessions sessions,
            DeviceStore devices,
            Throttle throttle,
            CurrentPerson current,
            AuditLog audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.consents = consents;
        this.passwords = passwords;
        this.mail = mail;
        this.requests = requests;
        this.sessions = sessions;
        this.devices = devices;
        this.throttle = throttle;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Transactional(readOnly = true)
    public Profile mine() {
        var person = me();
        var card = person.card();
        return new Profile(
                card.name(),
                card.email(),
                card.language(),
                card.zone(),
                person.isLinksOnly(),
                person.isLinksOnly() && !cameJustNow(),
                consents.of(person.id()));
    }

    /** The session goes on with what was chosen, at once. */
    public void save(ProfileDraft draft) {
        var person = me();
        var before = person.name();
        person.prefer(Names.read(draft.name()), Texts.nearest(draft.language()), draft.zone());
        if (!before.equals(person.name())) {
            events.publishEvent(new PersonChanged(person.id()));
        }
        consents.choose(person.id(), draft.consents());
        sessions.became(person.signedIn());
    }

    /**
     * Ends every other session of the person; this one stays.
     *
     * @param before the password that she has; who signs in by links only must have come in just now
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void changePassword(String before, String password) {
        var person = me();
        Refusals.of(() -> requireOwner(person, before), () -> passwords.check(password, person.email()));
        var hash = passwords.hash(password, person.email());
        transaction.executeWithoutResult(_ -> {
            var proved = asProved(person);
            proved.changePassword(hash);
            credentialChanged(proved, "password-changed");
        });
    }

    /**
     * Asks for a proof that it is she, before something that cannot be undone; best before a transaction begins.
     *
     * @param password who signs in by links only has none: she must have come in just now
     * @throws Refusal when it is wrong, or her link was followed too long ago
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void prove(String password) {
        requireOwner(me(), password);
    }

    /** What {@link #proveLately} wants now. */
    @Transactional(readOnly = true)
    public Proof proofWanted() {
        return cameJustNow() ? Proof.NONE : me().isLinksOnly() ? Proof.COME_IN_AGAIN : Proof.PASSWORD;
    }

    /** Like {@link #prove}, but who came in moments ago, by whatever way, has proved it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void proveLately(String password) {
        if (!cameJustNow()) {
            requireOwner(me(), password);
        }
    }

    /** Gives up the password; ends every other session of the person. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void useLinksOnly(String password) {
        var person = me();
        requireOwner(person, password);
        mail.requireThatItLeaves();
        var hash = passwords.secret();
        transaction.executeWithoutResult(_ -> {
            var proved = asProved(person);
            proved.useLinksOnly(hash);
            credentialChanged(proved, "password-given-up");
        });
    }

    /** Mails a link to the new address; nothing changes until it is followed. The answer says nothing about the address. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void askToMove(String to, String password, String client) {
        var person = me();
        Refusals.of(() -> Emails.read(to), () -> requireOwner(person, password));
        var email = Emails.read(to);
        throttle.beforeAsking(client);
        if (throttle.mayAskToMove(person.id(), email)) {
            transaction.executeWithoutResult(_ -> {
                var taken = people.findByEmail(email).isPresent();
                mail.ask(
                        new LinkRequest(
                                Ids.next(),
                                LinkPurpose.ADDRESS,
                                email,
                                person.id(),
                                person.card().language(),
                                "/app/profil",
                                Set.of()),
                        taken ? "account-taken" : "account-address");
            });
        }
    }

    /**
     * Mails a link by which she comes in once more, and back to her profile.
     *
     * @return whether one was mailed: after several in a row the last ones count
     */
    public boolean askToComeInAgain(String client) {
        var person = me();
        throttle.beforeAsking(client);
        if (!throttle.mayMail(person.email())) {
            return false;
        }
        mail.ask(
                new LinkRequest(
                        Ids.next(),
                        LinkPurpose.SIGN_IN,
                        person.email(),
                        person.id(),
                        person.card().language(),
                        "/app/profil",
                        Set.of()),
                "account-sign-in");
        return true;
    }

    private boolean cameJustNow() {
        var device = current.require().device();
        return device != null && devices.wasEntered(device, PROOF);
    }

    private void credentialChanged(Person person, String deed) {
        requests.voidAll(person.id());
        sessions.became(person.signedIn());
        sessions.endAllBut(person.id(), current.require().device());
        events.publishEvent(new WayInChanged(person.id()));
        audit.record(person.id().value(), deed, person.id().toString(), "");
        mail.tell("password/" + Ids.next(), person.signedIn(), "account-password", Map.of());
    }

    private void requireOwner(Person person, String password) {
        if (person.isLinksOnly()) {
            if (!cameJustNow()) {
                throw new Refusal("account.before.late", PROOF.toMinutes());
            }
            return;
        }
        throttle.beforeProof(person.id());
        if (!passwords.match(password, Optional.of(person.signedIn().credential()))) {
            throw new Refusal("account.before.wrong");
        }
        throttle.proofWasRight(person.id());
    }

    /** Held, and still who proved that it is she: her password may have been changed meanwhile, by a link in her mail. */
    private Person asProved(Person person) {
        return people.hold(person.id())
                .filter(held ->
                        held.signedIn().credential().equals(person.signedIn().credential()))
                .orElseThrow(() -> new Refusal("account.before.wrong"));
    }

    private Person me() {
        return people.findById(current.id()).orElseThrow();
    }
}
