package org.ramure.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionContext;
import org.ramure.kit.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class EventRetryJobTests {

    public record Told(UUID id) {}

    static class Deaf {

        private final AtomicInteger heard = new AtomicInteger();

        /** Asked of the listener itself: Spring hands out a proxy. */
        int times() {
            return heard.get();
        }

        @ApplicationModuleListener
        void on(Told told) {
            if (heard.incrementAndGet() == 1) {
                throw new IllegalStateException("not the first time");
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Deaf deaf() {
            return new Deaf();
        }
    }

    @Autowired
    Deaf deaf;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    IncompleteEventPublications incomplete;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsAgainWhatAListenerDidNotTake() {
        transaction.executeWithoutResult(_ -> events.publishEvent(new Told(UUID.randomUUID())));
        Awaitility.await().untilAsserted(() -> assertThat(deaf.times()).isEqualTo(1));
        var job = new EventRetryJob(incomplete);
        job.executeInternal(mock(JobExecutionContext.class));
        assertThat(deaf.times()).as("too young to be told again").isEqualTo(1);
        jdbc.sql("update event_publication set publication_date = ? where event_type = ?")
                .params(Times.column(Instant.now().minus(Duration.ofMinutes(5))), Told.class.getName())
                .update();
        Awaitility.await().untilAsserted(() -> {
            job.executeInternal(mock(JobExecutionContext.class));
            assertThat(left()).isZero();
        });
        assertThat(deaf.times()).isEqualTo(2);
    }

    private int left() {
        return jdbc.sql("select count(*) from event_publication where event_type = ?")
                .param(Told.class.getName())
                .query(Integer.class)
                .single();
    }
}
