package org.ramure.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Role;
import org.ramure.house.AuditLog;
import org.ramure.kit.NotThere;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house does by itself, and when: to look at, to start by hand, to suspend. */
@Service
@Transactional
public class Jobs {

    private final JdbcClient jdbc;
    private final Scheduler scheduler;
    private final JobRuns noted;
    private final Set<String> known;
    private final AuditLog audit;
    private final CurrentPerson current;
    private final Clock clock;

    /** @param known those of this Ramure: what an older one has left in the tables is no job any more */
    Jobs(
            JdbcClient jdbc,
            Scheduler scheduler,
            JobRuns noted,
            List<JobDetail> known,
            AuditLog audit,
            CurrentPerson current,
            Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.noted = noted;
        this.known = known.stream().map(job -> key(job.getKey())).collect(Collectors.toUnmodifiableSet());
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** What was noted of a job. */
    private record Past(Instant at, long millis, @Nullable String fault) {}

    private record Sums(long runs, long failures, long misfires) {}

    /** All jobs, with the runs of this node that are not in the table yet; four statements, whatever their number. */
    @Transactional(readOnly = true)
    public List<JobCard> list() {
        current.require(Role.ADMINISTRATOR);
        var unwritten = noted.unwritten();
        var pasts = byJob("""
                select job, fired_at, millis, fault from job_run r
                where fired_at = (select max(fired_at) from job_run l where l.job = r.job)""", Jobs::past);
        var sums = byJob("""
                select job, sum(runs) as runs, sum(misfires) as misfires, count(fault) as failures
                from job_run group by job""", Jobs::sums);
        var paused = new HashSet<>(
                jdbc.sql("select job from job_pause").query(String.class).list());
        return jdbc
                .sql("""
                        select d.job_group, d.job_name, min(t.next_fire_time) as next_at, max(t.prev_fire_time) as last_at
                        from qrtz_job_details d
                        left join qrtz_triggers t on t.sched_name = d.sched_name
                            and t.job_group = d.job_group and t.job_name = d.job_name
                        group by d.job_group, d.job_name order by d.job_group, d.job_name""")
                .query((row, _) -> {
                    var key = key(new JobKey(row.getString("job_name"), row.getString("job_group")));
                    return card(key, row, pasts.get(key), sums.get(key), unwritten.get(key), paused.contains(key));
                })
                .list()
                .stream()
                .filter(job -> known.contains(job.key()))
                .toList();
    }

    private static JobCard card(
            String key,
            ResultSet row,
            @Nullable Past past,
            @Nullable Sums sums,
            JobRuns.@Nullable Unwritten unwritten,
            boolean paused)
            throws SQLException {
        var last = instant(row, "last_at");
        if (past != null && (last == null || past.at().isAfter(last))) {
            last = past.at();
        }
        var here = unwritten == null ? JobRuns.Unwritten.NOTHING : unwritten;
        return new JobCard(
                key,
                last,
                paused ? null : instant(row, "next_at"),
                past == null ? null : past.millis(),
                past == null ? null : past.fault(),
                paused,
                here.runs() + (sums == null ? 0 : sums.runs()),
                sums == null ? 0 : sums.failures(),
                here.misfires() + (sums == null ? 0 : sums.misfires()));
    }

    /** Runs it once, besides its schedule; on PostgreSQL perhaps on another node. */
    public void runNow(String key) {
        change(key, "job-started", scheduler::triggerJob);
    }

    /** No run of it begins until it is resumed; a restart changes nothing about that. */
    public void pause(String key) {
        change(key, "job-suspended", job -> {
            jdbc.sql("insert into job_pause (job, since) values (?, ?) on conflict do nothing")
                    .params(key, Times.column(clock.instant()))
                    .update();
            scheduler.pauseJob(job);
        });
    }

    public void resume(String key) {
        change(key, "job-resumed", job -> {
            jdbc.sql("delete from job_pause where job = ?").param(key).update();
            scheduler.resumeJob(job);
        });
    }

    @FunctionalInterface
    private interface Change {
        void of(JobKey job) throws SchedulerException;
    }

    private void change(String key, String deed, Change change) {
        current.require(Role.ADMINISTRATOR);
        try {
            var job = job(key);
            if (!scheduler.checkExists(job)) {
                throw new NotThere("job " + key);
            }
            change.of(job);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
        audit.record(current.id().value(), deed, key, "");
    }

    private static String key(JobKey job) {
        return job.getGroup() + "." + job.getName();
    }

    private static JobKey job(String key) {
        var dot = key.indexOf('.');
        if (dot < 1 || dot == key.length() - 1) {
            throw new NotThere("job " + key);
        }
        return new JobKey(key.substring(dot + 1), key.substring(0, dot));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<String, T> byJob(String sql, Reading<T> reading) {
        var all = new HashMap<String, T>();
        jdbc.sql(sql).query((ResultSet row) -> {
            all.put(row.getString("job"), reading.of(row));
        });
        return all;
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(Times.read(row, "fired_at"), row.getLong("millis"), row.getString("fault"));
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(row.getLong("runs"), row.getLong("failures"), row.getLong("misfires"));
    }

    /** Quartz writes milliseconds, and -1 for never. */
    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return millis <= 0 ? null : Instant.ofEpochMilli(millis);
    }
}
