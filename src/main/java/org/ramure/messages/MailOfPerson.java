package org.ramure.messages;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ramure.house.House;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mail that was written to somebody, at whatever address she had then. */
@Component
class MailOfPerson implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;
    private final MessageStore store;
    private final Letters letters;
    private final House house;

    MailOfPerson(JdbcClient jdbc, MessageStore store, Letters letters, House house) {
        this.jdbc = jdbc;
        this.store = store;
        this.letters = letters;
        this.house = house;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding(
                "outgoing_message",
                List.of("recipient", "owner_id", "occasion", "model", "subject_line", "link_subject", "last_fault")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "outgoing_message",
                List.of("at", "line", "state", "message"),
                jdbc.sql("""
                                select * from outgoing_message where owner_id = ?
                                union all
                                select * from outgoing_message where recipient = ? and owner_id is distinct from ?
                                order by posted_at""")
                        .params(subject.id(), subject.email(), subject.id())
                        .query((row, number) -> List.of(
                                row.getTimestamp("posted_at").toInstant(),
                                row.getString("subject_line"),
                                new Words("mail.state." + row.getString("state")),
                                text(store.message(row, number))))
                        .list());
    }

    /** As it was written; a link that lets its reader act is never kept, and an open one is not made for an archive. */
    private String text(Message message) {
        var link = message.link() == null ? "" : house.url("/#");
        return letters.write(message.template(), message.language(), message.model(), link)
                .text();
    }

    @Override
    public Set<String> settled() {
        return Set.of("outgoing_message");
    }

    /** What waits to leave goes to the address that it was written to: it is hers too. */
    @Override
    public void merge(Subject kept, Subject gone) {
        jdbc.sql("update outgoing_message set owner_id = ? where owner_id = ?")
                .params(kept.id(), gone.id())
                .update();
        jdbc.sql("update outgoing_message set owner_id = ? where recipient = ?")
                .params(kept.id(), gone.email())
                .update();
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        store.forget(subject.id(), subject.email());
    }
}
