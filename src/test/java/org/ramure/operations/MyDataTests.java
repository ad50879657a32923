package org.ramure.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.certificates.CertificateCheck;
import org.ramure.certificates.Certificates;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.LessonContent;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.ramure.learning.Learning;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.ramure.quizzes.Taking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(properties = "spring.quartz.auto-startup=false")
class MyDataTests {

    private static final String PASSWORD = "un mot de passe";

    @Autowired
    MyData data;

    @Autowired
    ArchiveShelf shelf;

    @Autowired
    Archivist archivist;

    @Autowired
    PersonalRegistry registry;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    CourseFolders folders;

    @Autowired
    Learning learning;

    @Autowired
    Taking taking;

    @Autowired
    Certificates certificates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void handsOverAnArchiveThatIsReadWithoutRamure() throws IOException {
        var person = learner();
        jdbc.sql("update person set roles = 'LEARNER' where id = ?")
                .param(person.id().value())
                .update();
        data.ask();
        data.ask();
        assertThat(data.archive().orElseThrow().readyAt()).isNull();
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> data.read(data.archive().orElseThrow().id()));
        pack();
        Acting.as(person);
        var archive = data.archive().orElseThrow();
        try (var zip = new ZipFile(data.read(archive.id()).toFile())) {
            var page = text(zip, "index.html");
            assertThat(page)
                    .contains("Awa Traoré", person.email(), "Une formation", "Inscriptions aux formations")
                    .doesNotContain("??");
            var json = JsonMapper.shared().readTree(text(zip, "data.json"));
            assertThat(json.path("person").get(0).path("email").asString()).isEqualTo(person.email());
            assertThat(json.path("lesson_progress").size()).isPositive();
            assertThat(json.path("quiz_attempt").size()).isPositive();
            assertThat(json.path("quiz_answer").size()).isPositive();
            assertThat(text(zip, "data.json") + page)
                    .as("neither names of the code nor positions in the author's order")
                    .doesNotContain("LEARNER", "SIGN_UP", "\"kind\"", "chosen", "WAITING", "KEPT");
            assertThat(page).contains("Apprentissage");
            assertThat(json.path("person").get(0).path("roles").get(0).asString())
                    .isEqualTo("Apprentissage");
            assertThat(zip.stream().filter(entry -> entry.getName().startsWith("files/")))
                    .singleElement()
                    .matches(entry -> entry.getName().endsWith(".pdf"));
        }
        var told = jdbc.sql(
                        "select count(*) from outgoing_message where recipient = ? and template = 'personal-archive'")
                .param(person.email())
                .query(Integer.class)
                .single();
        assertThat(told).isEqualTo(1);
        acting.asSomeone();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> data.read(archive.id()));
    }

    @Test
    void holdsTheWordsOfEachMessageAsTheHouseKeepsThem() throws IOException {
        var person = acting.asSomeone();
        transaction.executeWithoutResult(_ -> outbox.post(new MessageDraft(
                        "essai/" + Ids.next(),
                        person.email(),
                        person.language(),
                        "accounts-merged",
                        Map.of("kept", person.email(), "gone", "ancienne@essai.example", "path", "/app"),
                        MessageKind.NOTICE)
                .of(person.id().value())));
        data.ask();
        pack();
        Acting.as(person);
        try (var zip = new ZipFile(data.read(data.archive().orElseThrow().id()).toFile())) {
            assertThat(text(zip, "index.html"))
                    .contains("ancienne@essai.example")
                    .doesNotContain("??");
            assertThat(JsonMapper.shared()
                            .readTree(text(zip, "data.json"))
                            .path("outgoing_message")
                            .get(0)
                            .path("message")
                            .asString())
                    .contains("ancienne@essai.example");
        }
    }

    @Test
    void throwsAnArchiveAwayAfterAWeek() {
        var person = acting.asSomeone();
        data.ask();
        pack();
        Acting.as(person);
        var archive = data.archive().orElseThrow();
        var file = data.read(archive.id());
        assertThat(file).exists();
        jdbc.sql("update personal_archive set ready_at = ? where person_id = ?")
                .params(
                        org.ramure.kit.Times.column(Objects.requireNonNull(archive.readyAt())
                                .minus(ArchiveShelf.KEPT)
                                .minusSeconds(1)),
                        person.id().value())
                .update();
        pack();
        Acting.as(person);
        assertThat(data.archive()).isEmpty();
        assertThat(file).doesNotExist();
    }

    /** Her quiz is open in another window, and an answer is being kept at this moment. */
    @Test
    void waitsForAnAnswerThatIsOnItsWay() throws Exception {
        var person = learner();
        var attempt = jdbc.sql("select id from quiz_attempt where person_id = ? limit 1")
                .param(person.id().value())
                .query(UUID.class)
                .single();
        jdbc.sql("update quiz_attempt set closed_at = null where id = ?")
                .param(attempt)
                .update();
        try (var other = Executors.newSingleThreadExecutor()) {
            var erased = Objects.requireNonNull(transaction.execute(_ -> {
                jdbc.sql("select id from quiz_attempt where id = ? for update")
                        .param(attempt)
                        .query(UUID.class)
                        .single();
                var erasing = other.submit(() -> transaction.executeWithoutResult(_ ->
                        registry.erase(new PersonalData.Subject(person.id().value(), person.email()), Ids.next())));
                pause();
                jdbc.sql(
                                "insert into quiz_answer (attempt_id, question, sequence, answer, answered_at, saved_at) values (?, 'tard', 99, '{}', ?, ?)")
                        .params(attempt, Times.column(Instant.now()), Times.column(Instant.now()))
                        .update();
                return erasing;
            }));
            erased.get(20, TimeUnit.SECONDS);
        }
        assertThat(jdbc.sql("select count(*) from quiz_answer where attempt_id = ?")
                        .param(attempt)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void leavesNothingThatLeadsToWhoErasedHerAccount() {
        var person = learner();
        data.ask();
        pack();
        Acting.as(person);
        var number = certificates.mine().getFirst().number();
        var enrolments = count("enrolment");
        var attempts = count("quiz_attempt");

        data.erase(PASSWORD);

        assertThat(traces(person)).isEqualTo(Map.of("outgoing_message.recipient", 1));
        assertThat(count("enrolment")).isEqualTo(enrolments);
        assertThat(count("quiz_attempt")).isEqualTo(attempts);
        assertThat(certificates.check(number))
                .isInstanceOfSatisfying(
                        CertificateCheck.Valid.class,
                        valid -> assertThat(valid.statement().holder()).isEmpty());
        assertThatExceptionOfType(UsernameNotFoundException.class)
                .isThrownBy(() -> accounts.loadUserByUsername(person.email()));
    }

    /** She asked for one and erased her account while it was gathered. */
    @Test
    void keepsNoArchiveThatIsReadyAfterTheErasure() throws IOException {
        var person = acting.asSomeone();
        data.ask();
        var asked = data.archive().orElseThrow();
        data.erase(PASSWORD);
        assertThat(shelf.put(person.id(), asked, new byte[] {1})).isFalse();
        assertThat(shelf.file(asked.id())).doesNotExist();
        java.nio.file.Files.createDirectories(
                Objects.requireNonNull(shelf.file(asked.id()).getParent()));
        java.nio.file.Files.write(shelf.file(asked.id()), new byte[] {1});
        assertThat(shelf.sweep()).as("may be one that is just written").isZero();
        java.nio.file.Files.setLastModifiedTime(
                shelf.file(asked.id()),
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(7200)));
        assertThat(shelf.sweep()).isEqualTo(1);
        assertThat(shelf.file(asked.id())).doesNotExist();
    }

    /** Mail went to an address that she has no more. */
    @Test
    void leavesNothingThatWasWrittenToAnAddressBefore() {
        var person = acting.asSomeone();
        transaction.executeWithoutResult(_ -> outbox.post(new MessageDraft(
                        "certificate/" + person.id() + "/essai",
                        person.email(),
                        java.util.Locale.FRENCH,
                        "account-moved",
                        Map.of(),
                        MessageKind.NOTICE)
                .of(person.id().value())));
        jdbc.sql("update person set email = ? where id = ?")
                .params("n" + person.email(), person.id().value())
                .update();
        data.ask();
        pack();
        Acting.as(accounts.loadUserByUsername("n" + person.email()));
        data.erase(PASSWORD);
        assertThat(traces(person)).isEqualTo(Map.of("outgoing_message.recipient", 1));
        assertThat(jdbc.sql("select count(*) from outgoing_message where recipient = ?")
                        .param(person.email())
                        .query(Integer.class)
                        .single())
                .as("the last word went to the new one")
                .isZero();
    }

    @Test
    void erasesNothingWithoutAProof() {
        var person = acting.asSomeone();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> data.erase("un autre mot de passe"));
        assertThat(accounts.loadUserByUsername(person.email())).isEqualTo(person);
    }

    @Test
    void leavesNoHouseWithoutAnAdministrator() {
        jdbc.sql("update person set roles = '' where roles like '%ADMINISTRATOR%'")
                .update();
        var only = acting.asSomeone(Role.ADMINISTRATOR);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> data.erase(PASSWORD))
                .matches(refusal -> refusal.key().equals("mydata.refused.last-administrator"));
        acting.asSomeone(Role.ADMINISTRATOR);
        Acting.as(only);
        data.erase(PASSWORD);
        assertThat(traces(only)).containsOnlyKeys("outgoing_message.recipient");
    }

    /** A table that is added with somebody's data and without a word in the registry is found here. */
    @Test
    void declaresEveryColumnThatLeadsToAPerson() {
        var declared = registry.holdings().stream()
                .flatMap(holding -> holding.columns().stream().map(column -> holding.table() + "." + column))
                .toList();
        var known = jdbc.sql("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) not like 'qrtz%'
                        and (lower(column_name) like '%person%' or lower(column_name) like '%email%'
                            or lower(column_name) in ('owner_id', 'actor_id', 'recipient', 'holder', 'author_id', 'attempt_id'))
                        and lower(column_name) not like '%\\_kind'""").query(String.class).list();
        assertThat(known).hasSizeGreaterThan(8);
        assertThat(declared).containsAll(known);
        assertThat(registry.holdings()).extracting(PersonalData.Holding::table).doesNotHaveDuplicates();
    }

    /** Somebody who read, passed a quiz and has a certificate. */
    private SignedIn learner() {
        var slug = "d" + Ids.next();
        var edition = folders.imported(slug);
        var person = acting.asSomeone();
        learning.enrol(slug);
        var lesson = edition.lessons().getFirst();
        learning.open(slug, lesson.key());
        learning.declareDone(slug, lesson.key());
        var quiz = edition.lessons().stream()
                .map(one -> one.content())
                .filter(LessonContent.Quiz.class::isInstance)
                .map(content -> ((LessonContent.Quiz) content).quiz())
                .findFirst()
                .orElseThrow();
        taking.take(quiz, true);
        SystemActor.run(
                "tests",
                () -> certificates.issue(new org.ramure.certificates.CertificateRequest(
                        person.id(),
                        Ids.next(),
                        "Awa Traoré",
                        "Une formation",
                        3,
                        java.time.LocalDate.of(2026, 11, 23),
                        java.util.Locale.FRENCH)));
        return person;
    }

    /** As the job does. */
    private void pack() {
        SystemActor.run("tests", new PackArchives(shelf, archivist)::run);
    }

    /** Where her id or her address still stands, in whatever table, and how often. */
    private Map<String, Integer> traces(SignedIn person) {
        var traces = new HashMap<String, Integer>();
        for (var column : columns()) {
            var found = jdbc.sql("select count(*) from " + column.table() + " where cast(" + column.name()
                            + " as varchar) like ? or cast(" + column.name() + " as varchar) like ?")
                    .params("%" + person.id().value() + "%", "%" + person.email() + "%")
                    .query(Integer.class)
                    .single();
            if (found > 0) {
                traces.put(column.table() + "." + column.name(), found);
            }
        }
        return traces;
    }

    private record Column(String table, String name) {}

    private List<Column> columns() {
        return new ArrayList<>(jdbc.sql("""
                        select lower(table_name), lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) not like 'qrtz%'
                        and lower(data_type) in ('uuid', 'text', 'character varying', 'character large object')""")
                .query((row, _) -> new Column(row.getString(1), row.getString(2)))
                .list());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
