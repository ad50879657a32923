package org.ramure.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.ConsentPurpose;
import org.ramure.accounts.Devices;
import org.ramure.accounts.Mailed;
import org.ramure.accounts.People;
import org.ramure.accounts.ProfileDraft;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.Role;
import org.ramure.accounts.Sessions;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.certificates.CertificateCheck;
import org.ramure.certificates.CertificateRequest;
import org.ramure.certificates.Certificates;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.Edition;
import org.ramure.courses.LessonContent;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.ramure.learning.Learning;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Taking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

@SpringBootTest
@Import(Mailed.Beans.class)
class DoublesTests {

    private static final String PASSWORD = "un mot de passe";

    @Autowired
    Doubles doubles;

    @Autowired
    PersonalRegistry registry;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Devices devices;

    @Autowired
    Sessions sessions;

    @Autowired
    SecondFactors factors;

    @Autowired
    CourseFolders folders;

    @Autowired
    Learning learning;

    @Autowired
    Taking taking;

    @Autowired
    Certificates certificates;

    @Autowired
    Profiles profiles;

    @Autowired
    Mailed mailed;

    @Autowired
    JdbcClient jdbc;

    private final UUID subject = Ids.next();

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    /** A module that keeps data of people and cannot merge them stops every merging. */
    @Test
    void everyTableWithDataOfPeopleIsSettled() {
        assertThat(registry.unsettled()).isEmpty();
    }

    @Test
    void givesAllOfTheDoubleToTheAccountThatStaysOnce() {
        var both = folders.imported("b" + Ids.next());
        var one = folders.imported("o" + Ids.next());
        var kept = acting.asSomeone(Role.TRAINER);
        follow(both, 0, true);
        var gone = acting.asSomeone(Role.EDITOR);
        follow(both, 1, true);
        follow(one, 0, false);
        certify(gone, subject);
        var session = devices.admit(gone, "", true).person();
        assertThat(sessions.renewed(session)).isPresent();
        var attempts = count("quiz_attempt", kept) + count("quiz_attempt", gone);
        var number = certificates.mine().getFirst().number();

        var administrator = acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(doubles.find(kept.id(), gone.email()).id()).isEqualTo(gone.id());
        doubles.merge(kept.id(), gone.id(), PASSWORD);
        doubles.merge(kept.id(), gone.id(), PASSWORD);

        assertThat(traces(gone)).isEmpty();
        assertThat(count("enrolment", kept)).isEqualTo(2);
        assertThat(count("quiz_attempt", kept)).isEqualTo(attempts);
        assertThat(jdbc.sql("select number from quiz_attempt where person_id = ? and quiz_id = ? order by number")
                        .params(kept.id().value(), quiz(both).value())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
        assertThat(completed(kept, both)).isGreaterThanOrEqualTo(2);
        assertThat(sessions.renewed(session)).isEmpty();
        assertThatExceptionOfType(UsernameNotFoundException.class)
                .isThrownBy(() -> accounts.loadUserByUsername(gone.email()));
        assertThat(accounts.loadUserByUsername(kept.email()).roles()).contains(Role.TRAINER, Role.EDITOR);
        assertThat(mailed.templateFor(kept.email())).isEqualTo("accounts-merged");
        assertThat(mailed.templateFor(gone.email())).isEqualTo("accounts-merged");
        assertThat(mailed.mailsTo(gone.email())).isEqualTo(1);
        assertThat(jdbc.sql("select detail from audit_entry where deed = 'accounts-merged' and subject = ?")
                        .param(kept.id().toString())
                        .query(String.class)
                        .single())
                .as("the log says which account vanished")
                .isEqualTo("Awa Traoré, " + gone.email());
        assertThat(jdbc.sql("select count(*) from audit_entry where deed = 'accounts-merged' and actor_id = ?")
                        .param(administrator.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Acting.as(accounts.loadUserByUsername(kept.email()));
        assertThat(certificates.mine()).extracting(one1 -> one1.number()).contains(number);
    }

    @Test
    void keepsOneOfTwoCertificatesForOneThingAndSaysSoOfTheOther() {
        var kept = acting.asSomeone();
        certify(kept, subject);
        var stays = certificates.mine().getFirst().number();
        var gone = acting.asSomeone();
        certify(gone, subject);
        var goes = certificates.mine().getFirst().number();
        acting.asSomeone(Role.ADMINISTRATOR);
        doubles.merge(kept.id(), gone.id(), PASSWORD);
        assertThat(certificates.check(stays)).isInstanceOf(CertificateCheck.Valid.class);
        assertThat(certificates.check(goes)).isInstanceOfSatisfying(CertificateCheck.Revoked.class, revoked -> {
            assertThat(revoked.reason()).contains(stays);
            assertThat(revoked.statement().holder()).isEmpty();
        });
    }

    @Test
    void dropsTheSecondFactorOfTheDouble() {
        var gone = acting.asSomeone();
        var telephone = Authenticator.with(factors.begin(PASSWORD).secret());
        factors.confirm(telephone.code(Instant.now()), Acting.client());
        var kept = acting.asSomeone();
        acting.asSomeone(Role.ADMINISTRATOR);
        doubles.merge(kept.id(), gone.id(), PASSWORD);
        assertThat(factors.isOn(kept.id())).isFalse();
        assertThat(traces(gone)).isEmpty();
    }

    /** Whoever holds the double's keys may be a stranger: they must not lead past the second factor of the account that stays. */
    @Test
    void dropsThePasskeysAndIdentitiesOfTheDoubleToo() {
        var kept = acting.asSomeone();
        var gone = acting.asSomeone();
        keys(kept);
        keys(gone);
        acting.asSomeone(Role.ADMINISTRATOR);
        doubles.merge(kept.id(), gone.id(), PASSWORD);
        for (var table : List.of("passkey", "outside_identity")) {
            assertThat(count(table, kept)).as(table).isEqualTo(1);
            assertThat(count(table, gone)).as(table).isZero();
        }
    }

    /** A screen that an administrator left open does not give away an account. */
    @Test
    void wantsToKnowThatItIsTheAdministrator() {
        var kept = acting.asSomeone();
        var gone = acting.asSomeone();
        acting.asSomeone(Role.ADMINISTRATOR);
        refused("account.before.wrong", () -> doubles.merge(kept.id(), gone.id(), "pas le bon"));
        assertThat(accounts.of(gone.email())).isPresent();
        doubles.merge(kept.id(), gone.id(), PASSWORD);
        assertThat(accounts.of(gone.email())).isEmpty();
    }

    @Test
    void keepsEveryNo() {
        var edition = folders.imported("r" + Ids.next());
        var kept = acting.asSomeone();
        consent(ConsentPurpose.NEWSLETTER, true);
        learning.enrol(edition.slug());
        var gone = acting.asSomeone();
        consent(ConsentPurpose.NEWSLETTER, true);
        consent(ConsentPurpose.NEWSLETTER, false);
        consent(ConsentPurpose.LEARNING_STATISTICS, true);
        learning.enrol(edition.slug());
        jdbc.sql("update enrolment set reminders = false where person_id = ?")
                .param(gone.id().value())
                .update();
        acting.asSomeone(Role.ADMINISTRATOR);
        doubles.merge(kept.id(), gone.id(), PASSWORD);
        assertThat(jdbc.sql("select reminders from enrolment where person_id = ?")
                        .param(kept.id().value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        Acting.as(accounts.loadUserByUsername(kept.email()));
        assertThat(profiles.mine().consents()).containsExactly(ConsentPurpose.LEARNING_STATISTICS);
    }

    /** Who opened a lesson by either account has begun, and stands where she last was. */
    @Test
    void keepsTheLessonThatWasOpenedLastAndTheFirstEnrolment() {
        var begun = folders.imported("m" + Ids.next());
        var before = folders.imported("n" + Ids.next());
        var after = folders.imported("o" + Ids.next());
        var kept = acting.asSomeone();
        learning.enrol(begun.slug());
        opened(kept, before, 0, 2);
        opened(kept, after, 0, 20);
        var gone = acting.asSomeone();
        opened(gone, begun, 1, 40);
        opened(gone, before, 1, 10);
        opened(gone, after, 1, 10);
        acting.asSomeone(Role.ADMINISTRATOR);
        doubles.merge(kept.id(), gone.id(), PASSWORD);
        stands(kept, begun, 1, 40);
        stands(kept, before, 0, 10);
        stands(kept, after, 1, 20);
    }

    private void opened(SignedIn person, Edition edition, int lesson, int daysAgo) {
        learning.enrol(edition.slug());
        learning.open(edition.slug(), edition.lessons().get(lesson).key());
        var at = Times.column(Instant.now().minus(Duration.ofDays(daysAgo)));
        jdbc.sql("update enrolment set moved_at = ?, enrolled_at = ? where person_id = ? and course_id = ?")
                .params(at, at, person.id().value(), edition.course().value())
                .update();
    }

    private void stands(SignedIn person, Edition edition, int lesson, int daysAgo) {
        assertThat(jdbc.sql("select last_lesson_id from enrolment where person_id = ? and course_id = ?")
                        .params(person.id().value(), edition.course().value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(edition.lessons().get(lesson).id().value());
        assertThat(jdbc.sql("select enrolled_at from enrolment where person_id = ? and course_id = ?")
                        .params(person.id().value(), edition.course().value())
                        .query((row, _) -> Times.read(row, "enrolled_at"))
                        .single())
                .isCloseTo(Instant.now().minus(Duration.ofDays(daysAgo)), within(1, ChronoUnit.HOURS));
    }

    /** One account read, the other answered: together nothing is missing, and she need not come by to be certified. */
    @Test
    void completesWhatBothAccountsDidTogether() {
        var edition = folders.imported("p" + Ids.next());
        var kept = acting.asSomeone();
        learning.enrol(edition.slug());
        learning.declareDone(edition.slug(), "lire");
        learning.declareDone(edition.slug(), "relire");
        learning.takeTool(edition.slug(), "emporter");
        var gone = acting.asSomeone();
        learning.enrol(edition.slug());
        taking.take(quiz(edition), true);
        acting.asSomeone(Role.ADMINISTRATOR);
        doubles.merge(kept.id(), gone.id(), PASSWORD);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("select certificate_number from enrolment where person_id = ?")
                                .param(kept.id().value())
                                .query((row, _) -> String.valueOf(row.getString(1)))
                                .single())
                        .isNotEqualTo("null"));
    }

    @Test
    void keepsTheNoOfTheAccountThatStays() {
        var kept = acting.asSomeone();
        consent(ConsentPurpose.NEWSLETTER, true);
        consent(ConsentPurpose.NEWSLETTER, false);
        var gone = acting.asSomeone();
        consent(ConsentPurpose.NEWSLETTER, true);
        acting.asSomeone(Role.ADMINISTRATOR);
        doubles.merge(kept.id(), gone.id(), PASSWORD);
        Acting.as(accounts.loadUserByUsername(kept.email()));
        assertThat(profiles.mine().consents()).isEmpty();
    }

    @Test
    void keepsTheCertificateThatHoldsWhenTheOtherWasWithdrawn() {
        var edition = folders.imported("v" + Ids.next());
        var kept = acting.asSomeone();
        learning.enrol(edition.slug());
        certify(kept, edition.course().value());
        var withdrawn = certificates.mine().getFirst().number();
        complete(kept, withdrawn);
        var gone = acting.asSomeone();
        learning.enrol(edition.slug());
        certify(gone, edition.course().value());
        var holds = certificates.mine().getFirst().number();
        complete(gone, holds);
        acting.asSomeone(Role.ADMINISTRATOR);
        certificates.revoke(withdrawn, "Une erreur de nom");
        doubles.merge(kept.id(), gone.id(), PASSWORD);
        assertThat(certificates.check(holds)).isInstanceOf(CertificateCheck.Valid.class);
        assertThat(certificates.check(withdrawn))
                .isInstanceOfSatisfying(
                        CertificateCheck.Revoked.class,
                        revoked -> assertThat(revoked.reason()).isEqualTo("Une erreur de nom"));
        assertThat(jdbc.sql("select certificate_number from enrolment where person_id = ?")
                        .param(kept.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(holds);
        Acting.as(accounts.loadUserByUsername(kept.email()));
        assertThat(certificates.mine()).extracting(one -> one.number()).containsExactly(holds);
    }

    private void consent(ConsentPurpose purpose, boolean given) {
        var mine = profiles.mine();
        var all = new HashSet<>(mine.consents());
        if (given) {
            all.add(purpose);
        } else {
            all.remove(purpose);
        }
        profiles.save(new ProfileDraft(mine.name(), mine.language(), mine.zone(), all));
    }

    private void complete(SignedIn person, String number) {
        jdbc.sql("update enrolment set completed_at = ?, certificate_number = ? where person_id = ?")
                .params(Times.column(Instant.now()), number, person.id().value())
                .update();
    }

    private void keys(SignedIn person) {
        jdbc.sql(
                        "insert into outside_identity (id, issuer, subject, person_id, email, linked_at) values (?, 'https://ailleurs.example', ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        person.id().toString(),
                        person.id().value(),
                        person.email(),
                        Times.column(Instant.now()))
                .update();
        jdbc.sql("""
                        insert into passkey (id, person_id, credential_id, public_key, attestation, sign_count, transports,
                            backup_eligible, backed_up, name, created_at)
                        values (?, ?, ?, 'x', 'x', 0, '', false, false, 'Téléphone', ?)""")
                .params(Ids.next(), person.id().value(), "c" + person.id(), Times.column(Instant.now()))
                .update();
    }

    @Test
    void refusesInWordsAndChangesNothing() {
        var edition = folders.imported("q" + Ids.next());
        var kept = acting.asSomeone();
        follow(edition, 0, true);
        var gone = acting.asSomeone();
        follow(edition, 0, true);
        jdbc.sql("update quiz_attempt set closed_at = null where person_id in (?, ?)")
                .params(kept.id().value(), gone.id().value())
                .update();
        var administrator = acting.asSomeone(Role.ADMINISTRATOR);
        refused("merge.refused.quiz", () -> doubles.merge(kept.id(), gone.id(), PASSWORD));
        assertThat(accounts.loadUserByUsername(gone.email()).active()).isTrue();
        assertThat(count("quiz_attempt", gone)).isEqualTo(1);
        refused("merge.refused.same", () -> doubles.merge(kept.id(), kept.id(), PASSWORD));
        refused("merge.refused.yourself", () -> doubles.merge(kept.id(), administrator.id(), PASSWORD));
        refused("merge.refused.nobody", () -> doubles.find(kept.id(), "personne@essai.example"));
        var row = people.search(gone.email(), 0).people().getFirst();
        people.change(row, row.roles(), false);
        refused("merge.refused.closed", () -> doubles.merge(kept.id(), gone.id(), PASSWORD));
    }

    @Test
    void isForAdministratorsOnly() {
        var kept = acting.asSomeone();
        var gone = acting.asSomeone(Role.TRAINER);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> doubles.merge(kept.id(), gone.id(), PASSWORD));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> doubles.find(kept.id(), gone.email()));
    }

    private void follow(Edition edition, int lesson, boolean quiz) {
        learning.enrol(edition.slug());
        for (var i = 0; i <= lesson; i++) {
            var key = edition.lessons().get(i).key();
            learning.open(edition.slug(), key);
            if (i == lesson) {
                learning.declareDone(edition.slug(), key);
            }
        }
        if (quiz) {
            taking.take(quiz(edition), true);
        }
    }

    private static QuizId quiz(Edition edition) {
        return edition.lessons().stream()
                .map(one -> one.content())
                .filter(LessonContent.Quiz.class::isInstance)
                .map(content -> ((LessonContent.Quiz) content).quiz())
                .findFirst()
                .orElseThrow();
    }

    private void certify(SignedIn person, UUID what) {
        SystemActor.run(
                "tests",
                () -> certificates.issue(new CertificateRequest(
                        person.id(),
                        what,
                        "Awa Traoré",
                        "Une formation",
                        3,
                        LocalDate.of(2026, 11, 23),
                        Locale.FRENCH)));
    }

    private int completed(SignedIn person, Edition edition) {
        return jdbc.sql(
                        "select count(*) from lesson_progress where person_id = ? and course_id = ? and completed_at is not null")
                .params(person.id().value(), edition.course().value())
                .query(Integer.class)
                .single();
    }

    private int count(String table, SignedIn person) {
        return jdbc.sql("select count(*) from " + table + " where person_id = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    /** Tables of the registry where her id still stands as an owner. */
    private List<String> traces(SignedIn person) {
        return registry.holdings().stream()
                .flatMap(holding -> holding.columns().stream()
                        .filter(column -> column.endsWith("person_id")
                                || column.equals("owner_id")
                                || column.equals("actor_id")
                                || holding.table().equals("person") && column.equals("id"))
                        .filter(column ->
                                jdbc.sql("select count(*) from " + holding.table() + " where " + column + " = ?")
                                                .param(person.id().value())
                                                .query(Integer.class)
                                                .single()
                                        > 0)
                        .map(column -> holding.table() + "." + column))
                .toList();
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }
}
