package org.ramure.identity;

import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonCard;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The people of passkeys are the people of the house: nothing more is kept of them. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return PasskeyStore.person(handle)
                .flatMap(accounts::find)
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return accounts.of(email)
                .flatMap(person -> accounts.find(person.id()))
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(PersonCard person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyStore.handle(person.id()))
                .name(person.email())
                .displayName(person.name())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Whoever adds a passkey has an account");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Accounts go by another way");
    }
}
