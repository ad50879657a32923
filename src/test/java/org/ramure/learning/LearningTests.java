package org.ramure.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.Waiting;
import org.ramure.accounts.Acting;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.certificates.Certificates;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.courses.EditionFixture;
import org.ramure.courses.LessonContent;
import org.ramure.house.PersonalData.Subject;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.NotThere;
import org.ramure.kit.Times;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Quizzes;
import org.ramure.quizzes.Taking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(StatementCount.class)
class LearningTests {

    @Autowired
    Learning learning;

    @Autowired
    Dashboards dashboards;

    @Autowired
    Courses courses;

    @Autowired
    org.ramure.files.Files files;

    @Autowired
    org.ramure.resources.ResourceFixture tools;

    @Autowired
    Certificates certificates;

    @Autowired
    Acting acting;

    @Autowired
    CourseFolders folders;

    @Autowired
    Taking taking;

    @Autowired
    Quizzes quizzes;

    @Autowired
    LearningOfPerson merging;

    @Autowired
    PersonalRegistry registry;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void opensNoLessonToWhoIsNotEnrolled() {
        folders.imported("fermee");
        acting.asSomeone();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> learning.open("fermee", "lire"));
        Acting.asNobody();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> learning.enrol("fermee"));
    }

    @Test
    void answersForWhatDoesNotExistAsForWhatIsForbidden() {
        folders.imported("absente");
        acting.asSomeone();
        learning.enrol("absente");
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> learning.open("absente", "inconnue"));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> learning.open("inconnue", "lire"));
    }

    @Test
    void resumesWhereAnotherDeviceWas() {
        folders.imported("reprise");
        acting.asSomeone();
        learning.enrol("reprise");
        assertThat(learning.open("reprise", "lire").resumeAt()).isZero();
        learning.report("reprise", "lire", new ProgressReport(Instant.now(), 420, List.of(), List.of()));
        assertThat(learning.open("reprise", "lire").resumeAt()).isEqualTo(420);
    }

    @Test
    void losesNothingWhenTwoDevicesReportAtOnce() throws Exception {
        folders.imported("ensemble");
        var person = acting.asSomeone();
        learning.enrol("ensemble");
        learning.open("ensemble", "lire");
        var start = Instant.now().getEpochSecond() - 20;
        try (var devices = Executors.newFixedThreadPool(4)) {
            var reports = IntStream.range(0, 20)
                    .<Future<?>>mapToObj(second -> devices.submit(() -> {
                        Acting.as(person);
                        learning.report(
                                "ensemble",
                                "lire",
                                new ProgressReport(
                                        Instant.now(),
                                        10 * second,
                                        List.of(),
                                        List.of(new Stretch(start + second, start + second + 1))));
                    }))
                    .toList();
            for (var report : reports) {
                report.get();
            }
        }
        assertThat(jdbc.sql("select being_read from lesson_progress where person_id = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(start + "-" + (start + 20));
    }

    @Test
    void completesACourseOnceAndCertifiesIt() {
        var edition = folders.imported("entiere");
        var person = acting.asSomeone();
        learning.enrol("entiere");
        learning.declareDone("entiere", "lire");
        assertThat(learning.declareDone("entiere", "relire").percent()).isEqualTo(50);
        learning.takeTool("entiere", "emporter");
        assertThat(learning.home("entiere").certificate()).isNull();

        taking.take(quizOf(edition), true);

        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(learning.home("entiere").certificate()).isNotNull());
        assertThat(certificates.mine()).hasSize(1);
        assertThat(dashboards.mine().courses().getFirst().progress().percent()).isEqualTo(100);
        assertThat(jdbc.sql("select count(*) from outgoing_message where occasion like ?")
                        .param("certificate/" + person.id() + "/%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        learning.declareDone("entiere", "lire");
        taking.take(quizOf(edition), true);
        assertThat(certificates.mine()).hasSize(1);
    }

    @Test
    void doesNotCompleteAQuizThatFailed() {
        var edition = folders.imported("ratee");
        acting.asSomeone();
        learning.enrol("ratee");
        taking.take(quizOf(edition), false);
        var line = learning.open("ratee", "repondre").line();
        assertThat(line.stage()).isEqualTo(LessonLine.Stage.STARTED);
        assertThat(line.missing())
                .isNotNull()
                .extracting(phrase -> phrase.key())
                .isEqualTo("learning.missing.quiz.failed");
    }

    @Test
    void ignoresAGestureThatAFilmAToolOrAQuizDoesNotKnow() {
        folders.imported("geste");
        acting.asSomeone();
        learning.enrol("geste");
        assertThat(learning.declareDone("geste", "emporter").line().isDone()).isFalse();
        assertThat(learning.declareDone("geste", "repondre").line().isDone()).isFalse();
        assertThat(learning.declareDone("geste", "lire").line().isDone()).isTrue();
    }

    @Test
    void keepsWhatWasDoneForWhoLeavesAndComesBack() {
        var edition = folders.imported("retour");
        acting.asSomeone();
        learning.enrol("retour");
        learning.declareDone("retour", "lire");
        learning.leave(edition.course());
        assertThat(dashboards.mine().courses()).isEmpty();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> learning.open("retour", "lire"));
        learning.enrol("retour");
        assertThat(learning.home("retour").progress().percent()).isEqualTo(25);
    }

    @Test
    void saysWhenAShareFellBecauseTheCourseGrew() {
        var folder = CourseFolders.folder("grandie");
        folders.imported(folder);
        acting.asSomeone();
        learning.enrol("grandie");
        learning.declareDone("grandie", "lire");
        var before = dashboards.mine().courses().getFirst();
        dashboards.noted(
                before.edition().course(),
                before.progress().percent(),
                before.edition().number());

        CourseFolders.change(
                folder,
                "course.yaml",
                "  - key: suite",
                "      - { key: encore, title: Encore, kind: text, minutes: 4, body: lire.md }\n  - key: suite");
        folders.imported(folder);

        var after = dashboards.mine().courses().getFirst();
        assertThat(after.progress().percent()).isEqualTo(20);
        assertThat(after.fellFrom()).isEqualTo(25);
        dashboards.noted(
                after.edition().course(),
                after.progress().percent(),
                after.edition().number());
        assertThat(dashboards.mine().courses().getFirst().fellFrom()).isNull();
    }

    /** Lessons show the share as it grows: she need not have been on another page to have seen it. */
    @Test
    void saysInALessonThatTheShareFellSinceTheLessonBefore() {
        var folder = CourseFolders.folder("poussee");
        var edition = folders.imported(folder);
        acting.asSomeone();
        learning.enrol("poussee");
        assertThat(learning.declareDone("poussee", "lire").percent()).isEqualTo(25);
        CourseFolders.change(
                folder,
                "course.yaml",
                "  - key: suite",
                "      - { key: encore, title: Encore, kind: text, minutes: 4, body: lire.md }\n  - key: suite");
        folders.imported(folder);
        assertThat(learning.open("poussee", "encore").fellFrom()).isEqualTo(25);
        assertThat(learning.declareDone("poussee", "encore").percent()).isEqualTo(40);
        assertThat(learning.open("poussee", "encore").fellFrom()).isNull();
        CourseFolders.change(
                folder,
                "course.yaml",
                "  - key: suite",
                "      - { key: plus, title: Plus, kind: text, minutes: 4, body: lire.md }\n  - key: suite");
        var third = folders.imported(folder);
        assertThat(learning.open("poussee", "plus").fellFrom()).isEqualTo(40);
        dashboards.noted(edition.course(), 33, third.number());
        assertThat(learning.open("poussee", "plus").fellFrom()).isNull();
    }

    @Test
    void saysOnTheCourseItselfThatTheShareFell() {
        var folder = CourseFolders.folder("rallongee");
        var edition = folders.imported(folder);
        acting.asSomeone();
        learning.enrol("rallongee");
        learning.declareDone("rallongee", "lire");
        dashboards.noted(edition.course(), 25, edition.number());
        assertThat(learning.home("rallongee").fellFrom()).isNull();
        CourseFolders.change(
                folder,
                "course.yaml",
                "  - key: suite",
                "      - { key: encore, title: Encore, kind: text, minutes: 4, body: lire.md }\n  - key: suite");
        folders.imported(folder);
        assertThat(learning.home("rallongee").fellFrom()).isEqualTo(25);
    }

    @Test
    void completesWhoHadDoneTheRestWhenAnEditionAsksForLess() {
        var folder = CourseFolders.folder("raccourcie");
        folders.imported(folder);
        acting.asSomeone();
        learning.enrol("raccourcie");
        learning.declareDone("raccourcie", "lire");
        learning.declareDone("raccourcie", "relire");
        learning.takeTool("raccourcie", "emporter");
        assertThat(learning.home("raccourcie").completedAt()).isNull();
        CourseFolders.change(
                folder,
                "course.yaml",
                "      - { key: repondre, title: Répondre, kind: quiz, minutes: 5, quiz: quiz.yaml }",
                "");
        folders.imported(folder);
        assertThat(learning.home("raccourcie").certificate()).isNotNull();
        assertThat(learning.home("raccourcie").completedAt()).isNotNull();
        assertThat(certificates.mine()).hasSize(1);
    }

    @Test
    void saysWithWhichDeedTheCourseIsComplete() {
        var folder = CourseFolders.folder("dite");
        CourseFolders.change(
                folder,
                "course.yaml",
                "      - { key: repondre, title: Répondre, kind: quiz, minutes: 5, quiz: quiz.yaml }",
                "");
        folders.imported(folder);
        acting.asSomeone();
        learning.enrol("dite");
        learning.takeTool("dite", "emporter");
        assertThat(learning.declareDone("dite", "lire").courseCompleted()).isFalse();
        assertThat(learning.declareDone("dite", "relire").courseCompleted()).isTrue();
        assertThat(learning.declareDone("dite", "relire").courseCompleted()).isFalse();
    }

    @Test
    void leadsOnFromAQuizToWhatIsStillMissing() {
        var edition = folders.imported("suivante");
        acting.asSomeone();
        var quiz = quizOf(edition);
        assertThat(learning.onwardFrom(quiz)).isEmpty();
        learning.enrol("suivante");
        assertThat(learning.onwardFrom(quiz).orElseThrow())
                .returns("lire", onward -> onward.next().key())
                .returns(false, Onward::passed);
        taking.take(quiz, true);
        learning.declareDone("suivante", "lire");
        assertThat(learning.onwardFrom(quiz).orElseThrow().passed()).isTrue();
        assertThat(learning.onwardFrom(quiz).orElseThrow().next().key()).isNotEqualTo("lire");
    }

    @Test
    void keepsSayingWhatIsMissingOfAQuizWhileItsLessonIsOpen() {
        var edition = folders.imported("ratee");
        acting.asSomeone();
        learning.enrol("ratee");
        taking.take(quizOf(edition), false);
        var opened = learning.open("ratee", "repondre").line().missing();
        var reported = learning.report("ratee", "repondre", new ProgressReport(Instant.now(), 0, List.of(), List.of()))
                .line()
                .missing();
        assertThat(opened).isNotNull();
        assertThat(reported).isNotNull();
        assertThat(reported.key()).isEqualTo("learning.missing.quiz.failed").isEqualTo(opened.key());
        assertThat(reported.arguments()).isEqualTo(opened.arguments());
    }

    @Test
    void certifiesOnceWhenTheTwoLastLessonsAreDoneAtTheSameMoment() throws Exception {
        var folder = CourseFolders.folder("ensemble-finie");
        CourseFolders.change(
                folder,
                "course.yaml",
                "      - { key: repondre, title: Répondre, kind: quiz, minutes: 5, quiz: quiz.yaml }",
                "");
        folders.imported(folder);
        var person = acting.asSomeone();
        learning.enrol("ensemble-finie");
        learning.takeTool("ensemble-finie", "emporter");
        var together = new CyclicBarrier(2);
        try (var devices = Executors.newFixedThreadPool(2)) {
            var last = Stream.of("lire", "relire")
                    .<Future<?>>map(lesson -> devices.submit(() -> {
                        Acting.as(person);
                        together.await();
                        return learning.declareDone("ensemble-finie", lesson);
                    }))
                    .toList();
            for (var each : last) {
                each.get();
            }
        }
        // read without home(), which would heal
        assertThat(dashboards.mine().courses().getFirst().certificate()).isNotNull();
        assertThat(certificates.mine()).hasSize(1);
    }

    /** She asks to be enrolled in one window and erases her account in another: her name does not stay behind. */
    @Test
    void enrolsNobodyWhoIsErasedMeanwhile() throws Exception {
        var edition = folders.imported("effacee");
        var person = acting.asSomeone();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var second = transaction.execute(_ -> {
                registry.erase(new Subject(person.id().value(), person.email()));
                return Waiting.begun(thread, () -> {
                    Acting.as(person);
                    learning.enrol("effacee");
                });
            });
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> second.get(20, TimeUnit.SECONDS))
                    .withCauseInstanceOf(NotThere.class);
        }
        assertThat(jdbc.sql("select count(*) from enrolment where course_id = ?")
                        .param(edition.course().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Another device notes what she did in a lesson, and then in her enrolment. */
    @Test
    void enrolsAgainInTheOrderOfWhoeverNotesProgress() throws Exception {
        var edition = folders.imported("ordonnee");
        var person = acting.asSomeone();
        learning.enrol("ordonnee");
        taking.take(quizOf(edition), true);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(lessons(person)).isEqualTo(1));
        notingProgressMeanwhile(person, () -> {
            Acting.as(person);
            learning.enrol("ordonnee");
        });
    }

    @Test
    void mergesInTheOrderOfWhoeverNotesProgress() throws Exception {
        folders.imported("fusionnee");
        var gone = acting.asSomeone();
        learning.enrol("fusionnee");
        learning.declareDone("fusionnee", "lire");
        var kept = acting.asSomeone();
        learning.enrol("fusionnee");
        learning.open("fusionnee", "lire");
        notingProgressMeanwhile(
                kept,
                () -> SystemActor.run(
                        "tests",
                        () -> transaction.executeWithoutResult(_ -> merging.merge(
                                new Subject(kept.id().value(), kept.email()),
                                new Subject(gone.id().value(), gone.email())))));
        Acting.as(kept);
        assertThat(learning.home("fusionnee").progress().percent()).isEqualTo(25);
    }

    private void notingProgressMeanwhile(SignedIn person, Runnable work) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            var working = transaction.execute(_ -> {
                jdbc.sql("select lesson_id from lesson_progress where person_id = ? for update")
                        .param(person.id().value())
                        .query()
                        .listOfRows();
                var begun = Waiting.begun(thread, work);
                jdbc.sql("update enrolment set moved_at = ? where person_id = ?")
                        .params(Times.column(Instant.now()), person.id().value())
                        .update();
                return begun;
            });
            working.get(20, TimeUnit.SECONDS);
        }
    }

    private int lessons(SignedIn person) {
        return jdbc.sql("select count(*) from lesson_progress where person_id = ? and completed_at is not null")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void gradesAnAttemptWhoseTimeIsOverWhenTheCourseIsShown() {
        var edition = folders.imported("perimee");
        var person = acting.asSomeone();
        learning.enrol("perimee");
        quizzes.start(quizOf(edition));
        jdbc.sql("update quiz_attempt set closes_at = ? where person_id = ?")
                .params(
                        Times.column(Instant.now().minus(Duration.ofMinutes(10))),
                        person.id().value())
                .update();
        var line = learning.home("perimee").progress().lines().getLast();
        assertThat(line.missing())
                .isNotNull()
                .extracting(phrase -> phrase.key())
                .isEqualTo("learning.missing.quiz.failed");
        assertThat(dashboards.mine().courses()).hasSize(1);
    }

    @Test
    void findsToolsAgainWithTheCourseThatTheyCameFrom() {
        folders.imported("outillee");
        acting.asSomeone();
        learning.enrol("outillee");
        assertThat(dashboards.myTools()).isEmpty();
        learning.takeTool("outillee", "emporter");
        assertThat(dashboards.myTools()).singleElement().satisfies(card -> {
            assertThat(card.name()).isEqualTo("La fiche");
            assertThat(card.courseSlug()).isEqualTo("outillee");
        });
    }

    @Test
    void keepsAToolWhoseLessonIsGone() {
        var folder = CourseFolders.folder("retiree");
        folders.imported(folder);
        acting.asSomeone();
        learning.enrol("retiree");
        var file = learning.takeTool("retiree", "emporter");
        removeTool(folder);
        folders.imported(folder);
        assertThat(dashboards.myTools()).singleElement().satisfies(card -> {
            assertThat(card.name()).isEqualTo("La fiche");
            assertThat(card.course()).isEqualTo("Un essai");
            assertThat(card.newest().address()).contains(file.toString());
        });
        assertThat(files.read(file).open()).isTrue();
    }

    /** As editions were before tools had pages of their own. */
    @Test
    void keepsAToolOfAnEarlierTime() {
        var folder = CourseFolders.folder("ancienne");
        var edition = folders.imported(folder);
        acting.asSomeone();
        learning.enrol("ancienne");
        learning.takeTool("ancienne", "emporter");
        jdbc.sql("delete from resource_taking where version_id in (select v.id from resource_version v"
                        + " join resource_origin o on o.resource_id = v.resource_id where o.origin_id = ?)")
                .param(edition.lessons().get(2).id().value())
                .update();
        removeTool(folder);
        folders.imported(folder);
        assertThat(dashboards.myTools()).singleElement().satisfies(card -> {
            assertThat(card.course()).isEqualTo("Un essai");
            assertThat(card.newest().version()).isEqualTo("1.0");
        });
    }

    @Test
    void givesInALessonTheVersionOfToday() {
        var folder = CourseFolders.folder("fraiche");
        folders.imported(folder);
        acting.asSomeone();
        learning.enrol("fraiche");
        var before = learning.takeTool("fraiche", "emporter");
        var tool = (LessonContent.Tool)
                EditionFixture.lesson(courses.editionOf("fraiche"), "emporter").content();
        acting.asSomeone(org.ramure.accounts.Role.ADMINISTRATOR);
        tools.replaced(java.util.Objects.requireNonNull(tool.resource()), "2.0");
        learning.enrol("fraiche");
        assertThat(java.util.Objects.requireNonNull(
                                learning.open("fraiche", "emporter").tool())
                        .version())
                .isEqualTo("2.0");
        assertThat(learning.takeTool("fraiche", "emporter")).isNotEqualTo(before);
    }

    private static void removeTool(java.nio.file.Path folder) {
        CourseFolders.change(
                folder,
                "course.yaml",
                "      - { key: emporter, title: Emporter, kind: tool, minutes: 5, file: fiche.pdf, tool: La fiche,"
                        + " version: \"1.0\", body: lire.md }\n",
                "");
    }

    @Test
    void opensALessonInSixStatementsAtMost() {
        folders.imported("comptee");
        acting.asSomeone();
        learning.enrol("comptee");
        learning.open("comptee", "lire");
        assertThat(StatementCount.of(() -> learning.open("comptee", "relire"))).hasSizeLessThanOrEqualTo(6);
    }

    /** All that the browser asks for: the report of the lesson that she leaves, and the lesson that she opens. */
    @Test
    void goesOnToTheNextLessonInSixStatementsAtMost() {
        folders.imported("traversee");
        acting.asSomeone();
        learning.enrol("traversee");
        learning.open("traversee", "lire");
        learning.open("traversee", "relire");
        var now = Instant.now();
        var report = new ProgressReport(
                now, 10, List.of(), List.of(new Stretch(now.getEpochSecond() - 3, now.getEpochSecond())));
        assertThat(StatementCount.of(() -> {
                    learning.report("traversee", "lire", report);
                    learning.open("traversee", "relire");
                }))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void showsTheDashboardInTheSameStatementsWhateverTheCourses() {
        acting.asSomeone();
        folders.imported("nombre0");
        learning.enrol("nombre0");
        dashboards.mine();
        var one = StatementCount.of(dashboards::mine).size();
        for (int i = 1; i < 5; i++) {
            folders.imported("nombre" + i);
            learning.enrol("nombre" + i);
        }
        dashboards.mine();
        assertThat(StatementCount.of(dashboards::mine)).hasSize(one);
    }

    private static QuizId quizOf(Edition edition) {
        return edition.lessons().stream()
                .filter(lesson -> lesson.content() instanceof LessonContent.Quiz)
                .map(lesson -> ((LessonContent.Quiz) lesson.content()).quiz())
                .findFirst()
                .orElseThrow();
    }
}
