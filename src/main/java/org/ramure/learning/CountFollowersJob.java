package org.ramure.learning;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.Courses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/**
 * Every minute, counts again where a new edition has changed what counts, for some seconds: mail and other jobs wait for the
 * same few threads.
 */
@DisallowConcurrentExecution
class CountFollowersJob extends QuartzJobBean {

    /** What is left then is for the next run. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final FollowerCounts counts;
    private final Courses courses;
    private final Clock clock;

    CountFollowersJob(FollowerCounts counts, Courses courses, Clock clock) {
        this.counts = counts;
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        SystemActor.run("learning", this::run);
    }

    void run() {
        var end = clock.instant().plus(LONGEST);
        courses.newestNumbers().forEach((course, newest) -> {
            var more = true;
            while (more && clock.instant().isBefore(end)) {
                more = counts.some(course, newest);
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        private static final int SECONDS = (int) TimeUnit.MINUTES.toSeconds(1);

        @Bean
        JobDetail countFollowers() {
            return JobBuilder.newJob(CountFollowersJob.class)
                    .withIdentity("count-followers", "learning")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger countFollowersEveryMinute() {
            return TriggerBuilder.newTrigger()
                    .forJob("count-followers", "learning")
                    .withIdentity("count-followers", "learning")
                    .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
