package org.ramure.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
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
import org.ramure.house.AuditLog;
import org.ramure.house.Once;
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
    AuditLog audit;

    @Autowired
    Once once;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

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

    /** An administrator's deeds are hers, what they were done to is somebody else's. */
    @Test
    void holdsWhatWasDoneToHerAndNamesNobodyElse() throws IOException {
        var other = acting.asSomeone();
        var person = acting.asSomeone();
        audit.record(other.id().value(), "role-given", person.id().toString(), "TRAINER");
        audit.record(
                other.id().value(),
                "coauthor-added",
                "une-formation",
                person.id().toString());
        audit.record(null, "device-copied", person.id().toString(), "");
        audit.record(person.id().value(), "role-taken", other.id().toString(), "EDITOR");
        data.ask();
        pack();
        Acting.as(person);
        try (var zip = new ZipFile(data.read(data.archive().orElseThrow().id()).toFile())) {
            var log = JsonMapper.shared().readTree(text(zip, "data.json")).path("audit_entry");
            assertThat(StreamSupport.stream(log.spliterator(), false)
                            .map(row -> Stream.of("by", "deed", "subject", "detail")
                                    .map(column -> row.path(column).asString())
                                    .toList()))
                    .contains(
                            List.of("une autre personne", "A donné un rôle", "vous", "Formation"),
                            List.of("une autre personne", "A invité à écrire une formation", "une-formation", "vous"),
                            List.of("la maison", "A fermé les accès d’un appareil copié", "vous", ""),
                            List.of("vous", "A retiré un rôle", "une autre personne", ""));
            assertThat(text(zip, "index.html")).doesNotContain(other.id().toString(), "TRAINER", "??");
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
                var erasing = other.submit(() -> transaction.executeWithoutResult(
                        _ -> registry.erase(new PersonalData.Subject(person.id().value(), person.email()))));
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

    /** Somebody gives or takes roles at this moment: only an administrator's erasure has to do with it. */
    @Test
    void waitsForNoAdministratorWhenSheIsNone() throws Exception {
        var busy = acting.asSomeone(Role.ADMINISTRATOR);
        var person = acting.asSomeone();
        try (var other = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(_ -> {
                jdbc.sql("select id from person where id = ? for update")
                        .param(busy.id().value())
                        .query(UUID.class)
                        .single();
                var erased = other.submit(() -> transaction.executeWithoutResult(
                        _ -> registry.erase(new PersonalData.Subject(person.id().value(), person.email()))));
                assertThat(erased).succeedsWithin(Duration.ofSeconds(1));
            });
        }
        assertThat(accounts.of(person.email())).isEmpty();
    }

    @Test
    void findsWhatWasWrittenToAnAddressByAnIndex() throws SQLException {
        try (var connection = database.getConnection();
                var indexes = connection.getMetaData().getIndexInfo(null, null, "outgoing_message", false, true)) {
            var leading = new ArrayList<String>();
            while (indexes.next()) {
                if (indexes.getInt("ORDINAL_POSITION") == 1) {
                    leading.add(indexes.getString("COLUMN_NAME"));
                }
            }
            assertThat(leading).contains("recipient", "owner_id");
        }
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
        transaction.executeWithoutResult(_ -> once.claim("account-merged", person.id() + "/" + Ids.next()));
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

    /** Whoever reads the whole database finds nothing that ties together what is still counted, nor to her last mail. */
    @Test
    void keepsWhatIsCountedApart() {
        var person = learner();
        data.ask();
        pack();
        Acting.as(person);
        jdbc.sql(
                        "update lesson_progress set being_read = '1764297000-1764297060', watched = '0-9', place = 7, furthest = 9"
                                + " where person_id = ?")
                .param(person.id().value())
                .update();
        var course = one(
                "select course_id from enrolment where person_id = ?",
                person.id().value());
        var attempt = one(
                "select id from quiz_attempt where person_id = ? limit 1",
                person.id().value());
        audit.record(person.id().value(), "password-changed", person.id().toString(), "");
        var number = certificates.mine().getFirst().number();

        data.erase(PASSWORD);

        var learner = one("select distinct person_id from enrolment where course_id = ?", course);
        var pupil = one("select person_id from quiz_attempt where id = ?", attempt);
        var holder = one("select person_id from certificate where number = ?", number);
        var doer = one("select actor_id from audit_entry where deed = 'password-changed' order by at desc limit 1");
        var gone = one("select actor_id from audit_entry where deed = 'account-erased' order by at desc limit 1");
        assertThat(List.of(learner, pupil, holder, doer, gone))
                .doesNotHaveDuplicates()
                .as("an id that tells its moment leads to the others of that moment")
                .allMatch(id -> id.version() == 4);
        assertThat(traces(learner.toString())).containsOnlyKeys("enrolment.person_id", "lesson_progress.person_id");
        assertThat(traces(pupil.toString())).containsOnlyKeys("quiz_attempt.person_id");
        assertThat(traces(holder.toString())).containsOnlyKeys("certificate.person_id");
        assertThat(traces(doer.toString())).containsOnlyKeys("audit_entry.actor_id", "audit_entry.subject");
        assertThat(traces(gone.toString())).containsOnlyKeys("audit_entry.actor_id", "audit_entry.subject");
        assertThat(jdbc.sql("""
                        select count(*) from lesson_progress where person_id = ? and (being_read <> '' or watched <> ''
                        or place <> 0 or furthest <> 0 or place_at <> first_opened_at)""").param(learner).query(Integer.class).single()).isZero();
    }

    private UUID one(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(UUID.class).single();
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

    /** Tables whose rows go with her, whatever else stands in them. */
    private static final Set<String> GO_WITH_HER = Set.of(
            "person",
            "consent",
            "device",
            "link_request",
            "second_factor",
            "second_factor_offer",
            "recovery_code",
            "passkey",
            "outside_identity",
            "identity_offer",
            "invitation",
            "roster_line",
            "resource_taking",
            "draft_author",
            "draft_presence",
            "file_upload",
            "personal_archive");

    /** What else the house keeps in ids and words, looked at one by one: it leads to nobody. */
    private static final Map<String, String> LEADS_TO_NOBODY = Map.ofEntries(
            Map.entry("audit_entry", "id deed"),
            Map.entry("bank_question", "id course_id sharing kind title words"),
            Map.entry("bank_tag", "question_id tag"),
            Map.entry("bank_taken", "digest"),
            Map.entry("bank_use", "quiz_id question_key question_id"),
            Map.entry("bank_version", "question_id content"),
            // the reason is an administrator's, in the words that everybody reads who checks the number
            Map.entry("certificate", "number subject_id title language house revocation_reason"),
            Map.entry("cohort", "id course_id name"),
            Map.entry("course", "id slug status title"),
            Map.entry(
                    "course_card",
                    "course_id slug title title_order summary theme course_level language duration drawing cover_id words"),
            Map.entry("course_draft", "course_id slug title head publish_fault"),
            Map.entry("course_edition", "course_id content_hash document"),
            Map.entry("course_lesson", "id course_id lesson_key quiz_id quiz_hash"),
            Map.entry("draft_head_version", "course_id document"),
            Map.entry("draft_lesson", "id course_id unit_id lesson_key title kind content"),
            Map.entry("draft_unit", "id course_id unit_key title summary"),
            Map.entry("draft_unit_version", "unit_id document"),
            Map.entry("draft_version", "lesson_id document"),
            // of who erases her account the number and the group are emptied
            Map.entry("enrolment", "course_id certificate_number cohort_id last_lesson_id"),
            // until whoever listens has heard of it
            Map.entry("event_publication", "id listener_id event_type serialized_event status"),
            // the house's own
            Map.entry("house_face", "name contact motto_fr motto_en accent_light accent_dark logo logo_type"),
            Map.entry("house_secret", "name secret"),
            Map.entry("job_pause", "job"),
            Map.entry("job_run", "id job fault"),
            Map.entry("legal_text", "page language body conformity auditor"),
            // of who erases her account what she read and watched is emptied
            Map.entry("lesson_progress", "lesson_id course_id watched being_read"),
            // goes with its request
            Map.entry("link_token", "hash request_id"),
            // what is claimed with an id of hers is forgotten with her
            Map.entry("once_ledger", "effect subject"),
            Map.entry("outgoing_message", "id language template kind link_purpose state claim"),
            Map.entry("quiz", "id"),
            // words of her own are deleted
            Map.entry("quiz_answer", "question answer"),
            Map.entry("quiz_attempt", "id quiz_id base_id asked marks"),
            Map.entry("quiz_version", "quiz_id title digest content"),
            // how far the sending has come
            Map.entry("reminder", "id course_id cohort_id audience subject_fr body_fr subject_en body_en last_id"),
            Map.entry("resource", "id slug title title_order purpose directions language format words"),
            Map.entry("resource_download", "version_id"),
            Map.entry("resource_origin", "origin_id resource_id content_hash"),
            Map.entry("resource_version", "id resource_id label licence note file_id file_name format hash"),
            Map.entry("roster", "id course_id"),
            Map.entry("stored_file", "id holder_kind holder_id name hash kind"));

    /** Whoever adds a column of ids or words declares it in the registry, or says here that it leads to nobody. */
    @Test
    void declaresEveryColumnThatLeadsToAPerson() {
        var declared = registry.holdings().stream()
                .flatMap(holding -> holding.columns().stream().map(column -> holding.table() + "." + column))
                .collect(Collectors.toSet());
        var harmless = LEADS_TO_NOBODY.entrySet().stream()
                .flatMap(table ->
                        Arrays.stream(table.getValue().split(" ")).map(column -> table.getKey() + "." + column))
                .collect(Collectors.toSet());
        var all = columns().stream()
                .map(column -> column.table() + "." + column.name())
                .collect(Collectors.toSet());
        assertThat(registry.holdings())
                .extracting(PersonalData.Holding::table)
                .doesNotHaveDuplicates()
                .containsAll(GO_WITH_HER);
        assertThat(all)
                .containsAll(declared)
                .as("no column is excused that is none")
                .containsAll(harmless);
        assertThat(declared).as("nor one that is declared").doesNotContainAnyElementsOf(harmless);
        assertThat(columns())
                .allSatisfy(column -> assertThat(column)
                        .matches(one -> GO_WITH_HER.contains(one.table())
                                || declared.contains(one.table() + "." + one.name())
                                || harmless.contains(one.table() + "." + one.name())));
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
        return traces(person.id().toString(), person.email());
    }

    private Map<String, Integer> traces(String id) {
        return traces(id, id);
    }

    private Map<String, Integer> traces(String id, String email) {
        var traces = new HashMap<String, Integer>();
        for (var column : columns()) {
            var found = jdbc.sql("select count(*) from " + column.table() + " where cast(" + column.name()
                            + " as varchar) like ? or cast(" + column.name() + " as varchar) like ?")
                    .params("%" + id + "%", "%" + email + "%")
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
                        and lower(table_name) not like 'flyway%'
                        and lower(data_type) in ('uuid', 'text', 'character', 'character varying', 'character large object')""")
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
