package org.ramure.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens accounts: one per address, however many ask at the same moment. */
@Component
class Newcomers {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RolesConverter roles = new RolesConverter();

    Newcomers(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param credential the hash of a password, or of a secret that nobody knows */
    record Newcomer(
            String email,
            String name,
            Set<Role> roles,
            String credential,
            boolean linksOnly,
            boolean demonstration,
            Locale language,
            ZoneId zone) {}

    /** @return empty when the address has an account already */
    Optional<PersonId> open(Newcomer newcomer) {
        var id = PersonId.next();
        var opened = jdbc.sql("""
                        insert into person (id, email, name, roles, credential, links_only, demonstration, language, zone,
                            created_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict do nothing""")
                .params(
                        id.value(),
                        newcomer.email(),
                        newcomer.name(),
                        roles.convertToDatabaseColumn(newcomer.roles()),
                        newcomer.credential(),
                        newcomer.linksOnly(),
                        newcomer.demonstration(),
                        newcomer.language().getLanguage(),
                        newcomer.zone().getId(),
                        Timestamp.from(clock.instant()))
                .update();
        if (opened == 0) {
            return Optional.empty();
        }
        events.publishEvent(new AccountOpened(id));
        return Optional.of(id);
    }
}
