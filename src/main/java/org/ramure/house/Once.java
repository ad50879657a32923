package org.ramure.house;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of effects that must happen once. A claim commits or rolls back with the effect that it guards. */
@Component
public class Once {

    private final JdbcClient jdbc;
    private final Clock clock;

    Once(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param effect what happens, for example {@code "demonstration"}; 100 characters at most
     * @param subject to whom or what; 200 characters at most
     * @return true for the first claim; false ever after
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(String effect, String subject) {
        return jdbc.sql("insert into once_ledger (effect, subject, claimed_at) values (?, ?, ?) on conflict do nothing")
                        .params(effect, subject, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /**
     * Forgets claims for good.
     *
     * @param part an id: every claim of the effect whose subject holds it goes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String effect, String part) {
        jdbc.sql("delete from once_ledger where effect = ? and subject like ?")
                .params(effect, "%" + part + "%")
                .update();
    }
}
