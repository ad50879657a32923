package org.ramure.messages;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mail that was written to somebody, at whatever address she had then. */
@Component
class MailOfPerson implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;
    private final MessageStore store;

    MailOfPerson(JdbcClient jdbc, MessageStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding("outgoing_message", List.of("recipient", "owner_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "outgoing_message",
                List.of("at", "line", "state"),
                jdbc.sql("""
                                select posted_at, subject_line, state from outgoing_message
                                where owner_id = ? or recipient = ? order by posted_at""")
                        .params(subject.id(), subject.email())
                        .query((row, _) -> List.of(
                                row.getTimestamp("posted_at").toInstant(),
                                row.getString("subject_line"),
                                new Words("mail.state." + row.getString("state"))))
                        .list());
    }

    @Override
    public Set<String> settled() {
        return Set.of("outgoing_message");
    }

    /** What waits to leave goes to the address that it was written to: it is hers too. */
    @Override
    public void merge(Subject kept, Subject gone) {
        jdbc.sql("update outgoing_message set owner_id = ? where owner_id = ? or recipient = ? and recipient <> ''")
                .params(kept.id(), gone.id(), gone.email())
                .update();
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        store.forget(subject.id(), subject.email());
    }
}
