package org.ramure.identity;

import java.util.List;
import java.util.UUID;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.Throttle;
import org.ramure.accounts.TooManyTries;
import org.ramure.house.AuditLog;
import org.ramure.kit.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys: a telephone, a computer or a key that proves who somebody is, without a word to type. Each verifies its owner
 * itself, so that nothing else is asked of who shows one.
 */
@Service
@Transactional
public class Passkeys {

    private static final int LONGEST_NAME = 100;
    private static final int MOST = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final PasskeyStore store;
    private final SecondFactors factors;
    private final WebAuthnRelyingPartyOperations operations;
    private final Accounts accounts;
    private final Profiles profiles;
    private final CurrentPerson current;
    private final Throttle throttle;
    private final SecurityMail mail;
    private final AuditLog audit;

    Passkeys(
            PasskeyStore store,
            SecondFactors factors,
            WebAuthnRelyingPartyOperations operations,
            Accounts accounts,
            Profiles profiles,
            CurrentPerson current,
            Throttle throttle,
            SecurityMail mail,
            AuditLog audit) {
        this.store = store;
        this.factors = factors;
        this.operations = operations;
        this.accounts = accounts;
        this.profiles = profiles;
        this.current = current;
        this.throttle = throttle;
        this.mail = mail;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<PasskeyCard> mine() {
        return store.of(current.id());
    }

    @Transactional(readOnly = true)
    public boolean has(PersonId person) {
        return store.has(person);
    }

    /**
     * What a browser needs to make one.
     *
     * @param password empty when who she is was proved moments ago
     * @throws Refusal when it is not proved that it is she, or she has very many
     */
    public PublicKeyCredentialCreationOptions begin(String password) {
        profiles.proveLately(password);
        var me = current.require();
        if (store.of(me.id()).size() >= MOST) {
            throw new Refusal("passkey.many", MOST);
        }
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication(me)));
    }

    /**
     * Keeps what the browser made.
     *
     * @param begun what {@link #begin} gave to this session, used once
     * @param name blank for a plain one
     */
    public void add(
            PublicKeyCredentialCreationOptions begun,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String name) {
        var me = current.id();
        if (!begun.getUser().getId().equals(PasskeyStore.handle(me))) {
            throw new Refusal("passkey.failed");
        }
        try {
            operations.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(begun, new RelyingPartyPublicKey(made, nameOf(name))));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            LOG.info("A passkey was refused: {}", fault.toString());
            throw new Refusal("passkey.failed");
        }
        changed(me, "passkey-added", "passkey-added");
    }

    public void rename(UUID id, String name) {
        store.rename(id, current.id(), nameOf(name));
    }

    /** @throws Refusal when it is not proved that it is she, or it is all that she has of what her role wants */
    public void remove(UUID id, String password) {
        profiles.proveLately(password);
        var me = current.require();
        var all = store.hold(me.id());
        if (all.equals(List.of(id)) && factors.restsOnPasskeys(me)) {
            throw new Refusal("passkey.last");
        }
        store.remove(id, me.id());
        factors.somethingWent(me.id());
        changed(current.id(), "passkey-removed", "passkey-removed");
    }

    /**
     * What a browser needs to find one for whoever sits before it.
     *
     * @throws TooManyTries when this client has asked too often
     */
    @Transactional(readOnly = true)
    public PublicKeyCredentialRequestOptions ask(String client) {
        throttle.beforeQuestion(client);
        return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /**
     * Who has shown a passkey.
     *
     * @param asked what {@link #ask} gave to this session, used once
     * @throws Refusal with the same words whatever was wrong
     */
    public SignedIn recognise(
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> shown,
            String client) {
        try {
            var owner = operations.authenticate(new RelyingPartyAuthenticationRequest(asked, shown));
            var person = accounts.of(owner.getName())
                    .filter(SignedIn::active)
                    .orElseThrow(() -> new Refusal("passkey.failed"));
            throttle.questionWasAnswered(client);
            return person;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            LOG.info("A passkey was refused: {}", fault.toString());
            throw new Refusal("passkey.failed");
        }
    }

    private void changed(PersonId person, String deed, String what) {
        audit.record(person.value(), deed, person.toString(), "");
        mail.tell(person, what);
    }

    private static String nameOf(String typed) {
        var name = typed.strip().replaceAll("\\p{Cntrl}", "");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("passkey.name.missing", LONGEST_NAME);
        }
        return name;
    }

    private static UsernamePasswordAuthenticationToken authentication(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }
}
