package org.ramure.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.ramure.kit.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have allowed. Each consent keeps when it was given and when it was withdrawn. */
@Component
@Transactional
class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the person allows now. */
    @Transactional(readOnly = true)
    Set<ConsentPurpose> of(PersonId person) {
        var given = EnumSet.noneOf(ConsentPurpose.class);
        given.addAll(jdbc.sql("select purpose from consent where person_id = ? and withdrawn_at is null")
                .param(person.value())
                .query((row, _) -> ConsentPurpose.valueOf(row.getString(1)))
                .list());
        return given;
    }

    /** Makes the person's consents exactly these; what does not change keeps its date. */
    void choose(PersonId person, Collection<ConsentPurpose> allowed) {
        hold(person);
        var before = of(person);
        for (var purpose : ConsentPurpose.values()) {
            if (allowed.contains(purpose) && !before.contains(purpose)) {
                give(person, purpose);
            } else if (!allowed.contains(purpose) && before.contains(purpose)) {
                withdraw(person, purpose);
            }
        }
    }

    /**
     * All that a double said becomes the person's. What one of the two has withdrawn stays withdrawn: that both are she was
     * said by somebody else.
     */
    void merge(PersonId kept, PersonId gone) {
        for (var purpose : ConsentPurpose.values()) {
            if (refuses(kept, purpose) || refuses(gone, purpose)) {
                withdraw(kept, purpose);
                withdraw(gone, purpose);
            }
        }
        jdbc.sql("""
                        delete from consent where person_id = ? and withdrawn_at is null and purpose in
                        (select k.purpose from consent k where k.person_id = ? and k.withdrawn_at is null)""").params(gone.value(), kept.value()).update();
        jdbc.sql("update consent set person_id = ? where person_id = ?")
                .params(kept.value(), gone.value())
                .update();
    }

    private boolean refuses(PersonId person, ConsentPurpose purpose) {
        return jdbc.sql("""
                        select count(*) > 0 and count(*) = count(withdrawn_at) from consent
                        where person_id = ? and purpose = ?""")
                .params(person.value(), purpose.name())
                .query(Boolean.class)
                .single();
    }

    /** Two forms at once would both give what neither has seen. */
    private void hold(PersonId person) {
        jdbc.sql("select id from person where id = ? for update")
                .param(person.value())
                .query(UUID.class)
                .list();
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
