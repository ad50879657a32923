package org.ramure.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.ImportResult.Imported;
import org.ramure.courses.ImportResult.Refused;
import org.ramure.courses.folder.FolderFixture;
import org.ramure.files.FileId;
import org.ramure.files.MediaFixture;
import org.ramure.kit.NotThere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(StatementCount.class)
class CoursesTests {

    @Autowired
    private Courses courses;

    @Autowired
    private EditionBook editions;

    @Autowired
    private org.ramure.files.Files files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Acting acting;

    @TempDir
    Path temporary;

    private FolderFixture folder;
    private String slug;
    private SignedIn trainer;

    @BeforeEach
    void writeFolder() {
        slug = "cours-" + System.nanoTime();
        folder = FolderFixture.in(temporary.resolve("cours"))
                .edit("course.yaml", "key: " + FolderFixture.SLUG, "key: " + slug);
        trainer = acting.asSomeone(Role.TRAINER);
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void publishesAFolder() {
        var imported = imported();
        assertThat(imported.edition()).isEqualTo(1);
        assertThat(imported.unchanged()).isFalse();
        assertThat(imported.added()).hasSize(6);
        Acting.asNobody();
        var edition = courses.editionOf(slug);
        assertThat(edition).isEqualTo(courses.edition(imported.course()));
        assertThat(edition.lessons()).hasSize(6);
        assertThat(edition.minutes()).isEqualTo(35);
        assertThat(edition.lesson("lire").orElseThrow().content().body())
                .contains("](/files/")
                .contains("/sch%C3%A9ma.png)");
    }

    @Test
    void readsAnEditionAsItWasWritten() {
        var imported = imported();
        var fresh = new EditionBook(jdbc);
        assertThat(fresh.read(fresh.newest(imported.course()).orElseThrow()))
                .isEqualTo(courses.edition(imported.course()));
    }

    @Test
    void makesNoNewEditionOfTheSameContent() {
        var first = imported();
        var again = imported();
        assertThat(again.unchanged()).isTrue();
        assertThat(again.edition()).isEqualTo(1);
        assertThat(again.course()).isEqualTo(first.course());
        assertThat(count("course_edition", first.course())).isEqualTo(1);
    }

    @Test
    void keepsIdsOfLessonsAndQuizzesThroughEditions() {
        var before = courses.edition(imported().course());
        folder.edit("course.yaml", "title: Lire", "title: Lire encore").edit("debut/quiz.yaml", "pass: 60", "pass: 70");
        var second = imported();
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.changed()).containsExactly("Lire encore", "Répondre");
        assertThat(second.added()).isEmpty();
        var after = courses.edition(second.course());
        assertThat(after.lessons().stream().map(Edition.Lesson::id))
                .isEqualTo(before.lessons().stream().map(Edition.Lesson::id).toList());
        assertThat(quiz(after).quiz()).isEqualTo(quiz(before).quiz());
        assertThat(jdbc.sql("select pass_percent from quiz_version where quiz_id = ? order by number")
                        .param(quiz(after).quiz().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(60, 70);
        assertThat(after.lesson("emporter").orElseThrow().content())
                .isEqualTo(before.lesson("emporter").orElseThrow().content());
    }

    @Test
    void countsAnEditionWhenOnlyAQuestionChanged() {
        imported();
        folder.edit("debut/quiz.yaml", "text: La bonne", "text: La meilleure");
        var second = imported();
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.changed()).containsExactly("Répondre");
    }

    @Test
    void givesALessonThatComesBackItsIdAgain() {
        var before = courses.edition(imported().course());
        var link = folder.read("course.yaml");
        var without =
                link.substring(0, link.indexOf("      - key: aller")) + link.substring(link.indexOf("  - key: suite"));
        folder.write("course.yaml", without);
        assertThat(imported().removed()).containsExactly("Aller voir");
        folder.write("course.yaml", link);
        var back = imported();
        assertThat(back.added()).containsExactly("Aller voir");
        assertThat(courses.edition(back.course()).lesson("aller").orElseThrow().id())
                .isEqualTo(before.lesson("aller").orElseThrow().id());
    }

    @Test
    void changesNothingWhenThereIsAProblem() {
        var first = imported();
        folder.edit("course.yaml", "title: Savoir coopérer", "title: Autre")
                .edit("debut/quiz.yaml", "pass: 60", "pass: 600");
        assertThat(courses.importFolder(folder.root())).isInstanceOf(Refused.class);
        assertThat(courses.edition(first.course()).title()).isEqualTo("Savoir coopérer");
        assertThat(courses.edition(first.course()).number()).isEqualTo(1);
    }

    @Test
    void showsANewEditionAtOnceThoughTheOldOneIsCached() {
        var course = imported().course();
        assertThat(courses.edition(course).title()).isEqualTo("Savoir coopérer");
        folder.edit("course.yaml", "title: Savoir coopérer", "title: Coopérer");
        imported();
        assertThat(courses.edition(course).title()).isEqualTo("Coopérer");
        assertThat(courses.editionOf(slug).number()).isEqualTo(2);
    }

    @Test
    void readsAnEditionByOneStatementMoreThanItsNumber() {
        var course = imported().course();
        var fresh = new Courses(
                null, new EditionBook(jdbc), null, null, new CourseAccess(new org.ramure.accounts.CurrentPerson()));
        assertThat(StatementCount.of(() -> fresh.edition(course))).hasSize(2);
        assertThat(StatementCount.of(() -> fresh.edition(course))).hasSize(1);
        assertThat(StatementCount.of(() -> fresh.editionOf(slug))).hasSize(1);
    }

    @Test
    void importsOneCourseOnceThoughTwoTrainersDoAtTheSameTime() throws Exception {
        try (var workers = Executors.newFixedThreadPool(4)) {
            var results = IntStream.range(0, 4)
                    .mapToObj(_ -> workers.submit(
                            () -> SystemActor.call("tests", () -> (Imported) courses.importFolder(folder.root()))))
                    .toList();
            var unchanged = 0;
            for (var result : results) {
                assertThat(result.get().edition()).isEqualTo(1);
                unchanged += result.get().unchanged() ? 1 : 0;
            }
            assertThat(unchanged).isEqualTo(3);
        }
    }

    @Test
    void takesAnArchiveOfTheFolder() throws IOException {
        var zip = temporary.resolve("cours.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var all = Files.walk(folder.root())) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(temporary.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        assertThat(courses.importArchive(zip)).isInstanceOf(Imported.class);
        assertThat(imported().unchanged()).isTrue();
    }

    @Test
    void saysWhyAnArchiveIsRefused() {
        var zip = MediaFixture.file(temporary, "cours.zip", MediaFixture.zip(java.util.Map.of("../a", "x")));
        assertThat(courses.importArchive(zip))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .extracting(Problem::key)
                                .isEqualTo("courses.archive.name"));
    }

    @Test
    void isOpenToTrainersAndAdministratorsOnly() {
        acting.asSomeone();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> courses.importFolder(folder.root()));
        Acting.asNobody();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> courses.importFolder(folder.root()));
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(courses.importFolder(folder.root())).isInstanceOf(Imported.class);
    }

    @Test
    void showsADraftToTrainersOnlyUntilItIsPublished() {
        folder.edit("course.yaml", "key: " + slug, "key: " + slug + "\nstatus: draft");
        var draft = imported();
        assertThat(draft.status()).isEqualTo(CourseStatus.DRAFT);
        assertThat(courses.editionOf(slug).title()).isEqualTo("Savoir coopérer");
        assertThat(courses.cards(List.of(draft.course()))).isEmpty();
        acting.asSomeone();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> courses.editionOf(slug));
        assertThat(courses.editions(List.of(draft.course()))).isEmpty();
        Acting.as(trainer);
        folder.edit("course.yaml", "status: draft", "status: published");
        var published = imported();
        assertThat(published.status()).isEqualTo(CourseStatus.PUBLISHED);
        assertThat(published.unchanged()).isTrue();
        assertThat(courses.cards(List.of(draft.course()))).hasSize(1);
        folder.edit("course.yaml", "status: published", "status: draft");
        assertThat(courses.importFolder(folder.root())).isInstanceOf(Refused.class);
    }

    @Test
    void letsOnlyItsOwnerAndAdministratorsChangeACourse() {
        var first = imported();
        acting.asSomeone(Role.TRAINER);
        folder.edit("course.yaml", "title: Lire", "title: Lire autrement");
        assertThat(courses.importFolder(folder.root()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.key()).isEqualTo("courses.problem.not-yours");
                                    assertThat(problem.args())
                                            .containsExactly(courses.edition(first.course())
                                                    .title());
                                }));
        assertThat(courses.edition(first.course()).number()).isEqualTo(1);
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(imported().edition()).isEqualTo(2);
    }

    @Test
    void leavesACourseThatNobodyOwnsToAdministrators() {
        var first = imported();
        jdbc.sql("update course set owner_id = null where id = ?")
                .param(first.course().value())
                .update();
        assertThat(courses.importFolder(folder.root())).isInstanceOf(Refused.class);
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(courses.importFolder(folder.root())).isInstanceOf(Imported.class);
    }

    @Test
    void letsEveryoneSeeTheCoverAndPeopleWithAnAccountTheRest() {
        var edition = courses.edition(imported().course());
        var tool =
                ((LessonContent.Tool) edition.lesson("emporter").orElseThrow().content()).file();
        var cover = java.util.Objects.requireNonNull(edition.cover());
        Acting.asNobody();
        assertThat(files.read(cover).open()).isTrue();
        assertHidden(tool);
        acting.asSomeone();
        assertThat(files.read(tool).open()).isFalse();
        assertThat(StatementCount.of(() -> files.read(tool))).hasSize(2);
        assertThat(StatementCount.of(() -> files.read(cover))).hasSize(2);
    }

    @Test
    void leavesADraftsFilesToTrainers() {
        folder.edit("course.yaml", "key: " + slug, "key: " + slug + "\nstatus: draft");
        var edition = courses.edition(imported().course());
        var tool =
                ((LessonContent.Tool) edition.lesson("emporter").orElseThrow().content()).file();
        assertThat(files.read(tool).file().name()).isEqualTo("grille.odt");
        acting.asSomeone();
        assertHidden(tool);
        assertHidden(java.util.Objects.requireNonNull(edition.cover()));
    }

    private void assertHidden(FileId file) {
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> files.read(file));
    }

    private Imported imported() {
        var result = courses.importFolder(folder.root());
        assertThat(result).isInstanceOf(Imported.class);
        return (Imported) result;
    }

    private static LessonContent.Quiz quiz(Edition edition) {
        return (LessonContent.Quiz) edition.lesson("repondre").orElseThrow().content();
    }

    private int count(String table, CourseId course) {
        return jdbc.sql("select count(*) from " + table + " where course_id = ?")
                .param(course.value())
                .query(Integer.class)
                .single();
    }
}
