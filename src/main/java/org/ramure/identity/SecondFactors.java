package org.ramure.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Devices;
import org.ramure.accounts.People;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.Throttle;
import org.ramure.accounts.TooManyTries;
import org.ramure.house.AuditLog;
import org.ramure.house.House;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second thing that is asked at sign-in of who wants it, or must: a code of an authenticator, or a recovery code. */
@Service
@Transactional
public class SecondFactors {

    private final FactorStore store;
    private final RecoveryCodes codes;
    private final PasskeyStore passkeys;
    private final IdentitySettings settings;
    private final House house;
    private final Profiles profiles;
    private final Devices devices;
    private final People people;
    private final Accounts accounts;
    private final CurrentPerson current;
    private final Throttle throttle;
    private final SecurityMail mail;
    private final AuditLog audit;
    private final Clock clock;

    /** Who has one; who lacks it is asked for every time, so that nobody waits once it is set up. */
    private final Cache<PersonId, Boolean> equipped = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(50_000)
            .build();

    SecondFactors(
            FactorStore store,
            RecoveryCodes codes,
            PasskeyStore passkeys,
            IdentitySettings settings,
            House house,
            Profiles profiles,
            Devices devices,
            People people,
            Accounts accounts,
            CurrentPerson current,
            Throttle throttle,
            SecurityMail mail,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.passkeys = passkeys;
        this.settings = settings;
        this.house = house;
        this.profiles = profiles;
        this.devices = devices;
        this.people = people;
        this.accounts = accounts;
        this.current = current;
        this.throttle = throttle;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SecondFactorCard mine() {
        var me = current.require();
        var since = store.find(me.id()).map(FactorStore.Factor::since).orElse(null);
        var required = settings.requiresSecondFactor(me);
        return new SecondFactorCard(
                since, codes.left(me.id()), required, since != null || required && passkeys.has(me.id()));
    }

    /** Whether a code is asked of her at sign-in. */
    @Transactional(readOnly = true)
    public boolean isOn(PersonId person) {
        return store.exists(person);
    }

    /** Whether a code would do of who waits at the second step: the authenticator's, or a recovery code. */
    @Transactional(readOnly = true)
    public boolean takesCodes(PersonId person) {
        return store.exists(person) || codes.left(person) > 0;
    }

    /** Whether a second thing is asked of her, who came by one: a code, or the passkey of who must have a second factor. */
    @Transactional(readOnly = true)
    public boolean isAsked(SignedIn person) {
        return store.exists(person.id()) || settings.requiresSecondFactor(person) && passkeys.has(person.id());
    }

    /** Whether nothing of the app opens to her before she has set a second factor up. */
    @Transactional(readOnly = true)
    public boolean mustSetUp(SignedIn person) {
        if (!settings.requiresSecondFactor(person) || equipped.getIfPresent(person.id()) != null) {
            return false;
        }
        var has = store.exists(person.id()) || passkeys.has(person.id());
        if (has) {
            equipped.put(person.id(), true);
        }
        return !has;
    }

    /**
     * Begins to set an authenticator up. Nothing changes until it has shown its first code.
     *
     * @param password empty when who she is was proved moments ago
     * @throws Refusal when it is not proved that it is she
     */
    public FactorOffer begin(String password) {
        profiles.proveLately(password);
        var secret = Totp.newSecret();
        store.offer(current.id(), secret);
        return offer(current.require(), secret);
    }

    /**
     * What was begun, shown again.
     *
     * @throws Refusal when nothing was, or too long ago
     */
    @Transactional(readOnly = true)
    public FactorOffer offered() {
        var me = current.require();
        return offer(me, store.offered(me.id()).orElseThrow(() -> new Refusal("factor.offer.gone")));
    }

    /**
     * The authenticator is in use from now on. Ends every other session: whoever is there did not show a code.
     *
     * @return ten recovery codes, which nobody can read again
     * @throws Refusal when the code is wrong, or the set-up was begun too long ago
     * @throws TooManyTries before the code is looked at
     */
    public List<String> confirm(String code, String client) {
        var me = current.id();
        var secret = store.offered(me).orElseThrow(() -> new Refusal("factor.offer.gone"));
        throttle.beforeCode(me, client);
        var step = Totp.step(secret, digits(code), clock.instant(), -1);
        if (step.isEmpty()) {
            throw new Refusal("account.code.wrong");
        }
        if (!store.confirm(me, secret, step.getAsLong())) {
            throw new Refusal("factor.offer.gone");
        }
        throttle.codeWasRight(me, client);
        devices.endOthers();
        changed(me, "second-factor-on", "on");
        return codes.renew(me);
    }

    /**
     * Ten new recovery codes; those before are worth nothing any more.
     *
     * @throws NotThere when nothing is asked of her that they could stand for
     */
    public List<String> renewCodes(String password) {
        profiles.proveLately(password);
        var me = current.require();
        if (!isAsked(me)) {
            throw new NotThere("second factor of " + me.id());
        }
        changed(me.id(), "recovery-codes-renewed", "codes");
        return codes.renew(me.id());
    }

    /** @throws Refusal when it is not proved that it is she, or her role wants one */
    public void turnOff(String password) {
        profiles.proveLately(password);
        var me = current.require();
        if (settings.requiresSecondFactor(me)) {
            throw new Refusal("factor.required");
        }
        if (forget(me.id())) {
            changed(me.id(), "second-factor-off", "off");
        }
    }

    /**
     * Takes the second factor and the passkeys away from somebody who has lost them, and ends her sessions: whoever asked in her name finds
     * that her first factor is asked for. She is told. An open screen that somebody has left does not do for it.
     *
     * @param password of the administrator; empty when who she is was proved moments ago
     * @throws Refusal when it is not proved that it is she, or it is her own account: there she turns off what she has
     * @throws NotThere when she has none
     */
    public void reset(PersonId person, String password) {
        current.require(Role.ADMINISTRATOR);
        if (person.equals(current.id())) {
            throw new Refusal("factor.reset.yourself");
        }
        profiles.proveLately(password);
        takeAway(person);
    }

    private void takeAway(PersonId person) {
        var forgot = forget(person);
        if (!passkeys.forget(person) && !forgot) {
            throw new NotThere("second factor of " + person);
        }
        people.signOut(person);
        changed(person, "second-factor-reset", "reset");
    }

    /**
     * The same for who runs the house and has its machine in hand, when nobody who administers it comes in any more.
     *
     * @throws NotThere when the address has no account, or she has none
     */
    public void resetFromShell(String email) {
        if (!current.isSystem()) {
            throw new NotThere("only the house itself");
        }
        takeAway(accounts.of(email).map(SignedIn::id).orElseThrow(() -> new NotThere("account of that address")));
    }

    /** Whether her last passkey is all that she has of what her role wants. */
    boolean restsOnPasskeys(SignedIn person) {
        return settings.requiresSecondFactor(person) && !store.exists(person.id());
    }

    /** She has one thing less: whether she has anything left is asked again. */
    void somethingWent(PersonId person) {
        equipped.invalidate(person);
    }

    /** For administrators: whether there is anything to {@link #reset}, of somebody else's. */
    @Transactional(readOnly = true)
    public boolean mayReset(PersonId person) {
        current.require(Role.ADMINISTRATOR);
        return !person.equals(current.id()) && has(person);
    }

    private boolean has(PersonId person) {
        return store.exists(person) || passkeys.has(person);
    }

    /**
     * Takes a code of somebody who has proved who she is by a first thing; each code is taken once.
     *
     * @param typed six digits of the authenticator, or a recovery code
     * @throws Refusal when it is wrong, or was taken before
     * @throws TooManyTries before it is looked at
     */
    public void pass(PersonId person, String typed, String client) {
        throttle.beforeCode(person, client);
        if (!takesCode(person, digits(typed)) && !takesRecoveryCode(person, typed)) {
            throw new Refusal("account.code.wrong");
        }
        throttle.codeWasRight(person, client);
    }

    private boolean takesCode(PersonId person, String code) {
        if (code.length() != Totp.DIGITS) {
            return false;
        }
        var factor = store.find(person);
        if (factor.isEmpty()) {
            return false;
        }
        var step = Totp.step(
                factor.get().secret(), code, clock.instant(), factor.get().lastStep());
        return step.isPresent() && store.take(person, step.getAsLong());
    }

    private boolean takesRecoveryCode(PersonId person, String code) {
        if (code.length() > 100 || !codes.use(person, code)) {
            return false;
        }
        audit.record(person.value(), "recovery-code-used", person.toString(), "");
        mail.tell(person, "code-used");
        return true;
    }

    private boolean forget(PersonId person) {
        equipped.invalidate(person);
        codes.forget(person);
        return store.forget(person);
    }

    private void changed(PersonId person, String deed, String what) {
        var actor = current.signedIn().map(one -> one.id().value()).orElse(null);
        audit.record(actor, deed, person.toString(), "");
        mail.tell(person, what);
    }

    private FactorOffer offer(SignedIn person, byte[] secret) {
        var text = Base32.encode(secret);
        var address = "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(house.name()), encoded(person.email()), text, encoded(house.name()));
        return new FactorOffer(text.replaceAll("(.{4})(?=.)", "$1 "), address);
    }

    /** Authenticators show codes in groups, and people type them so. */
    private static String digits(String typed) {
        return typed.length() > 100 ? "" : typed.replaceAll("[\\s\\u00a0\\u202f-]", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
