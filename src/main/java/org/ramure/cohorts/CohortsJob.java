package org.ramure.cohorts;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Every few seconds, goes on with long lists and with reminders; a fault with one keeps no other back. */
@DisallowConcurrentExecution
class CohortsJob extends QuartzJobBean {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(CohortsJob.class);

    private final RosterBook book;
    private final RosterWork work;
    private final ReminderBook reminders;
    private final ReminderWork writing;

    CohortsJob(RosterBook book, RosterWork work, ReminderBook reminders, ReminderWork writing) {
        this.book = book;
        this.work = work;
        this.reminders = reminders;
        this.writing = writing;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        run();
    }

    void run() {
        book.open().forEach(roster -> tried(roster, work::finish));
        reminders.open().forEach(reminder -> tried(reminder, writing::finish));
    }

    private static void tried(UUID id, Consumer<UUID> work) {
        try {
            work.accept(id);
        } catch (RuntimeException fault) {
            LOG.error("The list or reminder {} could not be finished and will be tried again", id, fault);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail cohortsWork() {
            return JobBuilder.newJob(CohortsJob.class)
                    .withIdentity("work", "cohorts")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger cohortsWorkOften() {
            return TriggerBuilder.newTrigger()
                    .forJob("work", "cohorts")
                    .withIdentity("work", "cohorts")
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                            .withIntervalInMilliseconds(EVERY.toMillis())
                            .repeatForever()
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
