package org.ramure.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ramure.accounts.Acting;
import org.ramure.courses.CourseFolders;
import org.ramure.files.FileFolder;
import org.ramure.files.FileRules;
import org.ramure.files.Holder;
import org.ramure.files.MediaFixture;
import org.ramure.house.HouseSettings;
import org.ramure.identity.Authenticator;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.ramure.kit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class BackupTests {

    @Autowired
    BackupWriter writer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    @Autowired
    CourseFolders courses;

    @Autowired
    org.ramure.files.Files files;

    @Autowired
    HouseSettings house;

    @Autowired
    SecondFactors factors;

    @TempDir
    Path folder;

    @BeforeEach
    void aHouseWithSomethingOfEverything() {
        courses.imported("c" + Ids.next());
        var person = acting.asSomeone();
        var picture = files.keep(new ByteArrayInputStream(MediaFixture.image("png", 7, 5)), FileRules.IMAGE);
        files.attach(picture, new Holder("essai", Ids.next()), "image.png");
        jdbc.sql("insert into device (id, person_id, browser, platform, signed_in_at, seen_at, expires_at)"
                        + " values (?, ?, 'Firefox', 'Linux', ?, ?, ?)")
                .params(Ids.next(), person.id().value(), now(), now(), now())
                .update();
        jdbc.sql("insert into link_token (hash, request_id, expires_at) values (?, ?, ?)")
                .params(Tokens.hash(Tokens.mint()), Ids.next(), now())
                .update();
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void carriesAHouseUnderLoadFromOneEngineToTheOtherAndBack() throws IOException, SQLException {
        var load = new Load(jdbc, transaction);
        Path file;
        try (load) {
            Awaitility.await().until(() -> load.written() > 30);
            file = backup(load::slowly);
        }
        var rows = RestoredHouse.rows(file);
        assertThat(rows.get("person")).isNotEmpty();
        assertThat(rows.get("course_edition")).isNotEmpty();
        assertThat(Load.subjects(rows.get("audit_entry")))
                .as("two tables show one moment")
                .hasSize(Load.KEPT)
                .isEqualTo(Load.subjects(rows.get("once_ledger")));

        for (var first : List.of(RestoredHouse.onPostgres(), RestoredHouse.onH2())) {
            first.restore(file);
            var again = first.backup();
            assertThat(RestoredHouse.rows(again)).isEqualTo(rows);
            assertThat(hashes(again)).isEqualTo(hashes(file)).isNotEmpty();
            var second = RestoredHouse.onH2();
            second.restore(again);
            assertThat(RestoredHouse.rows(second.backup())).isEqualTo(rows);
            for (var hash : hashes(file)) {
                assertThat(sha256(new FileFolder(second.folder()).path(hash))).isEqualTo(hash);
            }
        }
    }

    /** What a trainer deletes meanwhile is named by the rows of the backup. */
    @Test
    void letsNoFileBeSweptWhileItIsWritten() throws IOException, SQLException {
        var incoming = new FileFolder(house.folder()).path("a".repeat(64)).resolve("../../../incoming");
        var during = new AtomicInteger();
        backup(out -> new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                during.set(marks(incoming));
                out.write(bytes, from, count);
            }
        });
        assertThat(during).hasValue(1);
        assertThat(marks(incoming)).isZero();
    }

    private static int marks(Path incoming) throws IOException {
        try (var all = Files.list(incoming.normalize())) {
            return (int) all.filter(path -> path.toString().endsWith(".pause")).count();
        }
    }

    @Test
    void signsEverybodyOutAndLetsNoMailGo() throws IOException, SQLException {
        var file = backup(out -> out);
        assertThat(RestoredHouse.rows(file))
                .doesNotContainKeys(
                        "device", "link_token", "personal_archive", "file_upload", "qrtz_triggers", "mail_hold");
        var restored = RestoredHouse.onH2();
        restored.restore(file);
        for (var table : List.of("device", "link_token", "qrtz_triggers")) {
            assertThat(count(restored, table)).as(table).isZero();
        }
        assertThat(count(restored, "mail_hold")).isEqualTo(1);
        assertThat(count(restored, "person")).isPositive();
    }

    /** They are hers as her password is; what was under way is not. */
    @Test
    void keepsWhatProvesWhoPeopleAre() throws IOException, SQLException {
        var person = acting.asSomeone();
        var telephone = Authenticator.with(factors.begin("un mot de passe").secret());
        factors.confirm(telephone.code(java.time.Instant.now()), Acting.client());
        factors.begin("un mot de passe");
        jdbc.sql("insert into passkey (id, person_id, credential_id, public_key, attestation, sign_count, transports,"
                        + " backup_eligible, backed_up, name, created_at)"
                        + " values (?, ?, ?, 'k', 'a', 7, 'internal', true, false, 'Téléphone', ?)")
                .params(Ids.next(), person.id().value(), Tokens.mint(), now())
                .update();
        jdbc.sql("insert into outside_identity (id, issuer, subject, person_id, email, linked_at)"
                        + " values (?, 'https://asso.example', ?, ?, ?, ?)")
                .params(Ids.next(), Tokens.mint(), person.id().value(), person.email(), now())
                .update();
        jdbc.sql("insert into identity_offer (id, issuer, subject, person_id, email, name, wanted, offered_at, hash)"
                        + " values (?, 'https://asso.example', ?, ?, ?, '', '/app', ?, ?)")
                .params(
                        Ids.next(),
                        Tokens.mint(),
                        person.id().value(),
                        person.email(),
                        now(),
                        Tokens.hash(Tokens.mint()))
                .update();
        var file = backup(out -> out);
        for (var restored : List.of(RestoredHouse.onPostgres(), RestoredHouse.onH2())) {
            restored.restore(file);
            for (var table : List.of("second_factor", "recovery_code", "passkey", "outside_identity")) {
                assertThat(count(restored, table)).as(table).isPositive();
            }
            for (var table : List.of("second_factor_offer", "identity_offer", "device")) {
                assertThat(count(restored, table)).as(table).isZero();
            }
            var key = "select secret from house_secret where name = 'second-factor'";
            assertThat(restored.jdbc().sql(key).query(String.class).single())
                    .as("opens what is sealed")
                    .isEqualTo(jdbc.sql(key).query(String.class).single());
        }
    }

    @Test
    void replacesNothing() throws IOException, SQLException {
        var file = backup(out -> out);
        var house = RestoredHouse.onH2();
        house.restore(file);
        var people = count(house, "person");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> house.restore(file))
                .matches(refusal -> refusal.key().equals("restore.not-empty"));
        assertThat(count(house, "person")).isEqualTo(people);
    }

    @Test
    void touchesNothingWhenTheFileIsNotAsItWasWritten() throws IOException {
        var file = backup(out -> out);
        var cut = folder.resolve("cut.zip");
        var bytes = Files.readAllBytes(file);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        for (var broken : List.of(cut, RestoredHouse.altered(file, "tables/person.ndjson", "Awa", "Eva"))) {
            var house = RestoredHouse.onH2();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> house.restore(broken))
                    .matches(refusal -> refusal.key().equals("backup.not-whole"));
            assertThat(house.jdbc()
                            .sql("select count(*) from information_schema.tables where table_schema = 'public'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void refusesWhatANewerRamureWrote() throws IOException {
        var newer = RestoredHouse.altered(backup(out -> out), Manifest.NAME, "\"accounts\" : \"", "\"accounts\" : \"9");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RestoredHouse.onH2().restore(newer))
                .matches(refusal -> refusal.key().equals("restore.newer"));
    }

    /** A second house with the same address of mail breaks a unique key after other tables were filled. */
    @Test
    void leavesNothingWhenItFailsHalfWay() throws IOException, SQLException {
        var file = backup(out -> out);
        var emails = RestoredHouse.rows(file).get("person").getFirst();
        var line = emails + "\n";
        var doubled = RestoredHouse.altered(
                file,
                "tables/person.ndjson",
                line,
                line + line.replaceFirst("[0-9a-f-]{36}", Ids.next().toString()));
        Manifest.Table people;
        try (var backup = BackupFile.open(file)) {
            people = backup.manifest().tables().stream()
                    .filter(table -> table.name().equals("person"))
                    .findAny()
                    .orElseThrow();
        }
        String sum;
        try (var zip = new java.util.zip.ZipFile(doubled.toFile())) {
            sum = sha256(
                    zip.getInputStream(zip.getEntry("tables/person.ndjson")).readAllBytes());
        }
        var signed = RestoredHouse.altered(doubled, Manifest.NAME, people.sha256(), sum);
        var house = RestoredHouse.onH2();
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> house.restore(signed));
        assertThat(count(house, "course")).isZero();
        assertThat(count(house, "mail_hold")).isZero();
        house.restore(file);
        assertThat(count(house, "person")).isEqualTo((int) people.rows());
    }

    @Test
    void namesTheFilesWhoseBytesWereLostBefore() throws IOException {
        var content = files.keep(
                new ByteArrayInputStream(MediaFixture.image(
                        "png", 11, ThreadLocalRandom.current().nextInt(2, 99))),
                FileRules.IMAGE);
        files.attach(content, new Holder("essai", Ids.next()), "perdue.png");
        Files.delete(new FileFolder(house.folder()).path(content.hash()));
        try (var backup = BackupFile.open(backup(out -> out))) {
            assertThat(backup.manifest().lost()).contains(content.hash());
        }
        jdbc.sql("delete from stored_file where hash = ?").param(content.hash()).update();
    }

    private Path backup(java.util.function.UnaryOperator<OutputStream> around) throws IOException {
        var file = folder.resolve(Ids.next() + ".zip");
        try (var out = around.apply(Files.newOutputStream(file))) {
            writer.write(out);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return file;
    }

    private static List<String> hashes(Path file) throws IOException {
        try (var backup = BackupFile.open(file)) {
            return backup.manifest().files().stream()
                    .map(Manifest.StoredBytes::hash)
                    .toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        return sha256(Files.readAllBytes(file));
    }

    private static String sha256(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(Tokens.sha256().digest(bytes));
    }

    private static int count(RestoredHouse house, String table) {
        return house.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static java.time.OffsetDateTime now() {
        return Times.column(Instant.now());
    }

    /** Two writers: each transaction writes a long text and its twin in another table, and erases the oldest pair. */
    private static final class Load implements AutoCloseable {

        static final int KEPT = 20;

        private final AtomicBoolean on = new AtomicBoolean(true);
        private final AtomicInteger written = new AtomicInteger();
        private final Thread writer;

        Load(JdbcClient jdbc, TransactionTemplate transaction) {
            writer = Thread.ofPlatform().start(() -> {
                while (on.get()) {
                    transaction.executeWithoutResult(_ -> write(jdbc, written.get()));
                    written.incrementAndGet();
                }
            });
        }

        private static void write(JdbcClient jdbc, int number) {
            var words = new byte[6000];
            ThreadLocalRandom.current().nextBytes(words);
            jdbc.sql("insert into audit_entry (id, at, deed, subject, detail) values (?, ?, 'load', ?, ?)")
                    .params(
                            Ids.next(),
                            now(),
                            "load-" + number,
                            java.util.HexFormat.of().formatHex(words) + "é\n")
                    .update();
            jdbc.sql("insert into once_ledger (effect, subject, claimed_at) values ('load', ?, ?)")
                    .params("load-" + number, now())
                    .update();
            for (var twin : List.of("audit_entry", "once_ledger")) {
                jdbc.sql("delete from " + twin + " where subject = ?")
                        .param("load-" + (number - KEPT))
                        .update();
            }
        }

        int written() {
            return written.get();
        }

        /** No byte is taken before the writers have gone on. */
        OutputStream slowly(OutputStream out) {
            return new FilterOutputStream(out) {
                private int waits = 40;

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    if (waits-- > 0) {
                        var before = written();
                        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> written() > before + 1);
                    }
                    out.write(bytes, from, count);
                }
            };
        }

        static java.util.Set<String> subjects(List<String> rows) {
            var subject = java.util.regex.Pattern.compile("\"(load-\\d+)\"");
            return rows.stream()
                    .map(subject::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }

        @Override
        public void close() {
            on.set(false);
            Awaitility.await().until(() -> !writer.isAlive());
        }
    }
}
