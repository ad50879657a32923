package org.ramure.messages;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether all mail waits: after a restore, what stood in the queue may have left long ago. It checks no right: facades and
 * commands that use it do.
 */
@Component
@Transactional
public class MailHold {

    /** What the backup brought along that had not left when it was made. */
    private static final String BROUGHT = " where state in ('WAITING', 'SENDING') and posted_at < ?";

    private final JdbcClient jdbc;

    public MailHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Messages that waited when the backup was made.
     *
     * @param personal each concerns one person: a link, a certificate
     * @param repeated reminders, and what goes to many
     */
    public record Held(int personal, int repeated) {}

    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return jdbc.sql("select since from mail_hold")
                .query((ResultSet row, int _) -> Times.read(row, "since"))
                .optional();
    }

    /** @param since when it began to wait */
    @Transactional(readOnly = true)
    public Held brought(Instant since) {
        return jdbc.sql(
                        "select count(*) as waiting, coalesce(sum(case when priority > ? then 1 else 0 end), 0) as repeated"
                                + " from outgoing_message" + BROUGHT)
                .params(MessageKind.NOTICE.rank(), Times.column(since))
                .query((row, _) -> new Held(row.getInt("waiting") - row.getInt("repeated"), row.getInt("repeated")))
                .single();
    }

    public void begin(Instant since) {
        jdbc.sql("insert into mail_hold (id, since) values (1, ?) on conflict do nothing")
                .param(Times.column(since))
                .update();
    }

    /**
     * Lets mail go; what shall not is dropped before any of it can leave.
     *
     * @return how many messages were dropped; empty when no mail waited
     */
    public OptionalInt end(Release release, Instant now) {
        var since = since();
        if (since.isEmpty() || jdbc.sql("delete from mail_hold").update() == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                switch (release) {
                    case ALL -> 0;
                    case PERSONAL -> drop(MessageKind.NOTICE.rank(), since.get(), now);
                    case NONE -> drop(-1, since.get(), now);
                });
    }

    /** @param past the rank that still goes, and all that are more urgent */
    private int drop(int past, Instant since, Instant now) {
        return jdbc.sql("update outgoing_message set state = 'DROPPED', settled_at = ?, claim = null" + BROUGHT
                        + " and priority > ?")
                .params(Times.column(now), Times.column(since), past)
                .update();
    }
}
