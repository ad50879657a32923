package org.ramure.accounts;

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
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets, at the start and every few hours, the links that were asked for a month ago, and the devices where nobody is signed in any more. */
@DisallowConcurrentExecution
class ForgetLinks extends QuartzJobBean {

    private static final Duration AGE = Duration.ofDays(30);

    private final LinkRequests requests;
    private final DeviceStore devices;
    private final TransactionTemplate transaction;

    ForgetLinks(LinkRequests requests, DeviceStore devices, TransactionTemplate transaction) {
        this.requests = requests;
        this.devices = devices;
        this.transaction = transaction;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        transaction.execute(_ -> requests.forget(AGE) + devices.forgetExpired());
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail forgetLinks() {
            return JobBuilder.newJob(ForgetLinks.class)
                    .withIdentity("forget-links", "accounts")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger forgetLinksNowAndThen(JobDetail forgetLinks) {
            return TriggerBuilder.newTrigger()
                    .forJob(forgetLinks)
                    .withIdentity("forget-links", "accounts")
                    .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(6)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
