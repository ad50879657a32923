package org.ramure.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.MovableClock;
import org.ramure.StatementCount;
import org.ramure.Waiting;
import org.ramure.accounts.AccountLinks;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.NewAccount;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.Role;
import org.ramure.accounts.SystemActor;
import org.ramure.cohorts.FollowedFixture.Taught;
import org.ramure.cohorts.RosterLine.Outcome;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.courses.PublishedCourses;
import org.ramure.house.AuditLog;
import org.ramure.house.PersonalData.Subject;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.ramure.learning.Followers;
import org.ramure.learning.Learning;
import org.ramure.messages.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(StatementCount.class)
class RostersTests {

    @Autowired
    Rosters rosters;

    @Autowired
    RosterBook book;

    @Autowired
    RosterWork work;

    @Autowired
    Followers followers;

    @Autowired
    Accounts accounts;

    @Autowired
    Courses courses;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ReminderBook reminders;

    @Autowired
    ReminderWork writing;

    @Autowired
    Cohorts cohorts;

    @Autowired
    FollowUp followUp;

    @Autowired
    Learning learning;

    @Autowired
    AccountLinks links;

    @Autowired
    FollowedFixture fixture;

    @Autowired
    Acting acting;

    @Autowired
    Profiles profiles;

    @Autowired
    PersonalRegistry registry;

    @Autowired
    AuditLog audit;

    @Autowired
    PublishedCourses published;

    @Autowired
    JdbcTemplate batches;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void saysWhatAListWouldDoAndDoesNothing() {
        var taught = fixture.taught();
        var group = cohorts.create(taught.slug(), new CohortDraft("Été 2027", LocalDate.now(), null));
        var awa = fixture.person("Awa Traoré");
        var zoe = fixture.person("Zoé Martin");
        var gone = fixture.person("Partie");
        for (var follower : List.of(zoe, gone)) {
            Acting.as(follower);
            learning.enrol(taught.slug());
        }
        learning.leave(taught.edition().course());
        Acting.as(taught.trainer());
        var nobody = "n" + Ids.next() + "@essai.example";
        var check = rosters.check(
                taught.slug(),
                file(
                        "Courriel;Groupe;Langue",
                        awa.email() + ";été 2027;",
                        nobody.toUpperCase(Locale.ROOT) + ";;en",
                        zoe.email() + ";;",
                        gone.email() + ";;",
                        awa.email() + ";;",
                        "sans-arobase;;",
                        "sans@fin;;",
                        "bien@essai.example;Ailleurs;",
                        "bien@essai.example;;eo",
                        "=cmd|calc@essai.example;;"),
                null);
        assertThat(check.lines())
                .extracting(RosterLine::outcome)
                .containsExactly(
                        Outcome.ENROLLED,
                        Outcome.INVITED,
                        Outcome.KNOWN,
                        Outcome.LEFT,
                        Outcome.TWICE,
                        Outcome.WRONG,
                        Outcome.WRONG,
                        Outcome.WRONG,
                        Outcome.WRONG,
                        Outcome.INVITED);
        assertThat(check.lines().get(0).cohort()).isEqualTo(group);
        assertThat(check.lines().get(1).address()).isEqualTo(nobody);
        assertThat(check.lines().get(1).language()).isEqualTo(Locale.ENGLISH);
        assertThat(check.problems())
                .extracting(line -> line.number() + " "
                        + java.util.Objects.requireNonNull(line.problem()).key())
                .containsExactly(
                        "7 roster.wrong.at", "8 roster.wrong.end", "9 roster.wrong.group", "10 roster.wrong.language");
        assertThat(people(taught)).containsExactly("Zoé Martin");
        assertThat(mails(nobody)).isZero();
    }

    @Test
    void enrolsTellsAndInvitesOnce() {
        var taught = fixture.taught();
        var group = cohorts.create(taught.slug(), new CohortDraft("Printemps", null, null));
        var awa = fixture.person("Awa Traoré");
        var nobody = "n" + Ids.next() + "@essai.example";
        var file = file("Courriel", awa.email(), nobody);
        assertThat(rosters.enrol(taught.slug(), rosters.check(taught.slug(), file, group)))
                .isTrue();
        assertThat(people(taught)).containsExactly("Awa Traoré");
        assertThat(followUp.people(taught.slug(), PeopleFilter.ALL, 0)
                        .people()
                        .getFirst()
                        .cohort())
                .isEqualTo("Printemps");
        assertThat(mails(awa.email())).isEqualTo(1);
        assertThat(mails(nobody)).isEqualTo(1);
        assertThat(rosters.desk(taught.slug()).waiting()).isEqualTo(1);
        assertThat(rosters.desk(taught.slug()).latest()).singleElement().satisfies(card -> {
            assertThat(card.enrolled()).isEqualTo(1);
            assertThat(card.invited()).isEqualTo(1);
            assertThat(card.finishedAt()).isNotNull();
        });

        var again = rosters.check(taught.slug(), file, group);
        assertThat(again.lines())
                .extracting(RosterLine::outcome)
                .containsExactly(Outcome.KNOWN, Outcome.INVITED_BEFORE);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rosters.enrol(taught.slug(), again));
    }

    /** Two clicks, two trainers, a job that is repeated: the check of before is done once more. */
    @Test
    void addsNothingWhenTheSameCheckIsDoneTwice() {
        var taught = fixture.taught();
        var awa = fixture.person("Awa Traoré");
        var nobody = "n" + Ids.next() + "@essai.example";
        var check = rosters.check(taught.slug(), file("Courriel", awa.email(), nobody), null);
        rosters.enrol(taught.slug(), check);
        rosters.enrol(taught.slug(), check);
        assertThat(people(taught)).hasSize(1);
        assertThat(mails(awa.email())).isEqualTo(1);
        assertThat(mails(nobody)).isEqualTo(1);
        assertThat(rosters.desk(taught.slug()).latest())
                .extracting(card -> card.enrolled() + card.invited())
                .containsExactlyInAnyOrder(2, 0);
    }

    @Test
    void enrolsWhoWasInvitedWithHerAccount() {
        var taught = fixture.taught();
        var group = cohorts.create(taught.slug(), new CohortDraft("Invitées", null, null));
        var email = "n" + Ids.next() + "@essai.example";
        rosters.enrol(taught.slug(), rosters.check(taught.slug(), file("Courriel", email), group));
        assertThat(jdbc.sql("select kind from outgoing_message where recipient = ? and template = 'account-invitation'")
                        .param(email)
                        .query(String.class)
                        .single())
                .isEqualTo("NOTICE");
        var entered = links.signUp(
                mint(email, "INVITATION"),
                new NewAccount("Nouvelle Venue", "un long mot de passe", Locale.FRENCH, ZoneId.of("UTC")));
        assertThat(entered.wanted()).isEqualTo("/app/formations/" + taught.slug());
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(people(taught)).containsExactly("Nouvelle Venue"));
        assertThat(followUp.people(taught.slug(), PeopleFilter.ALL, 0)
                        .people()
                        .getFirst()
                        .cohort())
                .isEqualTo("Invitées");
        assertThat(rosters.desk(taught.slug()).waiting()).isZero();
    }

    /** As the house does at sending. */
    private String mint(String email, String purpose) {
        var request = jdbc.sql("select id from link_request where email = ? and purpose = ?")
                .params(email, purpose)
                .query(java.util.UUID.class)
                .single();
        return SystemActor.call(
                "tests",
                () -> minters.stream()
                        .filter(minter -> minter.purpose().equals("account"))
                        .findFirst()
                        .orElseThrow()
                        .mint(request, Locale.FRENCH)
                        .orElseThrow()
                        .replace("/lien/", ""));
    }

    @Autowired
    List<org.ramure.messages.LinkMinter> minters;

    @Test
    void enrolsFiveThousandInTheBackground() {
        var taught = fixture.taught();
        var known = fixture.crowd(fixture.taught().edition(), 2_500, null);
        Acting.as(taught.trainer());
        var emails = jdbc.sql(
                        "select email from person where name like 'Foule%' order by created_at desc, id limit 2500")
                .query(String.class)
                .list();
        assertThat(known).hasSize(2_500);
        var strangers = IntStream.range(0, 2_500)
                .mapToObj(i -> "n" + i + "." + taught.slug() + "@essai.example")
                .toList();
        var file = file("Courriel", String.join("\n", emails), String.join("\n", strangers));
        assertThat(StatementCount.of(() -> rosters.check(taught.slug(), file, null)))
                .hasSizeLessThanOrEqualTo(4 + 5 * 6);
        var check = rosters.check(taught.slug(), file, null);
        assertThat(check.doing()).hasSize(5_000);
        assertThat(rosters.enrol(taught.slug(), check)).isFalse();
        assertThat(rosters.desk(taught.slug()).latest().getFirst().finishedAt()).isNull();
        // each run ends after some seconds, and the next one goes on
        for (int run = 0;
                run < 20 && rosters.desk(taught.slug()).latest().getFirst().finishedAt() == null;
                run++) {
            job();
        }
        var card = rosters.desk(taught.slug()).latest().getFirst();
        assertThat(card.enrolled()).isEqualTo(2_500);
        assertThat(card.invited()).isEqualTo(2_500);
        assertThat(card.finishedAt()).isNotNull();
        assertThat(jdbc.sql("select count(*) from roster_line")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(rosters.check(taught.slug(), file, null).doing()).isEmpty();
    }

    /** Her account was closed after the list was checked. */
    @Test
    void enrolsNobodyWhoseAccountIsClosedMeanwhile() {
        var taught = fixture.taught();
        var awa = fixture.person("Awa Traoré");
        var check = rosters.check(taught.slug(), file("Courriel", awa.email()), null);
        jdbc.sql("update person set disabled_at = ? where id = ?")
                .params(Times.column(Instant.now()), awa.id().value())
                .update();
        rosters.enrol(taught.slug(), check);
        assertThat(people(taught)).isEmpty();
        assertThat(mails(awa.email())).isZero();
    }

    @Test
    void invitesAgainOnceTheLinkWorksNoLonger() {
        var taught = fixture.taught();
        var email = "n" + Ids.next() + "@essai.example";
        var other = "o" + Ids.next() + "@essai.example";
        var file = file("Courriel;Langue", email + ";en", other + ";fr");
        rosters.enrol(taught.slug(), rosters.check(taught.slug(), file, null));
        assertThat(rosters.desk(taught.slug()).expired()).isZero();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rosters.inviteAgain(taught.slug()));

        invitedBefore(email, 15);
        assertThat(rosters.desk(taught.slug()).expired()).isEqualTo(1);
        assertThat(rosters.desk(taught.slug()).waiting()).isEqualTo(2);
        assertThat(rosters.check(taught.slug(), file, null).lines())
                .extracting(RosterLine::outcome)
                .containsExactly(Outcome.INVITED_AGAIN, Outcome.INVITED_BEFORE);
        assertThat(rosters.inviteAgain(taught.slug())).isTrue();
        assertThat(mails(email)).isEqualTo(2);
        assertThat(mails(other)).isEqualTo(1);
        assertThat(jdbc.sql("select distinct language from outgoing_message where recipient = ?")
                        .param(email)
                        .query(String.class)
                        .list())
                .containsExactly("en");
        assertThat(rosters.desk(taught.slug()).expired()).isZero();
        assertThat(deeds(taught)).endsWith("people-enrolled", "people-invited-again");

        invitedBefore(email, 15);
        var check = rosters.check(taught.slug(), file, null);
        rosters.enrol(taught.slug(), check);
        rosters.enrol(taught.slug(), check);
        assertThat(mails(email)).isEqualTo(3);
        acting.asSomeone(Role.TRAINER);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> rosters.inviteAgain(taught.slug()));
    }

    /** Hundreds wait: they come page by page, and each is written to once a day at most. */
    @Test
    void listsWhoHasNotAnsweredAndInvitesHerAgainOnceADay() {
        var taught = fixture.taught();
        var emails = IntStream.range(0, 60)
                .mapToObj(i -> "w%02d.".formatted(i) + taught.slug() + "@essai.example")
                .toList();
        rosters.enrol(taught.slug(), rosters.check(taught.slug(), file("Courriel", String.join("\n", emails)), null));
        var email = emails.getLast();
        invitedBefore(email, 2);
        assertThat(StatementCount.of(() -> rosters.unanswered(taught.slug(), 1)))
                .hasSameSizeAs(StatementCount.of(() -> rosters.unanswered(taught.slug(), 2)));
        assertThat(rosters.unanswered(taught.slug(), 0))
                .hasSize(Rosters.INVITATIONS)
                .first()
                .satisfies(card -> {
                    assertThat(card.email()).isEqualTo(email);
                    assertThat(card.restsUntil()).isNull();
                });
        assertThat(rosters.unanswered(taught.slug(), 2))
                .hasSize(10)
                .allSatisfy(card -> assertThat(card.restsUntil()).isNotNull());
        rosters.inviteAgain(taught.slug(), email);
        assertThat(mails(email)).isEqualTo(2);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rosters.inviteAgain(taught.slug(), email));
        assertThat(mails(email)).isEqualTo(2);
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> rosters.inviteAgain(taught.slug(), "personne@essai.example"));
        assertThat(deeds(taught)).endsWith("people-invited-again");
        acting.asSomeone(Role.TRAINER);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> rosters.unanswered(taught.slug(), 0));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> rosters.inviteAgain(taught.slug(), email));
    }

    /** What is not in the log was not begun either. */
    @Test
    void isInTheLogTogetherWithTheList() {
        var taught = fixture.taught();
        var full = new AuditLog(jdbc, Clock.systemUTC()) {
            @Override
            public void record(@Nullable UUID actor, String deed, String subject, String detail) {
                throw new IllegalStateException("full");
            }
        };
        var broken = new RosterWork(book, followers, accounts, links, courses, outbox, full, transaction);
        var lines = rosters.check(taught.slug(), file("Courriel", "n" + Ids.next() + "@essai.example"), null)
                .doing();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () -> broken.begin(taught.edition(), taught.trainer().id(), lines, "people-enrolled"));
        assertThat(rosters.desk(taught.slug()).latest()).isEmpty();
    }

    /** The course went while a long list was under way: addresses do not stay behind. */
    @Test
    void keepsNoLinesOfAListThatIsOver() {
        var taught = fixture.taught();
        var roster = work.begin(
                taught.edition(),
                taught.trainer().id(),
                rosters.check(taught.slug(), file("Courriel", "n" + Ids.next() + "@essai.example"), null)
                        .doing(),
                "people-enrolled");
        jdbc.sql("update roster set course_id = ? where id = ?")
                .params(Ids.next(), roster)
                .update();
        job();
        assertThat(jdbc.sql("select count(*) from roster_line where roster_id = ?")
                        .param(roster)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** She erases her account at that moment: neither her name nor her address stays behind. */
    @Test
    void leavesNothingOfWhoIsErasedWhileAListIsWorkedOn() throws Exception {
        var taught = fixture.taught();
        var awa = fixture.person("Awa Traoré");
        var zoe = fixture.person("Zoé Martin");
        var roster = begun(taught, awa.email(), zoe.email());
        try (var thread = Executors.newSingleThreadExecutor()) {
            var working = transaction.execute(_ -> {
                registry.erase(new Subject(awa.id().value(), awa.email()));
                return Waiting.begun(thread, () -> work.finish(roster));
            });
            working.get(20, TimeUnit.SECONDS);
        }
        assertThat(people(taught)).containsExactly("Zoé Martin");
        assertThat(jdbc.sql("select count(*) from enrolment where words like ?")
                        .param("%" + awa.email())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(mails(awa.email())).isZero();
        assertThat(mails(zoe.email())).isEqualTo(1);
    }

    /** She has an account at home, was invited at work, and moves her account there. */
    @Test
    void enrolsWhoMovesHerAccountToTheAddressThatWasInvited() {
        var taught = fixture.taught();
        var group = cohorts.create(taught.slug(), new CohortDraft("Invitées", null, null));
        var awa = fixture.person("Awa Traoré");
        var email = "n" + Ids.next() + "@essai.example";
        rosters.enrol(taught.slug(), rosters.check(taught.slug(), file("Courriel", email), group));
        Acting.as(awa);
        profiles.askToMove(email, "un mot de passe", Acting.client());
        links.confirmAddress(mint(email, "ADDRESS"));
        assertThat(people(taught)).containsExactly("Awa Traoré");
        assertThat(followUp.people(taught.slug(), PeopleFilter.ALL, 0)
                        .people()
                        .getFirst()
                        .cohort())
                .isEqualTo("Invitées");
        assertThat(rosters.desk(taught.slug()).waiting()).isZero();
    }

    /** Her account is opened between two looks at it. */
    @Test
    void enrolsWhoHasAnAccountByTheTimeThatSheIsInvited() {
        var taught = fixture.taught();
        var email = "n" + Ids.next() + "@essai.example";
        var late = new RosterBook(jdbc, batches, Clock.systemUTC()) {
            @Override
            boolean invite(CourseId course, String address, Locale language, @Nullable CohortId cohort) {
                fixture.person("Awa Traoré", address, language);
                return super.invite(course, address, language, cohort);
            }
        };
        new RosterWork(late, followers, accounts, links, courses, outbox, audit, transaction)
                .finish(begun(taught, email));
        assertThat(people(taught)).containsExactly("Awa Traoré");
        assertThat(rosters.desk(taught.slug()).waiting()).isZero();
        assertThat(rosters.desk(taught.slug()).latest().getFirst())
                .returns(1, RosterCard::enrolled)
                .returns(0, RosterCard::invited);
    }

    @Test
    void enrolsAndInvitesNobodyIntoACourseThatWasTakenBack() {
        var taught = fixture.taught();
        var awa = fixture.person("Awa Traoré");
        var nobody = "n" + Ids.next() + "@essai.example";
        var file = file("Courriel", awa.email(), nobody);
        var check = rosters.check(taught.slug(), file, null);
        begun(taught, awa.email(), nobody);
        assertThat(rosters.desk(taught.slug()).open()).isTrue();
        courses.withdraw(taught.edition().course());
        assertThat(rosters.desk(taught.slug()).open()).isFalse();
        List.<ThrowingCallable>of(
                        () -> rosters.check(taught.slug(), file, null),
                        () -> rosters.enrol(taught.slug(), check),
                        () -> rosters.inviteAgain(taught.slug()),
                        () -> rosters.inviteAgain(taught.slug(), nobody))
                .forEach(deed -> assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(deed)
                        .extracting(Refusal::key)
                        .isEqualTo("roster.refused.unpublished"));
        job();
        assertThat(people(taught)).isEmpty();
        assertThat(mails(awa.email())).isZero();
        assertThat(mails(nobody)).isZero();
        assertThat(rosters.desk(taught.slug()).latest().getFirst().finishedAt()).isNotNull();
    }

    /** Whoever made her account while the course was taken back is in it once it is back and she is invited again. */
    @Test
    void letsAnInvitationWaitWhileTheCourseIsTakenBack() {
        var taught = fixture.taught();
        var email = "n" + Ids.next() + "@essai.example";
        rosters.enrol(taught.slug(), rosters.check(taught.slug(), file("Courriel", email), null));
        courses.withdraw(taught.edition().course());
        fixture.person("Awa Traoré", email, Locale.FRENCH);
        assertThat(people(taught)).isEmpty();
        jdbc.sql("update course set status = 'PUBLISHED' where id = ?")
                .param(taught.edition().course().value())
                .update();
        published.forget(taught.edition());
        assertThat(rosters.desk(taught.slug()).waiting()).isEqualTo(1);
        assertThat(rosters.inviteAgain(taught.slug(), email)).isFalse();
        assertThat(people(taught)).containsExactly("Awa Traoré");
        assertThat(rosters.desk(taught.slug()).waiting()).isZero();
    }

    /** Mail and other jobs wait for the same few threads: after some seconds the rest is for the next run. */
    @Test
    void leavesTheRestOfALongListToTheNextRun() {
        job();
        var taught = fixture.taught();
        begun(
                taught,
                IntStream.range(0, 250)
                        .mapToObj(i -> "n" + i + "." + taught.slug() + "@essai.example")
                        .toArray(String[]::new));
        var slow = new MovableClock() {
            @Override
            public Instant instant() {
                advance(Duration.ofSeconds(6));
                return super.instant();
            }
        };
        for (int done = 100; done <= 300; done += 100) {
            new CohortsJob(book, work, reminders, writing, slow).run();
            assertThat(rosters.desk(taught.slug()).latest().getFirst())
                    .returns(Math.min(250, done), RosterCard::done)
                    .returns(null, RosterCard::finishedAt);
        }
        new CohortsJob(book, work, reminders, writing, slow).run();
        assertThat(rosters.desk(taught.slug()).latest().getFirst().finishedAt()).isNotNull();
    }

    private UUID begun(Taught taught, String... emails) {
        Acting.as(taught.trainer());
        return work.begin(
                taught.edition(),
                taught.trainer().id(),
                rosters.check(taught.slug(), file("Courriel", String.join("\n", emails)), null)
                        .doing(),
                "people-enrolled");
    }

    @Test
    void doesNotLookForOldInvitationsEveryFewSeconds() {
        assertThat(StatementCount.of(this::job)).noneMatch(statement -> statement.contains("delete from invitation"));
    }

    private void invitedBefore(String email, int days) {
        jdbc.sql("update invitation set invited_at = ? where email = ?")
                .params(Times.column(Instant.now().minus(Duration.ofDays(days))), email)
                .update();
    }

    private List<String> deeds(Taught taught) {
        return jdbc.sql("select deed from audit_entry where subject = ? order by id")
                .param(taught.slug())
                .query(String.class)
                .list();
    }

    @Test
    void isNotThereForOthers() {
        var taught = fixture.taught();
        var check = rosters.check(taught.slug(), file("Courriel", "a@essai.example"), null);
        acting.asSomeone(Role.TRAINER);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> rosters.desk(taught.slug()));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> rosters.check(taught.slug(), file("Courriel", "a@essai.example"), null));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> rosters.enrol(taught.slug(), check));
    }

    private void job() {
        new CohortsJob(book, work, reminders, writing, Clock.systemUTC()).run();
    }

    private List<String> people(Taught taught) {
        Acting.as(taught.trainer());
        return followUp.people(taught.slug(), PeopleFilter.ALL, 0).people().stream()
                .map(FollowedPerson::name)
                .collect(Collectors.toList());
    }

    private int mails(String email) {
        return jdbc.sql("select count(*) from outgoing_message where recipient = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private static byte[] file(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
