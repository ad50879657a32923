package org.ramure.authoring;

import java.util.concurrent.TimeUnit;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseId;
import org.ramure.kit.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/**
 * Publishes what was planned: one course when its own trigger says so, and every few minutes whatever is due, should a
 * trigger be lost. The draft tells what is due; a trigger only wakes.
 */
@DisallowConcurrentExecution
class PublicationJob extends QuartzJobBean {

    static final String NAME = "publish";
    static final String GROUP = "authoring";
    static final String COURSE = "course";

    private static final Logger LOG = LoggerFactory.getLogger(PublicationJob.class);

    private final Publications publications;

    PublicationJob(Publications publications) {
        this.publications = publications;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        var named = context.getMergedJobDataMap().getString(COURSE);
        SystemActor.run("authoring", () -> {
            if (named == null) {
                publications.due().forEach(this::publish);
            } else {
                Ids.parse(named).map(CourseId::new).ifPresent(this::publish);
            }
        });
    }

    /** One that fails does not keep the others back. */
    private void publish(CourseId course) {
        try {
            publications.publishDue(course);
        } catch (RuntimeException fault) {
            LOG.error("Course {} could not be published as planned", course, fault);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        private static final int SECONDS = (int) TimeUnit.MINUTES.toSeconds(5);

        @Bean
        JobDetail plannedPublications() {
            return JobBuilder.newJob(PublicationJob.class)
                    .withIdentity(NAME, GROUP)
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger plannedPublicationsNowAndThen() {
            return TriggerBuilder.newTrigger()
                    .forJob(NAME, GROUP)
                    .withIdentity(NAME, GROUP)
                    .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
