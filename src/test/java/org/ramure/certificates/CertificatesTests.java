package org.ramure.certificates;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(StatementCount.class)
class CertificatesTests {

    @Autowired
    private Certificates certificates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Acting acting;

    private SignedIn amelie;

    @BeforeEach
    void amelieHasAnAccount() {
        amelie = acting.asSomeone();
        Acting.asNobody();
    }

    @AfterEach
    void nobodyStaysSignedIn() {
        Acting.asNobody();
    }

    @Test
    void givesTheFirstNumberWhenAskedAgainWhateverChangedSince() {
        var subject = UUID.randomUUID();
        var first = issue(request(subject, "Amélie Moreau", "Mécénat"));
        var second = issue(request(subject, "Amélie Durand", "Le mécénat, nouvelle édition"));
        assertThat(second).isEqualTo(first);
        assertThat(certificates.check(first)).isInstanceOfSatisfying(CertificateCheck.Valid.class, check -> {
            assertThat(check.statement().holder()).isEqualTo("Amélie Moreau");
            assertThat(check.statement().title()).isEqualTo("Mécénat");
            assertThat(check.statement().house()).isEqualTo("Ramure");
            assertThat(check.statement().hours()).isEqualTo(9);
        });
    }

    @Test
    void givesAnotherNumberForAnotherPersonOrSubject() {
        var subject = UUID.randomUUID();
        assertThat(Set.of(
                        issue(request(subject, "A", "T")),
                        issue(request(UUID.randomUUID(), "A", "T")),
                        issue(new CertificateRequest(
                                PersonId.next(), subject, "B", "T", 1, java.time.LocalDate.EPOCH, Locale.FRENCH))))
                .hasSize(3);
    }

    @Test
    void issuesOneCertificateToTwoWhoAskAtOnce() throws Exception {
        for (var round = 0; round < 10; round++) {
            var request = request(UUID.randomUUID(), "Amélie", "Course " + round);
            var together = new CyclicBarrier(2);
            Callable<String> asking = () -> transactions.execute(_ -> {
                await(together);
                return issue(request);
            });
            try (var threads = Executors.newFixedThreadPool(2)) {
                var one = threads.submit(asking);
                var other = threads.submit(asking);
                assertThat(one.get()).isEqualTo(other.get());
            }
            assertThat(jdbc.sql("select count(*) from certificate where subject_id = ?")
                            .param(request.subject())
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void isIssuedOnlyByTheHouse() {
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> certificates.issue(request(UUID.randomUUID(), "A", "T")))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void listsMineWithOneStatementHoweverMany() {
        for (var i = 0; i < 5; i++) {
            issue(request(UUID.randomUUID(), "Amélie", "Formation " + i));
        }
        SystemActor.call(
                "test",
                () -> certificates.issue(CertificateFixture.request(PersonId.next(), "B", "Autre", Locale.FRENCH)));
        Acting.as(amelie);
        assertThat(certificates.mine()).hasSize(5).allMatch(card -> !card.revoked());
        assertThat(StatementCount.of(certificates::mine)).hasSize(1);
    }

    @Test
    void listsNothingForNobody() {
        assertThatThrownBy(certificates::mine).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tellsATypingMistakeFromANumberThatWasNeverGiven() {
        var number = issue(request(UUID.randomUUID(), "A", "T"));
        assertThat(certificates.check(number.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isInstanceOf(CertificateCheck.Valid.class);
        assertThat(certificates.check(number.substring(1))).isInstanceOf(CertificateCheck.Mistyped.class);
        assertThat(certificates.check(CertificateNumber.next().value())).isInstanceOf(CertificateCheck.Unknown.class);
    }

    @Test
    void checksANumberWithOneStatementWhetherGivenOrNot() {
        var number = issue(request(UUID.randomUUID(), "A", "T"));
        var unknown = CertificateNumber.next().value();
        assertThat(StatementCount.of(() -> certificates.check(number))).hasSize(1);
        assertThat(StatementCount.of(() -> certificates.check(unknown))).hasSize(1);
    }

    @Test
    void givesTheDocumentToItsOwnerAndToAdministratorsOnly() {
        var number = issue(request(UUID.randomUUID(), "Amélie", "T"));
        Acting.as(amelie);
        assertThat(certificates.pdf(number).content()).startsWith("%PDF-".getBytes());
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(certificates.pdf(number).content()).isNotEmpty();
        acting.asSomeone(Role.TRAINER, Role.EDITOR);
        assertThatThrownBy(() -> certificates.pdf(number)).isInstanceOf(NotThere.class);
        Acting.asNobody();
        assertThatThrownBy(() -> certificates.pdf(number)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isWithdrawnByAnAdministratorOnceWithItsReasonAndAnEntryInTheAuditLog() {
        var number = issue(request(UUID.randomUUID(), "Amélie", "T"));
        var administrator = acting.asSomeone(Role.ADMINISTRATOR);
        certificates.revoke(number, "délivrée par erreur");
        assertThat(certificates.check(number))
                .isInstanceOfSatisfying(
                        CertificateCheck.Revoked.class,
                        check -> assertThat(check.reason()).isEqualTo("délivrée par erreur"));
        assertThat(jdbc.sql("select actor_id from audit_entry where deed = 'certificate-revoked' and subject = ?")
                        .param(number)
                        .query(UUID.class)
                        .list())
                .containsExactly(administrator.id().value());
        assertThat(jdbc.sql("select model from outgoing_message where occasion = ? and owner_id = ?")
                        .params("certificate-revoked/" + number, amelie.id().value())
                        .query(String.class)
                        .list())
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("délivrée par erreur", number);
        assertThatThrownBy(() -> certificates.revoke(number, "encore"))
                .isInstanceOf(Refusal.class)
                .hasMessage("certificates.refused.already-revoked");
        Acting.as(amelie);
        assertThat(certificates.mine()).singleElement().satisfies(card -> {
            assertThat(card.revoked()).isTrue();
            assertThat(card.revokedFor()).isEqualTo("délivrée par erreur");
        });
        assertThatThrownBy(() -> certificates.pdf(number)).isInstanceOf(Refusal.class);
    }

    @Test
    void isNotWithdrawnByOthersNorWhenItDoesNotExist() {
        var number = issue(request(UUID.randomUUID(), "Amélie", "T"));
        acting.asSomeone(Role.TRAINER, Role.EDITOR, Role.ORGANISER);
        assertThatThrownBy(() -> certificates.revoke(number, "non")).isInstanceOf(NotThere.class);
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> certificates.revoke(CertificateNumber.next().value(), "non"))
                .isInstanceOf(NotThere.class);
        assertThat(certificates.check(number)).isInstanceOf(CertificateCheck.Valid.class);
    }

    @Test
    void keepsLongAndOddNamesAsTheyAre() {
        var name = "محمد 👩🏽‍💻 '; drop table certificate; -- " + "é".repeat(200);
        var number = issue(request(UUID.randomUUID(), name, "山田"));
        assertThat(certificates.check(number))
                .isInstanceOfSatisfying(
                        CertificateCheck.Valid.class,
                        check -> assertThat(check.statement().holder()).isEqualTo(name));
    }

    private CertificateRequest request(UUID subject, String name, String title) {
        return new CertificateRequest(
                amelie.id(), subject, name, title, 9, java.time.LocalDate.of(2026, 11, 23), Locale.FRENCH);
    }

    private String issue(CertificateRequest request) {
        return SystemActor.call("test", () -> certificates.issue(request));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
