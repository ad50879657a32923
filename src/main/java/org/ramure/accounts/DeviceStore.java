package org.ramure.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of devices: one for each sign-in, as long as it lasts. Of the secrets in their cookies they hold hashes. */
@Component
@Transactional
class DeviceStore {

    /** How long a device that stays signed in is remembered without a visit. */
    static final Duration STAY = Duration.ofDays(30);

    /** Two requests of one page, or a second try after a tunnel that swallowed the answer, may both show the secret before. */
    static final Duration GRACE = Duration.ofHours(1);

    /** A visit is noted this often at most. */
    private static final Duration NOTED = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration visit;

    /** @param session how long a session lives without a request */
    DeviceStore(JdbcClient jdbc, Clock clock, @Value("${server.servlet.session.timeout:2h}") Duration session) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.visit = session.plus(NOTED).plus(NOTED);
    }

    /** @param secret the hash of what its cookie holds; null when it does not stay signed in */
    void add(UUID id, PersonId person, Agent agent, @Nullable String secret) {
        jdbc.sql("""
                        insert into device (id, person_id, browser, platform, secret, signed_in_at, seen_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(person.value())
                .param(agent.browser())
                .param(agent.platform())
                .param(secret)
                .param(now())
                .param(now())
                .param(in(secret == null ? visit : STAY))
                .update();
    }

    /** Gives the device another secret. Of two at once one does, and the other finds it {@link #wasRenewedFrom}. */
    boolean renew(UUID id, String before, String secret) {
        return jdbc.sql("""
                        update device set secret = ?, secret_before = ?, renewed_at = ?, seen_at = ?, expires_at = ?
                        where id = ? and secret = ? and expires_at > ?""")
                        .params(secret, before, now(), now(), in(STAY), id, before, now())
                        .update()
                == 1;
    }

    /** Whether the secret was replaced moments ago. */
    boolean wasRenewedFrom(UUID id, String before) {
        return jdbc.sql("select count(*) from device where id = ? and secret_before = ? and renewed_at > ?")
                        .params(id, before, in(GRACE.negated()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    Optional<PersonId> ownerOfStaying(UUID id) {
        return jdbc.sql("select person_id from device where id = ? and secret is not null and expires_at > ?")
                .params(id, now())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Whether somebody signed in on the device within that time, by a link or a password. */
    boolean wasEntered(UUID id, Duration within) {
        return jdbc.sql("select count(*) from device where id = ? and signed_in_at > ?")
                        .params(id, in(within.negated()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Notes the visit, now and then. @return whether somebody may still be signed in with it */
    boolean see(UUID id) {
        var seen = jdbc.sql("select seen_at from device where id = ?")
                .param(id)
                .query(OffsetDateTime.class)
                .optional();
        if (seen.isPresent() && seen.get().toInstant().isBefore(clock.instant().minus(NOTED))) {
            jdbc.sql("""
                            update device set seen_at = ?, expires_at = case when secret is null then ? else expires_at end
                            where id = ?""").params(now(), in(visit), id).update();
        }
        return seen.isPresent();
    }

    List<DeviceCard> of(PersonId person, @Nullable UUID here) {
        return jdbc.sql("select * from device where person_id = ? and expires_at > ? order by seen_at desc, id desc")
                .params(person.value(), now())
                .query((row, _) -> card(row, here))
                .list();
    }

    /** @return whether it was this person's */
    boolean remove(UUID id, PersonId person) {
        return jdbc.sql("delete from device where id = ? and person_id = ?")
                        .params(id, person.value())
                        .update()
                == 1;
    }

    /** @return those that were removed */
    List<UUID> removeAllBut(PersonId person, @Nullable UUID here) {
        var others = jdbc
                .sql("select id from device where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .list()
                .stream()
                .filter(id -> !id.equals(here))
                .toList();
        if (!others.isEmpty()) {
            jdbc.sql("delete from device where id in (:others)")
                    .param("others", others)
                    .update();
        }
        return others;
    }

    int forgetExpired() {
        return jdbc.sql("delete from device where expires_at < ?").param(now()).update();
    }

    private OffsetDateTime now() {
        return Times.column(clock.instant());
    }

    private OffsetDateTime in(Duration time) {
        return Times.column(clock.instant().plus(time));
    }

    private static DeviceCard card(ResultSet row, @Nullable UUID here) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new DeviceCard(
                id,
                row.getString("browser"),
                row.getString("platform"),
                Times.read(row, "signed_in_at"),
                Times.read(row, "seen_at"),
                row.getString("secret") != null,
                id.equals(here));
    }
}
