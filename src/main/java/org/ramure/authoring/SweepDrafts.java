package org.ramure.authoring;

import java.time.Clock;
import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.ramure.accounts.SystemActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Forgets for good what was deleted from drafts thirty days ago, and who left a lesson without closing it. */
@DisallowConcurrentExecution
class SweepDrafts extends QuartzJobBean {

    static final Duration KEPT = Duration.ofDays(30);

    private final Publications publications;
    private final PresenceBook presence;
    private final Clock clock;

    SweepDrafts(Publications publications, PresenceBook presence, Clock clock) {
        this.publications = publications;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        var now = clock.instant();
        SystemActor.run("authoring", () -> publications.sweep(now.minus(KEPT)));
        presence.sweep(now);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail sweepDrafts() {
            return JobBuilder.newJob(SweepDrafts.class)
                    .withIdentity("sweep", "authoring")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger sweepDraftsNowAndThen() {
            return TriggerBuilder.newTrigger()
                    .forJob("sweep", "authoring")
                    .withIdentity("sweep", "authoring")
                    .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(6)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
