package org.ramure.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.MovableClock;
import org.ramure.Waiting;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.cohorts.FollowedFixture.Taught;
import org.ramure.cohorts.ReminderDraft.Audience;
import org.ramure.cohorts.ReminderDraft.Words;
import org.ramure.house.PersonalData.Subject;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.ramure.learning.Learning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class RemindersTests {

    @Autowired
    Reminders reminders;

    @Autowired
    RosterBook rosters;

    @Autowired
    RosterWork enrolling;

    @Autowired
    ReminderBook book;

    @Autowired
    ReminderWork work;

    @Autowired
    ReminderLook look;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Learning learning;

    @Autowired
    FollowedFixture fixture;

    @Autowired
    Acting acting;

    @Autowired
    PersonalRegistry registry;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void countsThoseWhoStoppedAndWantToHear() {
        var taught = fixture.taught();
        stopped(taught, "Awa", 20);
        stopped(taught, "Zoé", 10);
        var silent = stopped(taught, "Silence", 30);
        Acting.as(silent);
        learning.remind(taught.edition().course(), false);
        var gone = stopped(taught, "Partie", 30);
        Acting.as(gone);
        learning.leave(taught.edition().course());
        Acting.as(taught.trainer());
        var over = cohorts.create(
                taught.slug(), new CohortDraft("Finie", null, LocalDate.now().minusDays(3)));
        cohorts.move(taught.slug(), stopped(taught, "Finissante", 30).id(), over);
        var waiting = fixture.person("Jamais");
        Acting.as(waiting);
        learning.enrol(taught.slug());
        jdbc.sql("update enrolment set moved_at = ? where person_id = ?")
                .params(
                        java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(50))),
                        waiting.id().value())
                .update();
        Acting.as(taught.trainer());
        assertThat(meant(taught, Audience.STOPPED, 14)).containsExactly("Awa");
        assertThat(meant(taught, Audience.STOPPED, 7)).containsExactly("Awa", "Zoé");
        assertThat(meant(taught, Audience.NOT_BEGUN, 14)).containsExactly("Jamais");
        assertThat(meant(taught, Audience.BOTH, 14)).containsExactly("Awa", "Jamais");
    }

    @Test
    void writesToEachOnceInHerLanguage() {
        var taught = fixture.taught();
        var awa = stopped(taught, "Awa", 20);
        var kate = stopped(taught, "Kate", 20, Locale.ENGLISH);
        var id = Ids.next();
        reminders.send(taught.slug(), id, draft(14), 2);
        reminders.send(taught.slug(), id, draft(14), 2);
        job();
        job();
        assertThat(subjects(awa)).containsExactly("Revenez");
        assertThat(subjects(kate)).containsExactly("Come back");
        assertThat(reminders.desk(taught.slug()).latest()).singleElement().satisfies(card -> {
            assertThat(card.expected()).isEqualTo(2);
            assertThat(card.sent()).isEqualTo(2);
            assertThat(card.finishedAt()).isNotNull();
        });
        assertThat(jdbc.sql("select detail from audit_entry where deed = 'reminder-sent' and subject = ?")
                        .param(taught.slug())
                        .query(String.class)
                        .list())
                .containsExactly("2");
    }

    /** The job was killed after some had been posted, before it was noted: nobody gets a second message. */
    @Test
    void writesToNobodyTwiceAfterAFall() {
        var taught = fixture.taught();
        var awa = stopped(taught, "Awa", 20);
        reminders.send(taught.slug(), Ids.next(), draft(14), 1);
        job();
        jdbc.sql("update reminder set last_id = null, finished_at = null where course_id = ?")
                .param(taught.edition().course().value())
                .update();
        job();
        assertThat(subjects(awa)).hasSize(1);
        assertThat(reminders.desk(taught.slug()).latest().getFirst().sent()).isEqualTo(1);
    }

    @Test
    void passesOverWhoHasComeBackMeanwhile() {
        var taught = fixture.taught();
        var awa = stopped(taught, "Awa", 20);
        reminders.send(taught.slug(), Ids.next(), draft(14), 1);
        Acting.as(awa);
        learning.open(taught.slug(), "relire");
        job();
        assertThat(subjects(awa)).isEmpty();
        Acting.as(taught.trainer());
        assertThat(reminders.desk(taught.slug()).latest().getFirst().sent()).isZero();
    }

    /** The mail server was away: by now she has come back, has said no, has left, or cannot come in any more. */
    @Test
    void sendsNothingThatHoldsNoLongerWhenItLeaves() {
        var taught = fixture.taught();
        var awa = stopped(taught, "Awa", 20);
        var back = stopped(taught, "Zoé", 20);
        var silent = stopped(taught, "Silence", 20);
        var gone = stopped(taught, "Partie", 20);
        var closed = stopped(taught, "Fermée", 20);
        reminders.send(taught.slug(), Ids.next(), draft(14), 5);
        job();
        for (var person : List.of(awa, back, silent, gone, closed)) {
            assertThat(wanted(person)).isTrue();
        }
        Acting.as(back);
        learning.open(taught.slug(), "relire");
        Acting.as(silent);
        learning.remind(taught.edition().course(), false);
        Acting.as(gone);
        learning.leave(taught.edition().course());
        jdbc.sql("update person set disabled_at = ? where id = ?")
                .params(Times.column(Instant.now()), closed.id().value())
                .update();
        Acting.asNobody();
        assertThat(wanted(awa)).isTrue();
        for (var person : List.of(back, silent, gone, closed)) {
            assertThat(wanted(person)).as(person.name()).isFalse();
        }
        Acting.as(taught.trainer());
    }

    @Test
    void isWorthNothingAfterTwoDays() {
        var taught = fixture.taught();
        var awa = stopped(taught, "Awa", 20);
        reminders.send(taught.slug(), Ids.next(), draft(14), 1);
        job();
        assertThat(jdbc.sql("select expires_at from outgoing_message where recipient = ?")
                        .param(awa.email())
                        .query((row, _) -> Times.readOrNull(row, "expires_at"))
                        .list())
                .singleElement()
                .satisfies(end -> assertThat(end)
                        .isBetween(
                                Instant.now().plus(Duration.ofHours(47)),
                                Instant.now().plus(Duration.ofHours(49))));
    }

    /** She erases her account at that moment: her address does not stay behind in a letter. */
    @Test
    void writesToNobodyWhoIsErasedMeanwhile() throws Exception {
        var taught = fixture.taught();
        var awa = stopped(taught, "Awa", 20);
        var zoe = stopped(taught, "Zoé", 20);
        reminders.send(taught.slug(), Ids.next(), draft(14), 2);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var working = transaction.execute(_ -> {
                registry.erase(new Subject(awa.id().value(), awa.email()));
                return Waiting.begun(thread, this::job);
            });
            working.get(20, TimeUnit.SECONDS);
        }
        assertThat(subjects(awa)).isEmpty();
        assertThat(subjects(zoe)).hasSize(1);
    }

    /** Mail and other jobs wait for the same few threads. */
    @Test
    void leavesTheRestOfALongReminderToTheNextRun() {
        job();
        var taught = fixture.taught();
        fixture.crowd(taught.edition(), 400, null);
        var count = reminders.meant(taught.slug(), draft(14)).count();
        assertThat(count).isGreaterThan(200);
        reminders.send(taught.slug(), Ids.next(), draft(14), count);
        var slow = new MovableClock() {
            @Override
            public Instant instant() {
                advance(Duration.ofSeconds(6));
                return super.instant();
            }
        };
        for (int sent = 100; sent <= 200; sent += 100) {
            new CohortsJob(rosters, enrolling, book, work, slow).run();
            assertThat(reminders.desk(taught.slug()).latest().getFirst())
                    .returns(sent, ReminderCard::sent)
                    .returns(null, ReminderCard::finishedAt);
        }
        job();
        assertThat(reminders.desk(taught.slug()).latest().getFirst().sent()).isEqualTo(count);
    }

    private boolean wanted(SignedIn person) {
        return look.isWanted(jdbc.sql("select occasion from outgoing_message where recipient = ?")
                .param(person.email())
                .query(String.class)
                .single());
    }

    @Test
    void goesThroughMoreThanOneLot() {
        var taught = fixture.taught();
        fixture.crowd(taught.edition(), 400, null);
        var count = reminders.meant(taught.slug(), draft(14)).count();
        assertThat(count).isGreaterThan(200);
        reminders.send(taught.slug(), Ids.next(), draft(14), count);
        job();
        assertThat(reminders.desk(taught.slug()).latest().getFirst().sent()).isEqualTo(count);
    }

    @Test
    void showsTheLetterBeforeItLeaves() {
        var taught = fixture.taught();
        var letter = reminders.preview(taught.slug(), draft(14), Locale.FRENCH);
        assertThat(letter.subject()).isEqualTo("Revenez");
        assertThat(letter.text())
                .contains("Bonjour", "Votre place.\n\nÀ bientôt ${7*7} <b>", "Vous pouvez refuser les relances");
        assertThat(reminders.preview(taught.slug(), draft(14), Locale.ENGLISH).subject())
                .isEqualTo("Come back");
    }

    @Test
    void sendsNothingWithoutWordsNorToMoreThanWereCounted() {
        var taught = fixture.taught();
        stopped(taught, "Awa", 20);
        var empty = new ReminderDraft(Audience.STOPPED, 14, null, new Words(" \n", "Texte"), new Words("", ""));
        assertRefused("reminder.refused.subject.fr", () -> reminders.send(taught.slug(), Ids.next(), empty, 1));
        var half = new ReminderDraft(Audience.STOPPED, 14, null, new Words("A", "B"), new Words("A", ""));
        assertRefused("reminder.refused.body.en", () -> reminders.send(taught.slug(), Ids.next(), half, 1));
        assertRefused("reminder.refused.days", () -> reminders.send(taught.slug(), Ids.next(), draft(0), 1));
        assertRefused("reminder.refused.more", () -> reminders.send(taught.slug(), Ids.next(), draft(14), 0));
        assertRefused("reminder.refused.nobody", () -> reminders.send(taught.slug(), Ids.next(), draft(700), 9));
        assertThat(reminders.desk(taught.slug()).latest()).isEmpty();
    }

    @Test
    void isNotThereForOthers() {
        var taught = fixture.taught();
        acting.asSomeone(Role.TRAINER);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> reminders.desk(taught.slug()));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> reminders.meant(taught.slug(), draft(14)));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> reminders.send(taught.slug(), Ids.next(), draft(14), 5));
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed)
                .matches(refusal -> refusal.key().equals(key));
    }

    private static ReminderDraft draft(int days) {
        return new ReminderDraft(
                Audience.STOPPED,
                days,
                null,
                new Words("Revenez", "Votre place.\n\nÀ bientôt ${7*7} <b>"),
                new Words("Come back", "Your place."));
    }

    private List<String> meant(Taught taught, Audience audience, int days) {
        var draft = draft(days);
        var found = reminders.meant(
                taught.slug(), new ReminderDraft(audience, days, null, draft.french(), draft.english()));
        assertThat(found.count()).isEqualTo(found.some().size());
        return found.some();
    }

    private void job() {
        new CohortsJob(rosters, enrolling, book, work, Clock.systemUTC()).run();
    }

    private List<String> subjects(SignedIn person) {
        return jdbc.sql(
                        "select subject_line from outgoing_message where recipient = ? and template = 'course-reminder'")
                .param(person.email())
                .query(String.class)
                .list();
    }

    private SignedIn stopped(Taught taught, String name, int days) {
        return stopped(taught, name, days, Locale.FRENCH);
    }

    private SignedIn stopped(Taught taught, String name, int days, Locale language) {
        var person = fixture.person(name, "p" + Ids.next() + "@essai.example", language);
        Acting.as(person);
        learning.enrol(taught.slug());
        fixture.moved(taught.edition(), person.id(), Instant.now().minus(Duration.ofDays(days)));
        Acting.as(taught.trainer());
        return person;
    }
}
