package org.ramure.operations;

import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suspends again what was suspended: a start has just written every schedule anew, and has not begun to work by it. */
@Component
class JobPauses implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final Scheduler scheduler;

    JobPauses(JdbcClient jdbc, Scheduler scheduler) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var job : jdbc.sql("select job from job_pause").query(String.class).list()) {
            var dot = job.indexOf('.');
            try {
                scheduler.pauseJob(new JobKey(job.substring(dot + 1), job.substring(0, dot)));
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
