package org.ramure.accounts;

import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The links that tests would find in their mail. */
public class Mailed {

    private final JdbcClient jdbc;
    private final LinkRequests requests;
    private final TransactionTemplate transaction;

    Mailed(JdbcClient jdbc, LinkRequests requests, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.transaction = transaction;
    }

    /** The token of the last link that was asked for the address. */
    public String tokenFor(String email) {
        var id = jdbc.sql("select id from link_request where email = ? order by id desc limit 1")
                .param(email)
                .query(UUID.class)
                .single();
        return transaction.execute(_ -> requests.mint(id).orElseThrow());
    }

    /** Which template the last mail to the address was written from. */
    public String templateFor(String email) {
        return jdbc.sql(
                        "select template from outgoing_message where recipient = ? order by posted_at desc, id desc limit 1")
                .param(email)
                .query(String.class)
                .single();
    }

    public int mailsTo(String email) {
        return jdbc.sql("select count(*) from outgoing_message where recipient = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Beans {

        @Bean
        Mailed mailed(JdbcClient jdbc, LinkRequests requests, TransactionTemplate transaction) {
            return new Mailed(jdbc, requests, transaction);
        }
    }
}
