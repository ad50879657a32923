package org.ramure.operations;

import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.quartz.QuartzJobBean;

/**
 * Tells events again whose listener failed, for example while the database was away: a passed quiz reaches its course
 * without waiting for a restart. Listeners are idempotent, so telling twice does no harm.
 */
@DisallowConcurrentExecution
class EventRetryJob extends QuartzJobBean {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final IncompleteEventPublications events;

    EventRetryJob(IncompleteEventPublications events) {
        this.events = events;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        events.resubmitIncompletePublicationsOlderThan(PATIENCE);
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
