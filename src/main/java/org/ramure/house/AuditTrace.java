package org.ramure.house;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person did that the audit log noted, and what was done to her. Who did it is forgotten with her, what was done
 * stays.
 */
@Component
class AuditTrace implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;

    AuditTrace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding("audit_entry", List.of("actor_id", "subject", "detail")));
    }

    /** Hers is what she did and what was done to her; who else it was that did it, or that it was done to, is not said. */
    @Override
    public void gather(Subject subject, Archive archive) {
        var me = subject.id().toString();
        archive.rows(
                "audit_entry",
                List.of("at", "by", "deed", "subject", "detail"),
                jdbc.sql("""
                                select at, actor_id, deed, subject, detail from audit_entry
                                where actor_id = ? or subject in (?, ?) or detail = ? order by at, id""")
                        .params(subject.id(), me, subject.email(), me)
                        .query((row, _) -> {
                            var actor = row.getObject("actor_id", UUID.class);
                            var about = row.getString("subject");
                            return List.of(
                                    Times.read(row, "at"),
                                    by(actor, subject.id()),
                                    new Words("deed." + row.getString("deed")),
                                    named(about, me),
                                    isSomebodyElse(about, me) ? "" : detail(row, me));
                        })
                        .list());
    }

    private static Words by(@Nullable UUID actor, UUID me) {
        return new Words(actor == null ? "personal.house" : actor.equals(me) ? "personal.you" : "personal.somebody");
    }

    private static boolean isSomebodyElse(String named, String me) {
        return !named.equals(me) && Ids.parse(named).isPresent();
    }

    private static Object named(String named, String me) {
        return named.equals(me)
                ? new Words("personal.you")
                : isSomebodyElse(named, me) ? new Words("personal.somebody") : named;
    }

    private static Object detail(ResultSet row, String me) throws SQLException {
        var detail = row.getString("detail");
        return row.getString("deed").startsWith("role-") && !detail.isEmpty()
                ? new Words("role." + detail)
                : named(detail, me);
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
