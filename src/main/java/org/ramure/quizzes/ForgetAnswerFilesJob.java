package org.ramure.quizzes;

import java.time.Clock;
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
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Every day, forgets files that were sent for an attempt and that none of its answers names, once it has ended. */
@DisallowConcurrentExecution
class ForgetAnswerFilesJob extends QuartzJobBean {

    /** An attempt that ends while its answer is still on its way takes it for minutes only. */
    static final Duration GRACE = Duration.ofDays(1);

    private final AnswerFileBook files;
    private final Clock clock;

    ForgetAnswerFilesJob(AnswerFileBook files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        files.sweep(clock.instant().minus(GRACE));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail forgetAnswerFiles() {
            return JobBuilder.newJob(ForgetAnswerFilesJob.class)
                    .withIdentity("answer-files", "quizzes")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger forgetAnswerFilesEveryDay() {
            return TriggerBuilder.newTrigger()
                    .forJob("answer-files", "quizzes")
                    .withIdentity("answer-files", "quizzes")
                    .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(24)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
