package org.ramure.authoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which lesson or sheet of a course open, on whatever node: a row that is renewed every few seconds, and soon out of date. */
@Component
class PresenceBook {

    static final Duration STALE = Duration.ofSeconds(25);

    private final JdbcClient jdbc;

    PresenceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void here(UUID place, PersonId person, Instant now) {
        var known = jdbc.sql("update draft_presence set seen_at = ? where place_id = ? and person_id = ?")
                .params(Times.column(now), place, person.value())
                .update();
        if (known == 0) {
            jdbc.sql(
                            "insert into draft_presence (place_id, person_id, seen_at) values (?, ?, ?) on conflict do nothing")
                    .params(place, person.value(), Times.column(now))
                    .update();
        }
    }

    List<PersonId> others(UUID place, PersonId person, Instant now) {
        return jdbc
                .sql("""
                        select person_id from draft_presence
                        where place_id = ? and person_id <> ? and seen_at > ? order by person_id""")
                .params(place, person.value(), Times.column(now.minus(STALE)))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void leave(UUID place, PersonId person) {
        jdbc.sql("delete from draft_presence where place_id = ? and person_id = ?")
                .params(place, person.value())
                .update();
    }

    /** For who may not be asked any more which course this is. */
    void leaveSheet(String slug, PersonId person) {
        jdbc.sql("""
                        delete from draft_presence where person_id = ? and place_id in
                        (select course_id from course_draft where slug = ?)""").params(person.value(), slug).update();
    }

    void sweep(Instant now) {
        jdbc.sql("delete from draft_presence where seen_at < ?")
                .param(Times.column(now.minus(STALE.multipliedBy(4))))
                .update();
    }
}
