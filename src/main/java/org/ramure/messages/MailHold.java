package org.ramure.messages;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether all mail waits: after a restore, what stood in the queue may have left long ago. It checks no right: facades and
 * commands that use it do.
 */
@Component
public class MailHold {

    private final JdbcClient jdbc;

    public MailHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Instant> since() {
        return jdbc.sql("select since from mail_hold")
                .query((ResultSet row, int _) -> Times.read(row, "since"))
                .optional();
    }

    public void begin(Instant since) {
        jdbc.sql("insert into mail_hold (id, since) values (1, ?) on conflict do nothing")
                .param(Times.column(since))
                .update();
    }

    /** @return whether it waited */
    public boolean end() {
        return jdbc.sql("delete from mail_hold").update() == 1;
    }
}
