package org.ramure.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.impl.matchers.GroupMatcher;
import org.ramure.MovableClock;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.house.AuditLog;
import org.ramure.kit.NotThere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import({StatementCount.class, MovableClock.Beans.class})
class JobsTests {

    private static final JobKey SWEEP = new JobKey("sweep", "files");

    @Autowired
    Jobs jobs;

    @Autowired
    JobRuns runs;

    @Autowired
    JobPauses pauses;

    @Autowired
    Machines machines;

    @Autowired
    Scheduler scheduler;

    @Autowired
    MessageSource texts;

    @Autowired
    MovableClock clock;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @BeforeEach
    void administrator() {
        jdbc.sql("delete from job_run").update();
        acting.asSomeone(Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    /** A house that dies in the middle of a job does it again when it is back. */
    @Test
    void takesEveryJobUpAgainAfterACrash() throws SchedulerException {
        for (var key : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
            assertThat(scheduler.getJobDetail(key).requestsRecovery())
                    .as(key.toString())
                    .isTrue();
        }
    }

    /** A house that is off at night forgets all the same. */
    @ParameterizedTest
    @CsvSource({"mail, forget", "accounts, forget-links", "identity, forget-offers"})
    void forgetsAtTheStartAndEveryFewHours(String group, String name) throws SchedulerException {
        assertThat(scheduler.getTriggersOfJob(JobKey.jobKey(name, group)))
                .singleElement()
                .isInstanceOfSatisfying(
                        SimpleTrigger.class,
                        trigger -> assertThat(Duration.ofMillis(trigger.getRepeatInterval()))
                                .isLessThanOrEqualTo(Duration.ofHours(6)));
    }

    @Test
    void saysOfEveryJobInPlainWordsWhatItDoes() {
        assertThat(jobs.list()).hasSizeGreaterThan(6).allSatisfy(job -> {
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(texts.getMessage("job." + job.key(), null, language)).isNotBlank();
                assertThat(texts.getMessage("job." + job.key() + ".what", null, language))
                        .isNotBlank();
            }
        });
    }

    @Test
    void writesGoodRunsTogetherAndFailuresAtOnce() {
        ran(5, null);
        ran(70, null);
        ran(7, null);
        assertThat(rows()).isEqualTo(1);
        ran(9, new IllegalStateException("plus de place"));
        assertThat(card().fault()).contains("plus de place");
        assertThat(card().millis()).isEqualTo(70);
        ran(4, null);
        assertThat(card().fault()).as("the recovery is told at once").isNull();
        ran(4, null);
        assertThat(rows()).isEqualTo(3);
        assertThat(card().runs()).as("written or not").isEqualTo(6);
        assertThat(card().failures()).isEqualTo(1);
        clock.advance(JobRuns.TOGETHER);
        ran(4, null);
        assertThat(card().runs()).isEqualTo(7);
        clock.advance(JobRuns.KEPT.plusSeconds(1));
        ran(4, null);
        assertThat(rows()).as("thirty days are kept").isEqualTo(1);
    }

    /** The page counts on while figures wait to be written, and a stop in order loses none. */
    @Test
    void countsTheRunsThatAreNotWrittenYet() {
        clock.advance(JobRuns.TOGETHER);
        ran(5, null);
        var before = card().runs();
        ran(5, null);
        ran(5, null);
        assertThat(card().runs()).isEqualTo(before + 2);
        var rows = rows();
        runs.writeTheRest();
        assertThat(rows()).isEqualTo(rows + 1);
        assertThat(card().runs()).isEqualTo(before + 2);
    }

    @Test
    void runsAJobByHandAndCountsWhatWasMissed() throws SchedulerException {
        runs.triggerMisfired(scheduler.getTriggersOfJob(SWEEP).getFirst());
        jobs.runNow("files.sweep");
        assertThat(scheduler.getTriggersOfJob(SWEEP)).hasSize(2);
        runs.ran(SWEEP, clock.instant(), 1, null, true);
        assertThat(card().misfires()).isEqualTo(1);
        assertThat(deeds()).contains("job-started");
    }

    @Test
    void keepsAJobSuspendedThroughARestart() throws SchedulerException {
        jobs.pause("files.sweep");
        assertThat(card().paused()).isTrue();
        assertThat(card().next()).isNull();
        var trigger = scheduler.getTriggersOfJob(SWEEP).getFirst();
        scheduler.rescheduleJob(
                trigger.getKey(), trigger.getTriggerBuilder().startNow().build());
        assertThat(state(trigger)).as("as a start writes it").isEqualTo(Trigger.TriggerState.NORMAL);
        pauses.afterSingletonsInstantiated();
        assertThat(state(trigger)).isEqualTo(Trigger.TriggerState.PAUSED);
        jobs.resume("files.sweep");
        assertThat(state(trigger)).isEqualTo(Trigger.TriggerState.NORMAL);
        assertThat(card().paused()).isFalse();
        assertThat(card().next()).isNotNull();
        assertThat(deeds()).contains("job-suspended", "job-resumed");
    }

    @Test
    void readsTheListInFourStatements() {
        var found = new ArrayList<JobCard>();
        assertThat(StatementCount.of(() -> found.addAll(jobs.list()))).hasSize(4);
        assertThat(found).isNotEmpty();
    }

    @Test
    void looksAtTheMachine() {
        var machine = machines.look();
        assertThat(machine.free()).isPositive().isLessThanOrEqualTo(machine.disk());
        assertThat(machine.engine()).matches("(H2|PostgreSQL) \\d.*");
        assertThat(machine.backedUp()).isNull();
        var made = Instant.parse("2026-03-01T04:05:06Z");
        log.record(null, "backup-restored", "", made.toString());
        assertThat(machines.look().backedUp())
                .as("of the backup, not of its return")
                .isEqualTo(made);
        jdbc.sql("delete from audit_entry where deed = 'backup-restored'").update();
        if (machine.engine().startsWith("P")) {
            assertThat(machine.database()).isPositive();
        }
    }

    @Test
    void isClosedToOthers() {
        acting.asSomeone(Role.EDITOR, Role.TRAINER, Role.ORGANISER);
        for (Runnable deed : List.<Runnable>of(
                jobs::list,
                machines::look,
                () -> jobs.runNow("files.sweep"),
                () -> jobs.pause("files.sweep"),
                () -> jobs.resume("files.sweep"))) {
            assertThatExceptionOfType(NotThere.class).isThrownBy(deed::run);
        }
        acting.asSomeone(Role.ADMINISTRATOR);
        for (var key : List.of("files.nothing", "files", ".", "")) {
            assertThatExceptionOfType(NotThere.class).isThrownBy(() -> jobs.runNow(key));
        }
    }

    private void ran(long millis, Throwable fault) {
        clock.advance(Duration.ofSeconds(1));
        runs.ran(new JobKey("send", "mail"), clock.instant(), millis, fault, false);
    }

    private JobCard card() {
        var all = jobs.list();
        return all.stream()
                .filter(job -> job.key().equals(rows("mail.send") > 0 ? "mail.send" : "files.sweep"))
                .findAny()
                .orElseThrow();
    }

    private int rows() {
        return rows("mail.send");
    }

    private int rows(String job) {
        return jdbc.sql("select count(*) from job_run where job = ?")
                .param(job)
                .query(Integer.class)
                .single();
    }

    private List<String> deeds() {
        return jdbc.sql("select deed from audit_entry where subject = 'files.sweep'")
                .query(String.class)
                .list();
    }

    private Trigger.TriggerState state(Trigger trigger) throws SchedulerException {
        return scheduler.getTriggerState(trigger.getKey());
    }
}
