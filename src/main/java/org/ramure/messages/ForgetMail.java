package org.ramure.messages;

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

/** Erases old mail, at the start and every few hours. */
@DisallowConcurrentExecution
class ForgetMail extends QuartzJobBean {

    private final MessageStore store;
    private final MailSettings settings;

    ForgetMail(MessageStore store, MailSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        store.forget(Duration.ofDays(settings.keepDays()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail forgetMail() {
            return JobBuilder.newJob(ForgetMail.class)
                    .withIdentity("forget", "mail")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger forgetMailNowAndThen(JobDetail forgetMail) {
            return TriggerBuilder.newTrigger()
                    .forJob(forgetMail)
                    .withIdentity("forget", "mail")
                    .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(6)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
