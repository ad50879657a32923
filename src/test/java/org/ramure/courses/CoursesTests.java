package org.ramure.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
import org.ramure.house.HouseSettings;
import org.ramure.kit.NotThere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(StatementCount.class)
class CoursesTests {

    @Autowired
    private HouseSettings house;

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
        assertThat(edition).isEqualTo(edition(imported.course()));
        assertThat(edition.lessons()).hasSize(6);
        assertThat(edition.minutes()).isEqualTo(35);
        assertThat(EditionFixture.lesson(edition, "lire").content().body())
                .contains("](/files/")
                .contains("/sch%C3%A9ma.png)");
    }

    @Test
    void readsAnEditionAsItWasWritten() {
        var imported = imported();
        var fresh = new EditionBook(jdbc);
        assertThat(fresh.read(fresh.newest(imported.course()).orElseThrow())).isEqualTo(edition(imported.course()));
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
        var before = edition(imported().course());
        folder.edit("course.yaml", "title: Lire", "title: Lire encore").edit("debut/quiz.yaml", "pass: 60", "pass: 70");
        var second = imported();
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.changed()).containsExactly("Lire encore", "Répondre");
        assertThat(second.added()).isEmpty();
        var after = edition(second.course());
        assertThat(after.lessons().stream().map(Edition.Lesson::id))
                .isEqualTo(before.lessons().stream().map(Edition.Lesson::id).toList());
        assertThat(quiz(after).quiz()).isEqualTo(quiz(before).quiz());
        assertThat(jdbc.sql("select pass_percent from quiz_version where quiz_id = ? order by number")
                        .param(quiz(after).quiz().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(60, 70);
        assertThat(EditionFixture.lesson(after, "emporter").content())
                .isEqualTo(EditionFixture.lesson(before, "emporter").content());
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
        var before = edition(imported().course());
        var link = folder.read("course.yaml");
        var without =
                link.substring(0, link.indexOf("      - key: aller")) + link.substring(link.indexOf("  - key: suite"));
        folder.write("course.yaml", without);
        assertThat(imported().removed()).containsExactly("Aller voir");
        folder.write("course.yaml", link);
        var back = imported();
        assertThat(back.added()).containsExactly("Aller voir");
        assertThat(EditionFixture.lesson(edition(back.course()), "aller").id())
                .isEqualTo(EditionFixture.lesson(before, "aller").id());
    }

    @Test
    void changesNothingWhenThereIsAProblem() {
        var first = imported();
        folder.edit("course.yaml", "title: Savoir coopérer", "title: Autre")
                .edit("debut/quiz.yaml", "pass: 60", "pass: 600");
        assertThat(courses.importFolder(folder.root())).isInstanceOf(Refused.class);
        assertThat(edition(first.course()).title()).isEqualTo("Savoir coopérer");
        assertThat(edition(first.course()).number()).isEqualTo(1);
    }

    @Test
    void showsANewEditionAtOnceThoughTheOldOneIsCached() {
        var course = imported().course();
        assertThat(edition(course).title()).isEqualTo("Savoir coopérer");
        folder.edit("course.yaml", "title: Savoir coopérer", "title: Coopérer");
        imported();
        assertThat(edition(course).title()).isEqualTo("Coopérer");
        assertThat(courses.editionOf(slug).number()).isEqualTo(2);
    }

    @Test
    void readsAnEditionByOneStatementMoreThanItsNumber() {
        imported();
        var fresh = new Courses(
                null,
                new EditionBook(jdbc),
                null,
                null,
                null,
                new CourseAccess(new org.ramure.accounts.CurrentPerson(), null, null),
                null);
        assertThat(StatementCount.of(() -> fresh.editionOf(slug))).hasSize(2);
        assertThat(StatementCount.of(() -> fresh.editionOf(slug))).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void publishesACourseWhoseTitleGrowsWhenItIsSorted() {
        folder.edit("course.yaml", "title: Savoir coopérer", "title: " + "œ".repeat(200));
        assertThat(imported().title()).hasSize(200);
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
        var zip = new ByteArrayInputStream(CourseFolders.archive(folder.root()));
        assertThat(CourseFolders.importArchive(courses, zip, "cours.zip")).isInstanceOf(Imported.class);
        assertThat(imported().unchanged()).isTrue();
    }

    @Test
    void saysWhatAnArchiveWouldDoBeforeAnythingChanges() throws IOException {
        var slug = imported().slug();
        var plan = plan();
        assertThat(plan)
                .extracting(ImportPlan::slug, ImportPlan::status, ImportPlan::edition)
                .containsExactly(slug, CourseStatus.PUBLISHED, 1);
        assertThat(plan.lessons()).isGreaterThan(plan.quizzes());
        assertThat(courses.editionOf(slug).number()).isEqualTo(1);
        courses.giveUp(plan);
        assertThat(house.folder().resolve("work").toFile().list()).isEmpty();
        assertThat(courses.importArchive(plan)).isInstanceOf(Refused.class);
    }

    @Test
    void doesNotImportOverAnEditionThatCameMeanwhile() throws IOException {
        imported();
        folder.edit("course.yaml", "licence:", "licence: Autre, et");
        var plan = plan();
        folder.edit("course.yaml", "licence: Autre, et", "licence: Encore une autre, et");
        imported();
        assertThat(courses.importArchive(plan))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("courses.import.meanwhile"));
    }

    private ImportPlan plan() throws IOException {
        return (ImportPlan)
                courses.receive(new ByteArrayInputStream(CourseFolders.archive(folder.root())), "cours.zip");
    }

    @Test
    void saysWhyAnArchiveIsRefused() {
        var zip = new ByteArrayInputStream(MediaFixture.zip(java.util.Map.of("../a", "x")));
        assertThat(CourseFolders.importArchive(courses, zip, "Mon cours.zip"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .extracting(Problem::file, Problem::key)
                                .containsExactly("Mon cours.zip", "courses.archive.name"));
    }

    @Test
    void keepsAnArchiveInTheHousesOwnFolderWhileItComes() {
        var work = house.folder().resolve("work").toFile();
        var seen = new ArrayList<String>();
        var cut = new InputStream() {
            @Override
            public int read() throws IOException {
                seen.addAll(List.of(Objects.requireNonNull(work.list())));
                throw new IOException("the line broke");
            }
        };
        assertThat(CourseFolders.importArchive(courses, cut, "cours.zip"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::file, Problem::key)
                                .containsExactly(tuple("cours.zip", "files.refused.interrupted")));
        assertThat(seen).singleElement().asString().endsWith(".zip");
        assertThat(work.list()).isEmpty();
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
        assertThat(courses.newest(30)).extracting(NewCourse::id).doesNotContain(draft.course());
        acting.asSomeone();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> courses.editionOf(slug));
        assertThat(courses.editions(List.of(draft.course()))).isEmpty();
        Acting.as(trainer);
        folder.edit("course.yaml", "status: draft", "status: published");
        var published = imported();
        assertThat(published.status()).isEqualTo(CourseStatus.PUBLISHED);
        assertThat(published.unchanged()).isTrue();
        assertThat(courses.newest(30)).extracting(NewCourse::id).contains(draft.course());
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
                                            .containsExactly(
                                                    edition(first.course()).title());
                                }));
        assertThat(edition(first.course()).number()).isEqualTo(1);
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
        var edition = edition(imported().course());
        var tool =
                ((LessonContent.Tool) EditionFixture.lesson(edition, "emporter").content()).file();
        var cover = java.util.Objects.requireNonNull(edition.cover());
        Acting.asNobody();
        assertThat(files.read(cover).open()).isTrue();
        assertHidden(tool);
        acting.asSomeone();
        assertThat(files.read(tool).open()).isFalse();
        assertThat(StatementCount.of(() -> files.read(tool))).hasSizeLessThanOrEqualTo(2);
        assertThat(StatementCount.of(() -> files.read(cover))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void leavesADraftsFilesToTrainers() {
        folder.edit("course.yaml", "key: " + slug, "key: " + slug + "\nstatus: draft");
        var edition = edition(imported().course());
        var tool =
                ((LessonContent.Tool) EditionFixture.lesson(edition, "emporter").content()).file();
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
        return (LessonContent.Quiz) EditionFixture.lesson(edition, "repondre").content();
    }

    private int count(String table, CourseId course) {
        return jdbc.sql("select count(*) from " + table + " where course_id = ?")
                .param(course.value())
                .query(Integer.class)
                .single();
    }

    private Edition edition(CourseId course) {
        return courses.editions(List.of(course)).getFirst();
    }
}
