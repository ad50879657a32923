package org.ramure.identity;

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

/** Erases, at the start and every hour, identities that nobody has confirmed and authenticators that were never set up. */
@DisallowConcurrentExecution
class ForgetOffers extends QuartzJobBean {

    private final IdentityStore identities;
    private final FactorStore factors;

    ForgetOffers(IdentityStore identities, FactorStore factors) {
        this.identities = identities;
        this.factors = factors;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        forget();
    }

    void forget() {
        identities.forgetOld();
        factors.forgetOld();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail forgetOffers() {
            return JobBuilder.newJob(ForgetOffers.class)
                    .withIdentity("forget-offers", "identity")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger forgetOffersNowAndThen(JobDetail forgetOffers) {
            return TriggerBuilder.newTrigger()
                    .forJob(forgetOffers)
                    .withIdentity("forget-offers", "identity")
                    .withSchedule(SimpleScheduleBuilder.repeatHourlyForever()
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
