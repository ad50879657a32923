package org.ramure.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.house.AuditLog;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(StatementCount.class)
class AuditLinesTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    AuditLines lines;

    @Autowired
    AuditSheet sheet;

    @Autowired
    DeedWords words;

    @Autowired
    PersonalRegistry registry;

    @Autowired
    TransactionTemplate transaction;

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
                        ";Awa Traoré;A donné un rôle;Awa Traoré;Formation",
                        ";La maison;A fait une sauvegarde;;base\u00a0: 12 lignes, 3 fichiers")
                .contains(";Compte effacé;A importé une formation;une_formation;'=SOMME(A1:A9)");
    }

    /** What the log keeps, and how it reads. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "legal-written|legal fr|1|Mentions légales, en français|version 1|Legal notice, in French|version 1",
                "backup-made|-|236 / 24|-|base : 236 lignes, 24 fichiers|-|database: 236 rows, 24 files",
                "backup-restored|-|2026-11-27T23:40:49Z|-|sauvegarde du 28 nov. 2026 à 0 h 40|-|backup of 28 Nov 2026, 00:40",
                "course-planned|essai|2026-11-27T23:40:49Z|essai|pour le 28 nov. 2026 à 0 h 40|essai|for 28 Nov 2026, 00:40",
                "course-published|essai|Un essai, 3|Un essai|édition 3|Un essai|edition 3",
                "tool-replaced|grille|Une grille, 2.0|Une grille|version 2.0|Une grille|version 2.0",
                "tool-published|grille|Une grille|Une grille|-|Une grille|-",
                "people-enrolled|essai|1|essai|1 personne|essai|1 person",
                "reminder-sent|essai|1200|essai|1 200 personnes|essai|1,200 people",
                "cohort-made|essai|Printemps|essai|groupe « Printemps »|essai|group “Printemps”",
                "certificate-revoked|AB-12|Une erreur|attestation AB-12|motif : Une erreur|certificate AB-12|reason: Une erreur",
                "mail-read|-|Bonjour|-|courriel « Bonjour »|-|e-mail “Bonjour”",
                "house-shown|Asso|{\"name\":[\"Ramure\",\"Asso\"],\"logo\":[]}|Asso|nom : Ramure → Asso, image : nouvelle version"
                        + "|Asso|name: Ramure → Asso, logo: new version",
                "house-shown|Asso|#1D4F7C, #9CC7EC|Asso|#1D4F7C, #9CC7EC|Asso|#1D4F7C, #9CC7EC",
                "job-started|mail.send|-|Envoyer le courrier|-|Send mail|-"
            })
    void saysEachDetailInWords(
            String deed,
            @Nullable String subject,
            @Nullable String detail,
            @Nullable String about,
            @Nullable String french,
            @Nullable String aboutInEnglish,
            @Nullable String english) {
        log.record(null, deed, or(subject), or(detail));
        var line = lines.page(AuditFilter.ALL, 0).lines().getFirst();
        assertThat(plain(words.subject(line, Locale.FRENCH))).isEqualTo(or(about));
        assertThat(plain(words.detail(line, Locale.FRENCH, PARIS))).isEqualTo(or(french));
        assertThat(plain(words.subject(line, Locale.ENGLISH))).isEqualTo(or(aboutInEnglish));
        assertThat(plain(words.detail(line, Locale.ENGLISH, PARIS))).isEqualTo(or(english));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ");
    }

    @Test
    void callsACourseByTheTitleThatItHadLast() {
        log.record(null, "course-begun", "essai", "Une ébauche");
        log.record(null, "course-published", "essai", "Un essai, pour voir, 2");
        log.record(null, "course-withdrawn", "essai", "");
        log.record(null, "cohort-made", "inconnue", "Printemps");
        assertThat(lines.page(AuditFilter.ALL, 0).lines().subList(0, 2))
                .extracting(AuditLine::subject)
                .containsExactly("inconnue", "Un essai, pour voir");
        assertThat(StatementCount.of(() -> lines.page(AuditFilter.ALL, 0))).hasSize(4);
    }

    @Test
    void knowsWhatSomebodyDidToHerOwnAccountAndWhoIsGone() {
        log.record(awa.id().value(), "password-changed", awa.id().toString(), "");
        log.record(null, "role-given", Ids.next().toString(), "TRAINER");
        var found = lines.page(AuditFilter.ALL, 0).lines();
        assertThat(found.get(1)).returns(true, AuditLine::own).returns(false, AuditLine::gone);
        assertThat(found.getFirst()).returns(false, AuditLine::own).returns(true, AuditLine::gone);
        assertThat(words.subject(found.getFirst(), Locale.FRENCH)).isEqualTo("Compte effacé");
    }

    @Test
    void callsWhoWritesWithOthersByHerNameAsLongAsSheHasAnAccount() {
        log.record(null, "coauthor-added", "essai", awa.id().toString());
        log.record(null, "coauthor-removed", "essai", Ids.next().toString());
        var found = lines.page(AuditFilter.ALL, 0).lines();
        assertThat(words.detail(found.get(1), Locale.FRENCH, PARIS)).isEqualTo("Awa Traoré");
        assertThat(words.detail(found.getFirst(), Locale.FRENCH, PARIS)).isEqualTo("Compte effacé");
    }

    @Test
    void forgetsWithAnAccountWhoWasMergedIntoItAndWhatItWasNamedFor() {
        log.record(null, "coauthor-added", "essai", awa.id().toString());
        log.record(null, "accounts-merged", awa.id().toString(), "Awa Traoré, ancienne@essai.example");
        assertThat(words.detail(lines.page(AuditFilter.ALL, 0).lines().getFirst(), Locale.FRENCH, PARIS))
                .isEqualTo("compte disparu\u00a0: Awa Traoré, ancienne@essai.example");
        transaction.executeWithoutResult(
                _ -> registry.erase(new PersonalData.Subject(awa.id().value(), awa.email())));
        assertThat(jdbc.sql("select detail from audit_entry where deed in ('coauthor-added', 'accounts-merged')")
                        .query(String.class)
                        .list())
                .containsExactly("", "");
        assertThat(words.detail(lines.page(AuditFilter.ALL, 0).lines().getFirst(), Locale.FRENCH, PARIS))
                .isEqualTo("compte disparu\u00a0: Compte effacé");
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
