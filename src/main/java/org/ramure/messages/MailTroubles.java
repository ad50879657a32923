package org.ramure.messages;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees whether mail waits that could not be handed over; one statement, which reads them once. */
@Component
class MailTroubles {

    private final JdbcClient jdbc;

    MailTroubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MailTrouble> now() {
        return jdbc.sql("""
                        select last_fault, count(*) over () as messages, min(posted_at) over () as since
                        from outgoing_message where state = 'WAITING' and last_fault is not null
                        order by next_try_at desc limit 1""")
                .query((row, _) -> new MailTrouble(
                        row.getInt("messages"),
                        row.getTimestamp("since").toInstant(),
                        MailFault.of(row.getString("last_fault"))))
                .optional();
    }
}
