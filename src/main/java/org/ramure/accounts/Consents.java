package org.ramure.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ramure.kit.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have allowed. Each consent keeps when it was given and when it was withdrawn. */
@Service
@Transactional
public class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the person allows now. */
    @Transactional(readOnly = true)
    public Set<ConsentPurpose> of(PersonId person) {
        var given = EnumSet.noneOf(ConsentPurpose.class);
        given.addAll(jdbc.sql("select purpose from consent where person_id = ? and withdrawn_at is null")
                .param(person.value())
                .query((row, _) -> ConsentPurpose.valueOf(row.getString(1)))
                .list());
        return given;
    }

    /** Everyone with an open account who allows it now. */
    @Transactional(readOnly = true)
    public List<PersonId> peopleWhoAllow(ConsentPurpose purpose) {
        return jdbc.sql("""
                        select c.person_id from consent c join person p on p.id = c.person_id
                        where c.purpose = ? and c.withdrawn_at is null and p.disabled_at is null""")
                .param(purpose.name())
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Makes the person's consents exactly these; what does not change keeps its date. */
    void choose(PersonId person, Collection<ConsentPurpose> allowed) {
        var before = of(person);
        for (var purpose : ConsentPurpose.values()) {
            if (allowed.contains(purpose) && !before.contains(purpose)) {
                give(person, purpose);
            } else if (!allowed.contains(purpose) && before.contains(purpose)) {
                withdraw(person, purpose);
            }
        }
    }

    private void give(PersonId person, ConsentPurpose purpose) {
        jdbc.sql("insert into consent (id, person_id, purpose, given_at) values (?, ?, ?, ?)")
                .params(Ids.next(), person.value(), purpose.name(), Timestamp.from(clock.instant()))
                .update();
    }

    private void withdraw(PersonId person, ConsentPurpose purpose) {
        jdbc.sql("update consent set withdrawn_at = ? where person_id = ? and purpose = ? and withdrawn_at is null")
                .params(Timestamp.from(clock.instant()), person.value(), purpose.name())
                .update();
    }
}
