package org.ramure.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.house.HouseSettings;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Times;
import org.ramure.messages.MailHold;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.ramure.operations.MyData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The commands of the shell, against a house that runs in this very process. */
@SpringBootTest
class CommandLineTests {

    @Autowired
    HouseSettings house;

    @Autowired
    MailHold hold;

    @Autowired
    SecondFactors factors;

    @Autowired
    MyData data;

    @Autowired
    Accounts accounts;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void inFrench() {
        Locale.setDefault(Locale.FRANCE);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @Test
    void backsUpTheRunningHouseAndRestoresItElsewhere() throws IOException {
        var file = folder.resolve("maison.zip");
        assertThat(run(house.folder(), "backup", file.toString())).as(said()).isZero();
        assertThat(said()).contains("Sauvegardé dans " + file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(run(house.folder(), "backup", file.toString())).isEqualTo(1);
        assertThat(said()).contains("existe déjà");

        assertThat(run(folder, "restore", file.toString())).as(said()).isZero();
        assertThat(said())
                .contains("Restauré depuis")
                .contains("release-mail", "erase ADRESSE")
                .doesNotContain("command.");
        assertThat(folder.resolve("ramure.mv.db")).exists();
        assertThat(run(folder, "restore", file.toString())).isEqualTo(1);
        assertThat(said()).contains("La base n’est pas vide");
    }

    @Test
    void restoresNothingIntoAHouseThatRuns() throws IOException {
        var file = Files.createFile(folder.resolve("quelconque.zip"));
        assertThat(run(house.folder(), "restore", file.toString())).isEqualTo(1);
        assertThat(said()).contains("Un Ramure tourne dans le dossier");
    }

    @Test
    void saysWhatIsWrongAndLeavesNoFile() throws IOException {
        assertThat(run(folder, "backup", folder.resolve("x.zip").toString())).isEqualTo(1);
        assertThat(said()).contains("Aucun Ramure ne tourne");
        assertThat(run(folder, "backup", folder.resolve("absent/x.zip").toString()))
                .isEqualTo(1);
        assertThat(said()).contains("n’existe pas ou ne s’écrit pas");
        assertThat(run(folder, "restore", folder.resolve("absent.zip").toString()))
                .isEqualTo(1);
        assertThat(said()).contains("n’est pas là");
        Locale.setDefault(Locale.UK);
        assertThat(run(folder, "bakcup")).isEqualTo(2);
        assertThat(said()).contains("does not understand", "backup FILE");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void letsTheMailGo() {
        transaction.executeWithoutResult(_ -> {
            for (var kind : List.of(MessageKind.NOTICE, MessageKind.REMINDER)) {
                outbox.post(new MessageDraft(
                        "essai/" + Ids.next(),
                        "retenu@essai.example",
                        Locale.FRENCH,
                        "account-password",
                        Map.of(),
                        kind));
            }
        });
        jdbc.sql("update outgoing_message set state = 'WAITING' where recipient = 'retenu@essai.example'")
                .update();
        hold.begin(Instant.now().plusSeconds(1));
        assertThat(run(house.folder(), "release-mail")).isZero();
        assertThat(said()).contains("part à présent", "abandonnés\u00a0: 1.");
        assertThat(jdbc.sql(
                                "select state from outgoing_message where recipient = 'retenu@essai.example' order by priority")
                        .query(String.class)
                        .list())
                .containsExactly("WAITING", "DROPPED");
        assertThat(hold.since()).isEmpty();
        assertThat(run(house.folder(), "release-mail")).isZero();
        assertThat(said()).contains("Aucun courrier");
    }

    /** The last administrator has lost her telephone: whoever has the machine in hand helps her. */
    @Test
    void takesASecondFactorAwayThatIsLost() {
        var lost = acting.asSomeone(Role.ADMINISTRATOR);
        jdbc.sql("""
                        insert into passkey (id, person_id, credential_id, public_key, attestation, sign_count, transports,
                            backup_eligible, backed_up, name, created_at)
                        values (?, ?, ?, 'AA', 'AA', 0, 'internal', false, false, 'Téléphone', ?)""")
                .params(Ids.next(), lost.id().value(), Ids.next().toString(), Times.column(Instant.now()))
                .update();
        assertThat(run(house.folder(), "reset-second-factor", lost.email()))
                .as(said())
                .isZero();
        assertThat(said()).contains("sont retirés", lost.email());
        assertThat(factors.mayReset(lost.id())).isFalse();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where deed = 'second-factor-reset' and subject = ? and actor_id is null")
                        .param(lost.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(run(house.folder(), "reset-second-factor", lost.email())).isEqualTo(1);
        assertThat(said()).contains("Rien à retirer");
        assertThat(run(house.folder(), "reset-second-factor", "personne+x@essai.example"))
                .isEqualTo(1);
        assertThat(run(house.folder(), "reset-second-factor", "pas une adresse"))
                .isEqualTo(1);
        assertThat(run(house.folder(), "reset-second-factor")).isEqualTo(2);
        Acting.asNobody();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> factors.resetFromShell(lost.email()));
    }

    /** A backup has brought somebody back who had erased her account. */
    @Test
    void erasesAnAccount() {
        var person = acting.asSomeone();
        assertThat(run(house.folder(), "erase", person.email())).as(said()).isZero();
        assertThat(said()).contains(person.email(), "effacé, avec tout ce qui menait");
        assertThat(accounts.of(person.email())).isEmpty();
        assertThat(jdbc.sql(
                                "select actor_id is null from audit_entry where deed = 'account-erased' order by at desc limit 1")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(run(house.folder(), "erase", person.email())).isEqualTo(1);
        assertThat(said()).contains("Rien à effacer");
        jdbc.sql("update person set roles = 'LEARNER'").update();
        var last = acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(run(house.folder(), "erase", last.email())).isEqualTo(1);
        assertThat(said()).contains("Personne d’autre n’administre la maison");
        assertThat(accounts.of(last.email())).isPresent();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> data.eraseFromShell(last.email()));
    }

    @ParameterizedTest
    @ValueSource(strings = {Channel.PING, Channel.BACKUP, Channel.RELEASE_MAIL, Channel.RESET_FACTOR, Channel.ERASE})
    void tellsNothingWithoutTheToken(String address) throws IOException, InterruptedException {
        var announced = house.folder().resolve("operator");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(announced)))
                .isEqualTo("rw-------");
        var port = Files.readString(announced).split(" ")[0];
        var uri = URI.create("http://127.0.0.1:" + port + address);
        try (var client = HttpClient.newHttpClient()) {
            for (var request : List.of(
                    HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.noBody()),
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer x")
                            .POST(HttpRequest.BodyPublishers.noBody()),
                    HttpRequest.newBuilder(uri).GET())) {
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).isEmpty();
            }
        }
    }

    private int run(Path of, String... words) {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var all = new ArrayList<>(List.of(words));
        all.add("--ramure.own-database=true");
        all.add("--ramure.folder=" + of.toAbsolutePath());
        return CommandLine.run(out, out, all.toArray(String[]::new));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
