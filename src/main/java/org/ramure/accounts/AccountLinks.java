package org.ramure.accounts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ramure.house.AuditLog;
import org.ramure.kit.AppPath;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is done by a link in a mail: making an account, signing in, a new password, a new address. */
@Service
@Transactional
public class AccountLinks {

    private static final Set<LinkPurpose> NEWCOMERS =
            EnumSet.of(LinkPurpose.SIGN_UP, LinkPurpose.INVITATION, LinkPurpose.ADMINISTRATOR);

    private final LinkRequests requests;
    private final LinkMail mail;
    private final PersonRepository people;
    private final Newcomers newcomers;
    private final Consents consents;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AccountLinks(
            LinkRequests requests,
            LinkMail mail,
            PersonRepository people,
            Newcomers newcomers,
            Consents consents,
            Passwords passwords,
            Sessions sessions,
            Throttle throttle,
            AuditLog audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.requests = requests;
        this.mail = mail;
        this.people = people;
        this.newcomers = newcomers;
        this.consents = consents;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Mails the link that fits the address: who has an account gets a way in, in the language of her account; who has none
     * gets a way to make one. The work is the same, and the answer says nothing about the address.
     *
     * @throws Refusal when no mail could go to what was typed
     * @throws TooManyTries when this client has asked too often
     */
    public void ask(LinkWish wish) {
        var email = Emails.read(wish.email());
        throttle.beforeAsking(wish.client());
        if (!throttle.mayMail(email)) {
            return;
        }
        var person = people.findByEmail(email);
        var purpose = person.isEmpty()
                ? LinkPurpose.SIGN_UP
                : wish.purpose() == LinkPurpose.RESET ? LinkPurpose.RESET : LinkPurpose.SIGN_IN;
        mail.ask(
                new LinkRequest(
                        Ids.next(),
                        purpose,
                        email,
                        person.map(Person::id).orElse(null),
                        person.map(known -> known.signedIn().language()).orElse(wish.language()),
                        AppPath.of(wish.wanted()),
                        wish.consents()),
                template(wish.purpose(), purpose, person.map(Person::isActive).orElse(true)));
    }

    private static String template(LinkPurpose asked, LinkPurpose given, boolean active) {
        if (!active) {
            return "account-closed";
        }
        return switch (given) {
            case SIGN_UP -> asked == LinkPurpose.SIGN_UP ? "account-sign-up" : "account-none";
            case SIGN_IN -> asked == LinkPurpose.SIGN_UP ? "account-known" : "account-sign-in";
            case RESET -> "account-reset";
            case INVITATION, ADDRESS, ADMINISTRATOR ->
                throw new IllegalArgumentException("Not asked for here: " + given);
        };
    }

    /**
     * Mails somebody a link to make her account, since somebody of the house wants her in a course. The caller sees to it
     * that she is invited once.
     *
     * @param about what the course is called
     * @param wanted the page of the app where her link leads
     * @return false when the address has an account
     */
    public boolean invite(String email, Locale language, String about, String wanted) {
        var address = Emails.read(email);
        if (people.findByEmail(address).isPresent()) {
            return false;
        }
        mail.invite(
                new LinkRequest(
                        Ids.next(), LinkPurpose.INVITATION, address, null, language, AppPath.of(wanted), Set.of()),
                about);
        return true;
    }

    /** What the link will do; asking changes nothing, because scanners of mail open links too. */
    @Transactional(readOnly = true)
    public Optional<LinkSheet> read(String token) {
        return requests.find(token)
                .filter(request -> request.person() == null || active(request.person()))
                .map(request -> new LinkSheet(request.purpose(), request.email(), request.wanted()));
    }

    /** What a link was for that does nothing any more, so that its page offers what helps. */
    @Transactional(readOnly = true)
    public Optional<LinkPurpose> purpose(String token) {
        return requests.purpose(token);
    }

    public Entered signIn(String token) {
        var request = use(token, EnumSet.of(LinkPurpose.SIGN_IN));
        return new Entered(owner(request).signedIn(), request.wanted());
    }

    /** Hashes before the transaction begins: a password takes its time, and no connection waits for it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Entered signUp(String token, NewAccount account) {
        var email = meant(token, NEWCOMERS).email();
        var password = account.password();
        Refusals.of(() -> Names.read(account.name()), () -> {
            if (password != null) {
                passwords.check(password, email);
            } else {
                mail.requireThatItLeaves();
            }
        });
        var hash = password == null ? passwords.secret() : passwords.hash(password, email);
        return Objects.requireNonNull(transaction.execute(_ -> open(token, account, hash)));
    }

    private Entered open(String token, NewAccount account, String hash) {
        var request = use(token, NEWCOMERS);
        var administers = request.purpose() == LinkPurpose.ADMINISTRATOR;
        if (administers && people.countAdministrators() > 0) {
            throw gone();
        }
        var person = newcomers
                .open(new Newcomers.Newcomer(
                        request.email(),
                        Names.read(account.name()),
                        administers ? Set.of(Role.LEARNER, Role.ADMINISTRATOR) : Set.of(Role.LEARNER),
                        hash,
                        account.password() == null,
                        false,
                        account.language(),
                        account.zone()))
                .flatMap(people::findById)
                .orElseThrow(AccountLinks::gone);
        consents.choose(person.id(), request.consents());
        requests.voidAll(request.email());
        own(request.email(), person.id());
        if (administers) {
            requests.voidAdministratorsBut(request.email());
            audit.record(person.id().value(), "house-opened", person.id().toString(), "");
        }
        return new Entered(person.signedIn(), request.wanted());
    }

    /** Every session and every device that stayed signed in is ended by a new password, hashed as by {@link #signUp}. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Entered reset(String token, String password) {
        var hash = passwords.hash(
                password, meant(token, EnumSet.of(LinkPurpose.RESET)).email());
        return Objects.requireNonNull(transaction.execute(_ -> replace(token, hash)));
    }

    private Entered replace(String token, String hash) {
        var request = use(token, EnumSet.of(LinkPurpose.RESET));
        var person = owner(request);
        person.changePassword(hash);
        requests.voidAll(request.email());
        requests.voidAll(person.id());
        sessions.changed(person.id());
        sessions.endAllBut(person.id(), null);
        events.publishEvent(new WayInChanged(person.id()));
        audit.record(person.id().value(), "password-reset", person.id().toString(), "");
        mail.tell("password/" + request.id(), person.signedIn(), "account-password", Map.of());
        return new Entered(person.signedIn(), request.wanted());
    }

    /** The new address is confirmed by who reads its mail; the old one is told. */
    public void confirmAddress(String token) {
        var request = use(token, EnumSet.of(LinkPurpose.ADDRESS));
        var person = owner(request);
        if (people.findByEmail(request.email()).isPresent()) {
            throw gone();
        }
        var before = person.signedIn();
        person.move(request.email());
        events.publishEvent(new PersonChanged(person.id()));
        requests.voidAll(request.email());
        requests.voidAll(before.email());
        own(before.email(), person.id());
        requests.voidAll(person.id());
        sessions.changed(person.id());
        events.publishEvent(new WayInChanged(person.id()));
        audit.record(person.id().value(), "address-changed", person.id().toString(), "");
        mail.tell("moved/" + request.id(), before, "account-moved", Map.of());
    }

    /** What went to her address before anybody knew whose it is stays hers when she has another one. */
    private void own(String email, PersonId person) {
        requests.own(email, person);
        mail.own(email, person);
    }

    private LinkRequest meant(String token, Set<LinkPurpose> purposes) {
        return requests.find(token)
                .filter(request -> purposes.contains(request.purpose()))
                .orElseThrow(AccountLinks::gone);
    }

    private LinkRequest use(String token, Set<LinkPurpose> purposes) {
        return Optional.of(meant(token, purposes)).filter(requests::use).orElseThrow(AccountLinks::gone);
    }

    private Person owner(LinkRequest request) {
        return Optional.ofNullable(request.person())
                .flatMap(people::hold)
                .filter(Person::isActive)
                .orElseThrow(AccountLinks::gone);
    }

    private boolean active(PersonId id) {
        return people.findById(id).map(Person::isActive).orElse(false);
    }

    private static Refusal gone() {
        return new Refusal("link.gone");
    }
}
