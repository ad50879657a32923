package org.ramure.quizzes;

import java.util.concurrent.TimeUnit;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.ramure.accounts.SystemActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Every minute, grades what nobody came back to after its deadline. */
@DisallowConcurrentExecution
class ExpiredAttemptsJob extends QuartzJobBean {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredAttemptsJob.class);

    private final Quizzes quizzes;

    ExpiredAttemptsJob(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        SystemActor.run("quizzes", () -> quizzes.expired().forEach(this::close));
    }

    /** Each in its own transaction: one that fails does not keep the others open. */
    private void close(AttemptId attempt) {
        try {
            quizzes.closeExpired(attempt);
        } catch (RuntimeException fault) {
            LOG.error("Attempt {} could not be closed", attempt, fault);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        private static final int SECONDS = (int) TimeUnit.MINUTES.toSeconds(1);

        @Bean
        JobDetail expiredAttempts() {
            return JobBuilder.newJob(ExpiredAttemptsJob.class)
                    .withIdentity("expired-attempts", "quizzes")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger expiredAttemptsEveryMinute() {
            return TriggerBuilder.newTrigger()
                    .forJob("expired-attempts", "quizzes")
                    .withIdentity("expired-attempts", "quizzes")
                    .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
