package org.ramure.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.house.AuditLog;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(StatementCount.class)
class AuditLinesTests {

    @Autowired
    AuditLines lines;

    @Autowired
    AuditSheet sheet;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    SignedIn awa;

    @BeforeEach
    void deeds() {
        jdbc.sql("delete from audit_entry").update();
        awa = acting.asSomeone();
        log.record(awa.id().value(), "role-given", awa.id().toString(), "TRAINER");
        log.record(null, "backup-made", "", "12 / 3");
        log.record(Ids.next(), "course-imported", "une_formation", "=SOMME(A1:A9)");
        acting.asSomeone(Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void tellsNamesInsteadOfIds() {
        assertThat(lines.page(AuditFilter.ALL, 0).lines())
                .extracting(AuditLine::actor, AuditLine::subject, AuditLine::byHouse)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", "une_formation", false),
                        org.assertj.core.groups.Tuple.tuple("", "", true),
                        org.assertj.core.groups.Tuple.tuple("Awa Traoré", "Awa Traoré", false));
    }

    @Test
    void findsByPersonDeedDayAndWords() {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        assertThat(found(awa.email(), "", null, null, "")).containsExactly("role-given");
        assertThat(found("personne ne s’appelle ainsi", "", null, null, "")).isEmpty();
        assertThat(found("", "backup-made", null, null, "")).containsExactly("backup-made");
        assertThat(found("", "", today.plusDays(1), null, "")).isEmpty();
        assertThat(found("", "", null, today.minusDays(1), "")).isEmpty();
        assertThat(found("", "", today.minusDays(1), today.plusDays(1), "")).hasSize(3);
        assertThat(found("", "", null, null, "FORMATION")).containsExactly("course-imported");
        assertThat(found("", "", null, null, "e_f")).containsExactly("course-imported");
        assertThat(found("", "", null, null, "%' or 1=1 --")).isEmpty();
    }

    private List<String> found(String person, String deed, LocalDate from, LocalDate until, String words) {
        return lines.page(new AuditFilter(person, deed, from, until, words), 0).lines().stream()
                .map(AuditLine::deed)
                .toList();
    }

    @Test
    void readsAPageInThreeStatements() {
        for (var i = 0; i < 60; i++) {
            log.record(awa.id().value(), "role-taken", awa.id().toString(), "TRAINER");
        }
        assertThat(StatementCount.of(() -> assertThat(lines.page(AuditFilter.ALL, 1))
                        .returns(63, AuditPage::total)
                        .returns(AuditLines.PAGE, page -> page.lines().size())))
                .hasSize(3);
    }

    @Test
    void countsNoFurtherThanTheNextThousand() {
        for (var i = 0; i < 1_050; i++) {
            log.record(null, "backup-made", "", "");
        }
        assertThat(lines.page(AuditFilter.ALL, 0))
                .returns(AuditLines.PAGE + 1_000, AuditPage::total)
                .returns(true, AuditPage::more);
        assertThat(lines.page(AuditFilter.ALL, 3)).returns(false, AuditPage::more);
    }

    @Test
    void exportsATableWithoutFormulas() {
        var text = new String(sheet.of(AuditFilter.ALL), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFQuand;Qui;Acte;Sur quoi;Précision")
                .contains(
                        ";Awa Traoré;A donné un rôle;Awa Traoré;Formation", ";La maison;A fait une sauvegarde;;12 / 3")
                .contains(";Compte effacé;A importé une formation;une_formation;'=SOMME(A1:A9)");
    }

    @Test
    void isClosedToOthers() {
        acting.asSomeone(Role.EDITOR, Role.TRAINER, Role.ORGANISER);
        for (Runnable deed : List.<Runnable>of(
                () -> lines.page(AuditFilter.ALL, 0), lines::deeds, () -> sheet.of(AuditFilter.ALL))) {
            assertThatExceptionOfType(NotThere.class).isThrownBy(deed::run);
        }
    }
}
