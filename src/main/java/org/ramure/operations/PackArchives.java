package org.ramure.operations;

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

/** Makes what was asked for and throws old archives away, every few seconds. */
@DisallowConcurrentExecution
class PackArchives extends QuartzJobBean {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final ArchiveShelf shelf;
    private final Archivist archivist;

    PackArchives(ArchiveShelf shelf, Archivist archivist) {
        this.shelf = shelf;
        this.archivist = archivist;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        SystemActor.run("archives", this::run);
    }

    void run() {
        archivist.makeAll();
        shelf.removeOld();
        shelf.sweep();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail packArchives() {
            return JobBuilder.newJob(PackArchives.class)
                    .withIdentity("pack", "archives")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger packArchivesOften(JobDetail packArchives) {
            return TriggerBuilder.newTrigger()
                    .forJob(packArchives)
                    .withIdentity("pack", "archives")
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                            .withIntervalInMilliseconds(EVERY.toMillis())
                            .repeatForever()
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
