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

/** Sends the mail that is due, every few seconds; after a pause the missed runs are not made up for. */
@DisallowConcurrentExecution
class SendMail extends QuartzJobBean {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Delivery delivery;

    SendMail(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        delivery.run();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail sendMail() {
            return JobBuilder.newJob(SendMail.class)
                    .withIdentity("send", "mail")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger sendMailOften(JobDetail sendMail) {
            return TriggerBuilder.newTrigger()
                    .forJob(sendMail)
                    .withIdentity("send", "mail")
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                            .withIntervalInMilliseconds(EVERY.toMillis())
                            .repeatForever()
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
