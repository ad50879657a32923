package org.ramure.house;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, to what, when: written in the transaction of the deed. */
@Component
@Transactional
public class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    public AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param actor id of the person, or null when the house itself acts
     * @param deed a stable name such as {@code "roles-given"}
     * @param subject the id or key of what was touched
     * @param detail for people to read, without secrets
     */
    public void record(@Nullable UUID actor, String deed, String subject, String detail) {
        jdbc.sql("insert into audit_entry (id, at, actor_id, deed, subject, detail) values (?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(Timestamp.from(clock.instant()))
                .param(actor)
                .param(deed)
                .param(subject)
                .param(detail)
                .update();
    }
}
