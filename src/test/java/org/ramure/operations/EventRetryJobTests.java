package org.ramure.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionContext;
import org.ramure.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(MovableClock.Beans.class)
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
            if (heard.incrementAndGet() <= 2) {
                throw new IllegalStateException("not the first two times");
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

    @Autowired
    MovableClock clock;

    @Test
    void tellsAgainWhatAListenerDidNotTakeEverMoreRarely() {
        transaction.executeWithoutResult(_ -> events.publishEvent(new Told(UUID.randomUUID())));
        hears(1);
        var job = new EventRetryJob(incomplete, clock);
        job.executeInternal(mock(JobExecutionContext.class));
        assertThat(deaf.times()).as("too young to be told again").isEqualTo(1);
        clock.advance(Duration.ofMinutes(3));
        job.executeInternal(mock(JobExecutionContext.class));
        hears(2);
        clock.advance(Duration.ofMinutes(3));
        job.executeInternal(mock(JobExecutionContext.class));
        assertThat(deaf.times()).as("failed twice, waits twice as long").isEqualTo(2);
        clock.advance(Duration.ofMinutes(2));
        job.executeInternal(mock(JobExecutionContext.class));
        Awaitility.await().untilAsserted(() -> assertThat(left()).isZero());
        assertThat(deaf.times()).isEqualTo(3);
    }

    /** And the registry knows what became of it. */
    private void hears(int times) {
        Awaitility.await().untilAsserted(() -> {
            assertThat(deaf.times()).isEqualTo(times);
            assertThat(failed()).isEqualTo(1);
        });
    }

    private int failed() {
        return jdbc.sql("select count(*) from event_publication where event_type = ? and status = 'FAILED'")
                .param(Told.class.getName())
                .query(Integer.class)
                .single();
    }

    private int left() {
        return jdbc.sql("select count(*) from event_publication where event_type = ?")
                .param(Told.class.getName())
                .query(Integer.class)
                .single();
    }
}
