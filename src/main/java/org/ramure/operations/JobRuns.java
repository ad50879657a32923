package org.ramure.operations;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.JobListener;
import org.quartz.Scheduler;
import org.quartz.Trigger;
import org.quartz.TriggerListener;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes how every job went, for thirty days. Jobs that run every few seconds would fill a table and keep a disk awake: runs
 * that go well are counted here and written together every ten minutes; a failure, a recovery, and what somebody started by
 * hand are written at once.
 */
@Component
class JobRuns implements JobListener, TriggerListener {

    static final Duration KEPT = Duration.ofDays(30);
    static final Duration TOGETHER = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<JobKey, Tally> tallies = new HashMap<>();

    JobRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is not written yet of one job. */
    private static final class Tally {
        private @Nullable Instant written;
        private @Nullable Instant last;
        private boolean failed;
        private int runs;
        private int misfires;
        private long longest;
    }

    static String name(JobKey job) {
        return job.getGroup() + "." + job.getName();
    }

    @Override
    public String getName() {
        return "job-runs";
    }

    @Override
    public void jobToBeExecuted(JobExecutionContext context) {}

    @Override
    public void jobExecutionVetoed(JobExecutionContext context) {}

    @Override
    public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException exception) {
        var byHand =
                Scheduler.DEFAULT_GROUP.equals(context.getTrigger().getKey().getGroup());
        ran(
                context.getJobDetail().getKey(),
                context.getFireTime().toInstant(),
                context.getJobRunTime(),
                exception == null ? null : NestedExceptionUtils.getMostSpecificCause(exception),
                byHand);
    }

    synchronized void ran(JobKey job, Instant at, long millis, @Nullable Throwable fault, boolean byHand) {
        var tally = tallies.computeIfAbsent(job, _ -> new Tally());
        tally.runs++;
        tally.last = at;
        tally.longest = Math.max(tally.longest, millis);
        var now = clock.instant();
        var due = tally.written == null || !now.isBefore(tally.written.plus(TOGETHER));
        if (due || byHand || fault != null || tally.failed) {
            try {
                write(job, at, tally, fault);
            } catch (DataAccessException e) {
                LOG.warn("How {} went could not be noted", job, e);
                return;
            }
            var next = new Tally();
            next.written = now;
            next.failed = fault != null;
            tallies.put(job, next);
        }
    }

    /** What ran here since figures were last written; none of it is in the table yet. */
    record Unwritten(int runs, int misfires) {

        static final Unwritten NOTHING = new Unwritten(0, 0);
    }

    synchronized Map<String, Unwritten> unwritten() {
        var all = new HashMap<String, Unwritten>();
        tallies.forEach((job, tally) -> all.put(name(job), new Unwritten(tally.runs, tally.misfires)));
        return all;
    }

    /** The scheduler has ended before: a house that stops in order forgets no run. */
    @PreDestroy
    synchronized void writeTheRest() {
        tallies.forEach((job, tally) -> {
            var last = tally.last;
            if (last != null) {
                try {
                    write(job, last, tally, null);
                } catch (DataAccessException e) {
                    LOG.warn("How {} went could not be noted", job, e);
                }
            }
        });
        tallies.clear();
    }

    private void write(JobKey job, Instant at, Tally tally, @Nullable Throwable fault) {
        jdbc.sql("insert into job_run (id, job, fired_at, millis, runs, misfires, fault)"
                        + " values (?, ?, ?, ?, ?, ?, cast(? as varchar))")
                .param(Ids.next())
                .param(name(job))
                .param(Times.column(at))
                .param(tally.longest)
                .param(tally.runs)
                .param(tally.misfires)
                .param(fault == null ? null : shortened(fault.toString()))
                .update();
        jdbc.sql("delete from job_run where job = ? and fired_at < ?")
                .params(name(job), Times.column(clock.instant().minus(KEPT)))
                .update();
    }

    private static String shortened(String words) {
        return words.length() <= 500 ? words : words.substring(0, 499) + "…";
    }

    @Override
    public void triggerFired(Trigger trigger, JobExecutionContext context) {}

    @Override
    public boolean vetoJobExecution(Trigger trigger, JobExecutionContext context) {
        return false;
    }

    /** Told inside a transaction of the scheduler's own: only counted. */
    @Override
    public synchronized void triggerMisfired(Trigger trigger) {
        tallies.computeIfAbsent(trigger.getJobKey(), _ -> new Tally()).misfires++;
    }

    @Override
    public void triggerComplete(
            Trigger trigger, JobExecutionContext context, Trigger.CompletedExecutionInstruction instruction) {}

    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        SchedulerFactoryBeanCustomizer jobRunsListen(JobRuns runs) {
            return scheduler -> {
                scheduler.setGlobalJobListeners(runs);
                scheduler.setGlobalTriggerListeners(runs);
            };
        }
    }
}
