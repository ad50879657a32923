package org.ramure.identity;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Entered;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.accounts.Throttle;
import org.ramure.accounts.TooManyTries;
import org.ramure.house.AuditLog;
import org.ramure.kit.AppPath;
import org.ramure.kit.EmailAddress;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who people are at the houses that this one trusts (OpenID Connect). An identity is joined to an account only when that
 * house has verified the account's address, and who reads the mail of that address has confirmed it here.
 */
@Service
@Transactional
public class OutsideIdentities {

    private final IdentityStore store;
    private final IdentitySettings settings;
    private final Accounts accounts;
    private final Profiles profiles;
    private final CurrentPerson current;
    private final Throttle throttle;
    private final Outbox outbox;
    private final SecurityMail mail;
    private final AuditLog audit;
    private final Clock clock;

    OutsideIdentities(
            IdentityStore store,
            IdentitySettings settings,
            Accounts accounts,
            Profiles profiles,
            CurrentPerson current,
            Throttle throttle,
            Outbox outbox,
            SecurityMail mail,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.accounts = accounts;
        this.profiles = profiles;
        this.current = current;
        this.throttle = throttle;
        this.outbox = outbox;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody comes whom another house has recognised.
     *
     * @param wanted where she wants to go
     * @param language in which somebody is written to who has no account
     * @param client the network address of who comes
     * @throws Refusal when her account is closed, her address is not verified there, or she has no account and may open none
     */
    public Arrival arrive(OutsideIdentity identity, String wanted, Locale language, String client) {
        var owner = store.owner(identity);
        if (owner.isPresent()) {
            store.noteUse(identity);
            var person = active(owner.get());
            throttle.questionWasAnswered(client);
            return new Arrival.Known(person);
        }
        var email = EmailAddress.read(identity.email()).orElseThrow(() -> new Refusal("outside.unverified"));
        var known = accounts.of(email);
        if (known.isEmpty()) {
            return newcomer(identity, email, wanted, language);
        }
        if (!known.get().active()) {
            throw new Refusal("outside.closed");
        }
        askToConfirm(identity, known.get(), wanted);
        return new Arrival.Mailed();
    }

    /** That another house calls an address verified is its word about an address of a third one: who reads its mail decides. */
    private Arrival newcomer(OutsideIdentity identity, String email, String wanted, Locale language) {
        if (welcoming(identity).owns(email)) {
            return new Arrival.Newcomer();
        }
        if (throttle.mayMail(email)) {
            var offer = store.offer(identity, null, AppPath.of(wanted));
            outbox.post(new MessageDraft(
                            "outside-identity/" + offer,
                            email,
                            language,
                            "account-outside-new",
                            Map.of("provider", name(identity.issuer())),
                            MessageKind.LINK)
                    .until(clock.instant().plus(IdentityStore.PATIENCE))
                    .linking(IdentityTokens.PURPOSE, offer));
        }
        return new Arrival.Mailed();
    }

    private IdentitySettings.Provider welcoming(OutsideIdentity identity) {
        return settings.provider(identity.issuer())
                .filter(IdentitySettings.Provider::newcomers)
                .orElseThrow(() -> new Refusal("outside.unknown"));
    }

    private void askToConfirm(OutsideIdentity identity, SignedIn person, String wanted) {
        if (!throttle.mayMail(person.email())) {
            return;
        }
        var offer = store.offer(identity, person.id(), AppPath.of(wanted));
        outbox.post(new MessageDraft(
                        "outside-identity/" + offer,
                        person.email(),
                        person.language(),
                        "account-outside",
                        Map.of("provider", name(identity.issuer())),
                        MessageKind.LINK)
                .of(person.id().value())
                .until(clock.instant().plus(IdentityStore.PATIENCE))
                .linking(IdentityTokens.PURPOSE, offer));
    }

    /** What a link in such a mail would do; reading it changes nothing. */
    @Transactional(readOnly = true)
    public Optional<OfferSheet> offered(String token) {
        return store.offered(token)
                .filter(this::stands)
                .map(offer -> new OfferSheet(
                        name(offer.identity().issuer()), offer.identity().email(), offer.person() == null));
    }

    /**
     * @param provider what the other house is called
     * @param newcomer whether an account is opened, rather than joined
     */
    public record OfferSheet(String provider, String email, boolean newcomer) {}

    /** The address may have gone to somebody since, or have come to her. */
    private boolean stands(IdentityStore.Offer offer) {
        var owner = accounts.of(offer.identity().email()).map(SignedIn::id);
        return owner.equals(Optional.ofNullable(offer.person()));
    }

    /**
     * Joins the identity to the account, once; or says that a newcomer reads the mail of her address.
     *
     * @throws Refusal when the link was used, is too old, or the address is not whose it was
     */
    public Confirmation confirm(String token) {
        var offer = store.offered(token)
                .filter(store::take)
                .filter(this::stands)
                .orElseThrow(() -> new Refusal("link.gone"));
        if (offer.person() == null) {
            return new Confirmation.Newcomer(offer.identity(), offer.wanted());
        }
        var person = active(offer.person());
        if (store.link(offer.identity(), person.id())) {
            changed(person.id(), "identity-linked", "linked");
        } else if (!store.owner(offer.identity()).equals(Optional.of(person.id()))) {
            throw new Refusal("link.gone");
        }
        return new Confirmation.Joined(new Entered(person, offer.wanted()));
    }

    /**
     * Opens an account for who has none, and joins the identity to it. The caller has it from {@link Arrival.Newcomer} or
     * {@link Confirmation.Newcomer}, in the session of who comes.
     *
     * @throws Refusal when the name is no name, or the address has an account meanwhile
     */
    public SignedIn open(OutsideIdentity identity, String name, Locale language, ZoneId zone) {
        var email = EmailAddress.read(identity.email()).orElseThrow(() -> new Refusal("outside.unverified"));
        welcoming(identity);
        var opened = SystemActor.call("identity", () -> accounts.openWithoutPassword(email, name, language, zone))
                .orElseThrow(() -> new Refusal("outside.taken"));
        if (!store.link(identity, opened)) {
            throw new Refusal("outside.taken");
        }
        store.noteUse(identity);
        audit.record(opened.value(), "identity-linked", opened.toString(), name(identity.issuer()));
        return active(opened);
    }

    @Transactional(readOnly = true)
    public List<IdentityCard> mine() {
        return store.of(current.id()).stream()
                .map(row -> new IdentityCard(row.id(), name(row.issuer()), row.email(), row.linked(), row.used()))
                .toList();
    }

    /**
     * Takes an identity away. Mail always leads back into the account, unless none leaves this house.
     *
     * @throws Refusal when it is not proved that it is she, or nothing else would let her in
     */
    public void unlink(UUID id, String password) {
        profiles.proveLately(password);
        var me = current.id();
        var all = store.of(me);
        if (all.size() == 1 && all.getFirst().id().equals(id) && profiles.mine().linksOnly() && !outbox.isOpen()) {
            throw new Refusal("outside.last");
        }
        store.unlink(id, me);
        changed(me, "identity-unlinked", "unlinked");
    }

    private void changed(PersonId person, String deed, String what) {
        audit.record(person.value(), deed, person.toString(), "");
        mail.tell(person, what);
    }

    private String name(String issuer) {
        return settings.provider(issuer).map(IdentitySettings.Provider::name).orElse(issuer);
    }

    private SignedIn active(PersonId id) {
        return accounts.find(id)
                .map(PersonCard::email)
                .flatMap(accounts::of)
                .filter(SignedIn::active)
                .orElseThrow(() -> new Refusal("outside.closed"));
    }

    /**
     * Before somebody goes there.
     *
     * @throws NotThere when no such house is trusted
     * @throws TooManyTries when this client has gone there too often
     */
    public ProviderCard provider(String key, String client) {
        throttle.beforeQuestion(client);
        return Optional.ofNullable(settings.providers().get(key))
                .map(one -> new ProviderCard(key, one.name()))
                .orElseThrow(() -> new NotThere("provider " + key));
    }

    /** The houses whose word is trusted, in the order of their names. */
    public List<ProviderCard> providers() {
        return settings.providers().entrySet().stream()
                .map(one -> new ProviderCard(one.getKey(), one.getValue().name()))
                .sorted(java.util.Comparator.comparing(ProviderCard::name))
                .toList();
    }
}
