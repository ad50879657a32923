package org.ramure.messages;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ramure.kit.Ids;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts messages for tests, and looks at their rows. */
class PostingScenarios {

    /** How occasions begin that nobody wants any more when they leave. */
    static final String OVER = "fini.";

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    PostingScenarios(Outbox outbox, TransactionTemplate transaction, JdbcClient jdbc) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    static MessageDraft draft(String occasion, MessageKind kind) {
        return new MessageDraft(
                occasion, occasion + "@essai.example", Locale.FRENCH, "account-password", Map.of(), kind);
    }

    static MessageDraft link(String occasion) {
        return new MessageDraft(
                        occasion,
                        occasion + "@essai.example",
                        Locale.FRENCH,
                        "account-sign-in",
                        Map.of(),
                        MessageKind.LINK)
                .linking("essai", Ids.next());
    }

    boolean post(MessageDraft draft) {
        return Boolean.TRUE.equals(transaction.execute(_ -> outbox.post(draft)));
    }

    UUID id(String occasion) {
        return jdbc.sql("select id from outgoing_message where occasion = ?")
                .param(occasion)
                .query(UUID.class)
                .single();
    }

    MessageState state(String occasion) {
        return MessageState.valueOf(jdbc.sql("select state from outgoing_message where occasion = ?")
                .param(occasion)
                .query(String.class)
                .single());
    }

    void age(String occasion, Duration age) {
        jdbc.sql("update outgoing_message set posted_at = ? where occasion = ?")
                .params(Timestamp.from(Instant.now().minus(age)), occasion)
                .update();
    }

    void wait(String occasion) {
        jdbc.sql("update outgoing_message set state = 'WAITING' where occasion = ?")
                .param(occasion)
                .update();
    }

    /** To whom, about what, with which model. */
    String said(String occasion) {
        return jdbc.sql(
                        "select recipient || '|' || subject_line || '|' || model from outgoing_message where occasion = ?")
                .param(occasion)
                .query(String.class)
                .single();
    }

    void clear() {
        jdbc.sql("delete from outgoing_message").update();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(PostingScenarios.class)
    static class Beans {

        static final AtomicInteger MINTED = new AtomicInteger();

        @Bean
        LastLook over() {
            return new LastLook() {
                @Override
                public String occasions() {
                    return OVER;
                }

                @Override
                public boolean isWanted(String occasion) {
                    return false;
                }
            };
        }

        @Bean
        LinkMinter essays() {
            return new LinkMinter() {
                @Override
                public String purpose() {
                    return "essai";
                }

                @Override
                public Optional<String> mint(UUID subject, Locale language) {
                    return Optional.of("/lien/jeton-" + MINTED.incrementAndGet());
                }
            };
        }
    }
}
