package org.ramure.accounts;

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
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets every night which links were asked for a month ago; a night that was missed is not made up for. */
@DisallowConcurrentExecution
class ForgetLinks extends QuartzJobBean {

    private static final Duration AGE = Duration.ofDays(30);

    private final LinkRequests requests;
    private final TransactionTemplate transaction;

    ForgetLinks(LinkRequests requests, TransactionTemplate transaction) {
        this.requests = requests;
        this.transaction = transaction;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        transaction.execute(_ -> requests.forget(AGE));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail forgetLinks() {
            return JobBuilder.newJob(ForgetLinks.class)
                    .withIdentity("forget-links", "accounts")
                    .storeDurably()
                    .build();
        }

        @Bean
        Trigger forgetLinksNightly(JobDetail forgetLinks) {
            return TriggerBuilder.newTrigger()
                    .forJob(forgetLinks)
                    .withIdentity("forget-links", "accounts")
                    .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(3, 17)
                            .inTimeZone(TimeZone.getTimeZone("UTC"))
                            .withMisfireHandlingInstructionDoNothing())
                    .build();
        }
    }
}
