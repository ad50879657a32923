package org.ramure.cohorts;

import java.time.Duration;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Forgets every night the invitations that nobody followed for two months, and the trace of old lists. */
@DisallowConcurrentExecution
class ForgetInvitations extends QuartzJobBean {

    private static final Duration KEPT = Duration.ofDays(60);

    private final RosterBook book;

    ForgetInvitations(RosterBook book) {
        this.book = book;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        book.forget(KEPT);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail forgetInvitations() {
            return JobBuilder.newJob(ForgetInvitations.class)
                    .withIdentity("forget", "cohorts")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger forgetInvitationsNightly() {
            return TriggerBuilder.newTrigger()
                    .forJob("forget", "cohorts")
                    .withIdentity("forget", "cohorts")
                    .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(3, 27)
                            .inTimeZone(TimeZone.getTimeZone("UTC"))
                            .withMisfireHandlingInstructionDoNothing())
                    .build();
        }
    }
}
