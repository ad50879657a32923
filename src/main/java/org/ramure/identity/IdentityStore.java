package org.ramure.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Times;
import org.ramure.kit.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of identities at other houses, and of those that wait to be confirmed. */
@Component
class IdentityStore {

    /** How long a mail waits to be confirmed. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param person null for a newcomer */
    record Offer(
            UUID id, OutsideIdentity identity, @Nullable PersonId person, String wanted) {}

    record Row(
            UUID id,
            String issuer,
            String email,
            Instant linked,
            @Nullable Instant used) {}

    Optional<PersonId> owner(OutsideIdentity identity) {
        return jdbc.sql("select person_id from outside_identity where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void noteUse(OutsideIdentity identity) {
        jdbc.sql("update outside_identity set used_at = ? where issuer = ? and subject = ?")
                .params(now(), identity.issuer(), identity.subject())
                .update();
    }

    /** @return false when it is somebody's already */
    boolean link(OutsideIdentity identity, PersonId person) {
        return jdbc.sql("""
                        insert into outside_identity (id, issuer, subject, person_id, email, linked_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                Ids.next(),
                                identity.issuer(),
                                identity.subject(),
                                person.value(),
                                identity.email(),
                                now())
                        .update()
                == 1;
    }

    List<Row> of(PersonId person) {
        return jdbc.sql("select * from outside_identity where person_id = ? order by linked_at, id")
                .param(person.value())
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("issuer"),
                        row.getString("email"),
                        Times.read(row, "linked_at"),
                        Times.readOrNull(row, "used_at")))
                .list();
    }

    /** @throws NotThere when it is not hers */
    void unlink(UUID id, PersonId person) {
        if (jdbc.sql("delete from outside_identity where id = ? and person_id = ?")
                        .params(id, person.value())
                        .update()
                == 0) {
            throw new NotThere("identity " + id);
        }
    }

    UUID offer(OutsideIdentity identity, @Nullable PersonId person, String wanted) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into identity_offer (id, issuer, subject, person_id, email, name, wanted, offered_at)
                        values (?, ?, ?, cast(? as uuid), ?, ?, ?, ?)""")
                .param(id)
                .param(identity.issuer())
                .param(identity.subject())
                .param(person == null ? null : person.value())
                .param(identity.email())
                .param(identity.name().substring(0, Math.min(identity.name().length(), LONGEST_NAME)))
                .param(wanted)
                .param(now())
                .update();
        return id;
    }

    /** @return the token in clear; empty when nobody waits for it any more */
    Optional<String> mint(UUID offer) {
        var token = Tokens.mint();
        return jdbc.sql("update identity_offer set hash = ? where id = ?")
                                .params(Tokens.hash(token), offer)
                                .update()
                        == 1
                ? Optional.of(token)
                : Optional.empty();
    }

    Optional<Offer> offered(String token) {
        return jdbc.sql("select * from identity_offer where hash = ? and offered_at > ?")
                .params(Tokens.hash(token), Times.column(clock.instant().minus(PATIENCE)))
                .query((row, _) -> {
                    var person = row.getObject("person_id", UUID.class);
                    return new Offer(
                            row.getObject("id", UUID.class),
                            new OutsideIdentity(
                                    row.getString("issuer"),
                                    row.getString("subject"),
                                    row.getString("email"),
                                    row.getString("name")),
                            person == null ? null : new PersonId(person),
                            row.getString("wanted"));
                })
                .optional();
    }

    /** What nobody has confirmed in time. */
    void forgetOld() {
        jdbc.sql("delete from identity_offer where offered_at < ?")
                .param(Times.column(clock.instant().minus(PATIENCE)))
                .update();
    }

    void forgetOffers(PersonId person) {
        jdbc.sql("delete from identity_offer where person_id = ?")
                .param(person.value())
                .update();
    }

    /** @return false when somebody was faster */
    boolean take(Offer offer) {
        return jdbc.sql("delete from identity_offer where id = ?")
                        .param(offer.id())
                        .update()
                == 1;
    }

    private java.time.OffsetDateTime now() {
        return Times.column(clock.instant());
    }
}
