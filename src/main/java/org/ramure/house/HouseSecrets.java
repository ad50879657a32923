package org.ramure.house;

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

    @Transactional
    public String named(String name) {
        jdbc.sql("insert into house_secret (name, secret) values (?, ?) on conflict do nothing")
                .params(name, Tokens.mint())
                .update();
        return jdbc.sql("select secret from house_secret where name = ?")
                .params(name)
                .query(String.class)
                .single();
    }
}
