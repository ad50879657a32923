package org.ramure.house;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person did that the audit log noted. Who did it is forgotten with her, what was done stays. */
@Component
class AuditTrace implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;

    AuditTrace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding("audit_entry", List.of("actor_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "audit_entry",
                List.of("at", "deed", "subject"),
                jdbc.sql("select at, deed, subject from audit_entry where actor_id = ? order by at")
                        .param(subject.id())
                        .query((row, _) -> List.of(
                                row.getTimestamp("at").toInstant(),
                                new Words("deed." + row.getString("deed")),
                                row.getString("subject")))
                        .list());
    }

    @Override
    public Set<String> settled() {
        return Set.of("audit_entry");
    }

    /** What the double did, and what was done to it, stays readable: it was she. */
    @Override
    public void merge(Subject kept, Subject gone) {
        jdbc.sql("update audit_entry set actor_id = ? where actor_id = ?")
                .params(kept.id(), gone.id())
                .update();
        jdbc.sql("update audit_entry set subject = ? where subject = ?")
                .params(kept.id().toString(), gone.id().toString())
                .update();
        jdbc.sql("update audit_entry set detail = ? where detail = ?")
                .params(kept.id().toString(), gone.id().toString())
                .update();
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        jdbc.sql("update audit_entry set actor_id = ? where actor_id = ?")
                .params(nobody, subject.id())
                .update();
        jdbc.sql("update audit_entry set subject = ?, detail = '' where subject in (?, ?)")
                .params(nobody.toString(), subject.id().toString(), subject.email())
                .update();
        jdbc.sql("update audit_entry set detail = '' where detail = ?")
                .param(subject.id().toString())
                .update();
    }
}
