package org.ramure.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of authenticators: those that are in use, and those that are being set up. */
@Component
class FactorStore {

    /** How long a secret that was shown waits for its first code. */
    private static final Duration OFFER = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    FactorStore(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** @param lastStep of the last code that was taken */
    record Factor(byte[] secret, Instant since, long lastStep) {}

    Optional<Factor> find(PersonId person) {
        return jdbc.sql("select secret, confirmed_at, last_step from second_factor where person_id = ?")
                .param(person.value())
                .query((row, _) -> new Factor(
                        sealing.open(row.getString("secret"), person),
                        Times.read(row, "confirmed_at"),
                        row.getLong("last_step")))
                .optional();
    }

    boolean exists(PersonId person) {
        return jdbc.sql("select count(*) from second_factor where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Notes that a code was taken. @return false when another request took it, or a later one, meanwhile */
    boolean take(PersonId person, long step) {
        return jdbc.sql("update second_factor set last_step = ? where person_id = ? and last_step < ?")
                        .params(step, person.value(), step)
                        .update()
                == 1;
    }

    /** A secret to set an authenticator up with, instead of any before. */
    void offer(PersonId person, byte[] secret) {
        var row = sealing.seal(secret, person);
        var now = Times.column(clock.instant());
        if (jdbc.sql("update second_factor_offer set secret = ?, offered_at = ? where person_id = ?")
                        .params(row, now, person.value())
                        .update()
                == 0) {
            jdbc.sql("""
                            insert into second_factor_offer (person_id, secret, offered_at) values (?, ?, ?)
                            on conflict do nothing""").params(person.value(), row, now).update();
        }
    }

    Optional<byte[]> offered(PersonId person) {
        return jdbc.sql("select secret from second_factor_offer where person_id = ? and offered_at > ?")
                .params(person.value(), Times.column(clock.instant().minus(OFFER)))
                .query(String.class)
                .optional()
                .map(kept -> sealing.open(kept, person));
    }

    /** Secrets that no code was shown for in time. */
    void forgetOld() {
        jdbc.sql("delete from second_factor_offer where offered_at < ?")
                .param(Times.column(clock.instant().minus(OFFER)))
                .update();
    }

    /** What was offered is in use from now on, instead of any before. @return false when another request did so */
    boolean confirm(PersonId person, byte[] secret, long step) {
        if (jdbc.sql("delete from second_factor_offer where person_id = ?")
                        .param(person.value())
                        .update()
                == 0) {
            return false;
        }
        jdbc.sql("delete from second_factor where person_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("insert into second_factor (person_id, secret, confirmed_at, last_step) values (?, ?, ?, ?)")
                .params(person.value(), sealing.seal(secret, person), Times.column(clock.instant()), step)
                .update();
        return true;
    }

    /** @return whether one was in use */
    boolean forget(PersonId person) {
        jdbc.sql("delete from second_factor_offer where person_id = ?")
                .param(person.value())
                .update();
        return jdbc.sql("delete from second_factor where person_id = ?")
                        .param(person.value())
                        .update()
                == 1;
    }
}
