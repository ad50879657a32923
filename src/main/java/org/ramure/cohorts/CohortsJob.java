package org.ramure.cohorts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
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

/**
 * Every few seconds, goes on with long lists and with reminders, for some seconds each: mail and other jobs wait for the same
 * few threads. A fault with one keeps no other back.
 */
@DisallowConcurrentExecution
class CohortsJob extends QuartzJobBean {

    private static final Duration EVERY = Duration.ofSeconds(10);

    /** What is left then is for the next run. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(CohortsJob.class);

    private final RosterBook book;
    private final RosterWork work;
    private final ReminderBook reminders;
    private final ReminderWork writing;
    private final Clock clock;

    CohortsJob(RosterBook book, RosterWork work, ReminderBook reminders, ReminderWork writing, Clock clock) {
        this.book = book;
        this.work = work;
        this.reminders = reminders;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        run();
    }

    void run() {
        goOn(book.open(), work::goOn);
        goOn(reminders.open(), writing::goOn);
    }

    private void goOn(List<UUID> open, BiConsumer<UUID, BooleanSupplier> work) {
        var end = clock.instant().plus(LONGEST);
        BooleanSupplier inTime = () -> clock.instant().isBefore(end);
        for (var ids = open.iterator(); ids.hasNext() && inTime.getAsBoolean(); ) {
            var id = ids.next();
            try {
                work.accept(id, inTime);
            } catch (RuntimeException fault) {
                LOG.error("The list or reminder {} could not be finished and will be tried again", id, fault);
            }
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
