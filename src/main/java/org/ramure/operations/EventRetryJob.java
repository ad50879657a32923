package org.ramure.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.quartz.QuartzJobBean;

/**
 * Tells events again whose listener failed, for example while the database was away: a passed quiz reaches its course
 * without waiting for a restart. Listeners are idempotent, so telling twice does no harm. An event that fails each time is
 * told ever more rarely, every four hours in the end.
 */
@DisallowConcurrentExecution
class EventRetryJob extends QuartzJobBean {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 7;

    private final IncompleteEventPublications events;
    private final Clock clock;

    EventRetryJob(IncompleteEventPublications events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        events.resubmitIncompletePublications(this::isDue);
    }

    private boolean isDue(EventPublication event) {
        var last = Objects.requireNonNullElse(event.getLastResubmissionDate(), event.getPublicationDate());
        var doublings = Math.clamp(event.getCompletionAttempts() - 1, 0, MOST_DOUBLINGS);
        return last.plus(PATIENCE.multipliedBy(1L << doublings)).isBefore(clock.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail eventRetry() {
            return JobBuilder.newJob(EventRetryJob.class)
                    .withIdentity("event-retry", "operations")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger eventRetryEveryMinute() {
            return TriggerBuilder.newTrigger()
                    .forJob("event-retry", "operations")
                    .withIdentity("event-retry", "operations")
                    .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(1)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
