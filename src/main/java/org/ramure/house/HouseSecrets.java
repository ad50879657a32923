package org.ramure.house;

import java.util.Optional;
import org.ramure.kit.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secrets that the house makes for itself at first use and keeps: the same on every node, and after a restart. */
@Component
public class HouseSecrets {

    private final JdbcClient jdbc;

    HouseSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once it is made it is only read, so that it can be asked for in a transaction that may not write. */
    @Transactional
    public String named(String name) {
        return find(name).orElseGet(() -> make(name));
    }

    /** Of two who make it at once both get the first one's. */
    private String make(String name) {
        jdbc.sql("insert into house_secret (name, secret) values (?, ?) on conflict do nothing")
                .params(name, Tokens.mint())
                .update();
        return find(name).orElseThrow();
    }

    private Optional<String> find(String name) {
        return jdbc.sql("select secret from house_secret where name = ?")
                .params(name)
                .query(String.class)
                .optional();
    }
}
