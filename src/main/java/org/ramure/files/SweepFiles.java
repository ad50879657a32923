package org.ramure.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Discards bytes that belong to nobody and uploads that nobody goes on with, at the start and every few hours. */
@DisallowConcurrentExecution
class SweepFiles extends QuartzJobBean {

    /** Longer than any upload or import takes, on any node. */
    static final Duration GRACE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(SweepFiles.class);

    private final FileStore store;
    private final FileBook book;
    private final UploadBook uploads;
    private final UploadParts parts;
    private final Clock clock;

    SweepFiles(FileStore store, FileBook book, UploadBook uploads, UploadParts parts, Clock clock) {
        this.store = store;
        this.book = book;
        this.uploads = uploads;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) throws JobExecutionException {
        try {
            LOG.info("Swept {} files that belong to nobody", sweep());
        } catch (IOException e) {
            throw new JobExecutionException(e);
        }
    }

    int sweep() throws IOException {
        var before = clock.instant().minus(GRACE);
        uploads.forget(before);
        return parts.sweep(before) + store.sweep(before, book::unnamed);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail sweepFiles() {
            return JobBuilder.newJob(SweepFiles.class)
                    .withIdentity("sweep", "files")
                    .storeDurably()
                    .requestRecovery()
                    .build();
        }

        @Bean
        Trigger sweepFilesNowAndThen(JobDetail sweepFiles) {
            return TriggerBuilder.newTrigger()
                    .forJob(sweepFiles)
                    .withIdentity("sweep", "files")
                    .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(6)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
