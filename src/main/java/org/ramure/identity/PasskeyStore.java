package org.ramure.identity;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The rows of passkeys, as Spring Security's WebAuthn wants them. To authenticators a person is the bytes of her id. */
@Component
class PasskeyStore implements UserCredentialRepository {

    private static final int LONGEST_ATTESTATION = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static Bytes handle(PersonId person) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array());
    }

    /** @return empty when no id of a person has such bytes */
    static Optional<PersonId> person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16
                ? Optional.of(new PersonId(new UUID(bytes.getLong(), bytes.getLong())))
                : Optional.empty();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from passkey where credential_id = ?")
                .param(credential.toBase64UrlString())
                .query(PasskeyStore::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return person(handle)
                .map(person -> jdbc.sql("select * from passkey where person_id = ? order by created_at, id")
                        .param(person.value())
                        .query(PasskeyStore::credential)
                        .list())
                .orElse(List.of());
    }

    /**
     * Keeps a new passkey, or notes that one was used.
     *
     * @throws Refusal when its counter stands still: somebody has a copy of it
     */
    @Override
    public void save(CredentialRecord passkey) {
        var credential = passkey.getCredentialId().toBase64UrlString();
        if (findByCredentialId(passkey.getCredentialId()) == null) {
            add(passkey, credential);
            return;
        }
        var count = passkey.getSignatureCount();
        if (jdbc.sql("""
                                update passkey set sign_count = ?, used_at = ?
                                where credential_id = ? and (sign_count < ? or ? = 0 and sign_count = 0)""")
                        .params(count, Times.column(clock.instant()), credential, count, count)
                        .update()
                == 0) {
            throw new Refusal("passkey.failed");
        }
    }

    private void add(CredentialRecord passkey, String credential) {
        var owner = person(passkey.getUserEntityUserId()).orElseThrow();
        var attestation = base64(passkey.getAttestationObject());
        if (attestation.length() > LONGEST_ATTESTATION) {
            throw new Refusal("passkey.failed");
        }
        var added = jdbc.sql("""
                        insert into passkey (id, person_id, credential_id, public_key, attestation, sign_count, transports,
                            backup_eligible, backed_up, name, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        Ids.next(),
                        owner.value(),
                        credential,
                        new Bytes(passkey.getPublicKey().getBytes()).toBase64UrlString(),
                        attestation,
                        passkey.getSignatureCount(),
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        passkey.isBackupEligible(),
                        passkey.isBackupState(),
                        passkey.getLabel(),
                        Times.column(clock.instant()))
                .update();
        if (added == 0) {
            throw new Refusal("passkey.known");
        }
    }

    private static String base64(@Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }

    List<PasskeyCard> of(PersonId person) {
        return jdbc.sql("select id, name, created_at, used_at from passkey where person_id = ? order by created_at, id")
                .param(person.value())
                .query((row, _) -> new PasskeyCard(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Times.read(row, "created_at"),
                        Times.readOrNull(row, "used_at")))
                .list();
    }

    /** Her passkeys; until the transaction ends nobody takes one of them away: of two at once one would be the last. */
    List<UUID> hold(PersonId person) {
        return jdbc.sql("select id from passkey where person_id = ? order by id for update")
                .param(person.value())
                .query(UUID.class)
                .list();
    }

    boolean has(PersonId person) {
        return jdbc.sql("select count(*) from passkey where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws NotThere when it is not hers */
    void rename(UUID id, PersonId person, String name) {
        if (jdbc.sql("update passkey set name = ? where id = ? and person_id = ?")
                        .params(name, id, person.value())
                        .update()
                == 0) {
            throw new NotThere("passkey " + id);
        }
    }

    /** @throws NotThere when it is not hers */
    void remove(UUID id, PersonId person) {
        if (jdbc.sql("delete from passkey where id = ? and person_id = ?")
                        .params(id, person.value())
                        .update()
                == 0) {
            throw new NotThere("passkey " + id);
        }
    }

    /** @return whether she had any */
    boolean forget(PersonId person) {
        return jdbc.sql("delete from passkey where person_id = ?")
                        .param(person.value())
                        .update()
                > 0;
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from passkey where credential_id = ?")
                .param(credential.toBase64UrlString())
                .update();
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(handle(new PersonId(row.getObject("person_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(row.getString("public_key")).getBytes()))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(true)
                .transports(Arrays.stream(row.getString("transports").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(Bytes.fromBase64(row.getString("attestation")))
                .created(Times.read(row, "created_at"))
                .label(row.getString("name"))
                .build();
    }
}
