package org.ramure.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.ramure.MovableClock;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.CourseStatus;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.courses.FollowableCourse;
import org.ramure.courses.ImportResult;
import org.ramure.files.FileRules;
import org.ramure.files.Files;
import org.ramure.files.KeptUpload;
import org.ramure.files.MediaFixture;
import org.ramure.files.UploadId;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.learning.Learning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Courses are written by several people at once, and published. */
@SpringBootTest
@Import({StatementCount.class, MovableClock.Beans.class})
class AuthoringTests {

    @Autowired
    private Drafts drafts;

    @Autowired
    private Outlines outlines;

    @Autowired
    private Units units;

    @Autowired
    private Lessons lessons;

    @Autowired
    private Publications publications;

    @Autowired
    private Courses courses;

    @Autowired
    private CourseFolders folders;

    @Autowired
    private Files files;

    @Autowired
    private Learning learning;

    @Autowired
    private org.ramure.resources.ResourceDesk resources;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Acting acting;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    private org.ramure.house.HouseSettings house;

    private SignedIn trainer;
    private String slug;
    private UnitId unit;

    @BeforeEach
    void beginACourse() {
        trainer = acting.asSomeone(Role.TRAINER);
        slug = drafts.create("Écrire à plusieurs " + System.nanoTime(), Locale.FRENCH);
        unit = outlines.addUnit(slug, "Le début");
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void aCourseIsOutlinedWrittenAndPublished() {
        complete();
        assertThat(publications.check(slug)).isEmpty();
        assertThat(publications.publish(slug)).isEqualTo(new PublishResult.Published(1));
        Acting.asNobody();
        var edition = courses.editionOf(slug);
        assertThat(edition.lessons()).extracting(Edition.Lesson::key).containsExactly("une-premiere-lecon");
        assertThat(courses.newest(100)).extracting(one -> one.slug()).contains(slug);
    }

    @Test
    void whatIsMissingIsToldWithItsPlace() {
        var key = outlines.addLesson(slug, unit, LessonKind.VIDEO, "Voir");
        var problems = publications.check(slug);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.place().lesson()).isEqualTo(key);
            assertThat(problem.problem().args()).first().isEqualTo("captions");
        });
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.place().lesson()).isNull();
            assertThat(problem.problem().args()).first().isEqualTo("summary");
        });
        assertThat(publications.publish(slug)).isInstanceOf(PublishResult.Refused.class);
        assertThat(courses.state(slug).status()).isEqualTo(CourseStatus.DRAFT);
    }

    @Test
    void whatIsToBeMendedFollowsTheOutline() {
        var late = outlines.addLesson(slug, unit, LessonKind.TEXT, "Zèbre");
        var later = outlines.addUnit(slug, "Après");
        var last = outlines.addLesson(slug, later, LessonKind.TEXT, "Abeille");
        for (int i = 0; i < 10; i++) {
            outlines.addLesson(slug, unit, LessonKind.TEXT, "Leçon " + i);
        }
        var film = outlines.addLesson(slug, unit, LessonKind.VIDEO, "Film");
        assertThat(publications.check(slug).stream()
                        .map(problem -> {
                            var place = problem.place();
                            return place.unit() == null
                                    ? "fiche"
                                    : place.lesson() == null ? place.title() : place.lesson();
                        })
                        .distinct())
                .startsWith("fiche", "Le début", late, "lecon-0", "lecon-1")
                .endsWith("lecon-9", film, "Après", last);
        assertThat(publications.check(slug))
                .filteredOn(problem -> film.equals(problem.place().lesson()))
                .extracting(problem -> problem.place().field())
                .contains("video", "captions");
    }

    @Test
    void alternativeTextBrokenLinksAndEmptyLessonsAreTold() {
        var key = complete();
        var image = drafts.keep(
                slug, new ByteArrayInputStream(MediaFixture.image("png", 20, 20)), "schéma.png", FileRules.IMAGE);
        write(key, "![](" + image.address() + ")\n\n[ailleurs](lesson:nulle-part)");
        var empty = outlines.addLesson(slug, unit, LessonKind.TEXT, "Rien");
        assertThat(publications.check(slug))
                .extracting(problem ->
                        problem.place().lesson() + " " + problem.problem().key())
                .contains(
                        key + " courses.problem.image-words",
                        key + " courses.problem.lesson-link",
                        empty + " courses.problem.text-empty");
    }

    @Test
    void aQuestionThatCannotBeAskedIsToldAtItsPlace() {
        complete();
        var quiz = outlines.addLesson(slug, unit, LessonKind.QUIZ, "Quiz");
        var sheet = lessons.open(slug, quiz);
        var question = new org.ramure.quizzes.Question.Single(
                new org.ramure.quizzes.Question.Stem("q1", 1, "Laquelle ?", "", "", ""),
                List.of(
                        new org.ramure.quizzes.Question.Option("A", false, ""),
                        new org.ramure.quizzes.Question.Option("B", false, "")),
                true);
        lessons.save(
                slug,
                quiz,
                sheet.revision(),
                sheet.draft()
                        .with(new DraftContent.Quiz(
                                "", new org.ramure.quizzes.QuizDraft("Quiz", 60, 0, 0, false, List.of(question)))));
        assertThat(publications.check(slug)).singleElement().satisfies(problem -> {
            assertThat(problem.place().lesson()).isEqualTo(quiz);
            assertThat(problem.place().question()).isEqualTo("q1");
        });
    }

    @Test
    void editingAfterwardsDoesNotTouchWhatIsPublished() {
        var key = complete();
        publications.publish(slug);
        write(key, "Un autre texte.");
        assertThat(courses.editionOf(slug).lessons().getFirst().content().body())
                .isEqualTo("Un texte.");
        var outline = outlines.open(slug);
        assertThat(outline.ahead()).isTrue();
        assertThat(outline.changed()).isEqualTo(1);
        var before = courses.editionOf(slug).lessons().getFirst().id();
        var sheet = lessons.open(slug, key);
        lessons.save(slug, key, sheet.revision(), sheet.draft().called("Un tout autre titre"));
        publications.publish(slug);
        assertThat(courses.editionOf(slug).lessons().getFirst()).satisfies(lesson -> {
            assertThat(lesson.id()).isEqualTo(before);
            assertThat(lesson.key()).isEqualTo(key);
            assertThat(lesson.title()).isEqualTo("Un tout autre titre");
        });
        assertThat(outlines.open(slug).ahead()).isFalse();
    }

    @Test
    void lessonsMoveWithinAndBetweenUnits() {
        var first = outlines.addLesson(slug, unit, LessonKind.TEXT, "Un");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Deux");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Trois");
        var second = outlines.addUnit(slug, "La suite");
        var one = id(first);
        outlines.moveLesson(slug, one, unit, id("trois"));
        assertThat(titles()).containsExactly("Deux", "Trois", "Un");
        outlines.moveLesson(slug, one, unit, null);
        assertThat(titles()).containsExactly("Un", "Deux", "Trois");
        outlines.moveLesson(slug, one, unit, id("deux"));
        assertThat(titles()).containsExactly("Deux", "Un", "Trois");
        outlines.moveLesson(slug, one, second, null);
        assertThat(titles()).containsExactly("Deux", "Trois", "Un");
        outlines.moveUnit(slug, second, null);
        assertThat(titles()).containsExactly("Un", "Deux", "Trois");
    }

    @Test
    void whatWasDeletedIsTakenBackWhereItWas() {
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Un");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Deux");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Trois");
        var two = id("deux");
        outlines.deleteLesson(slug, two);
        assertThat(titles()).containsExactly("Un", "Trois");
        assertThat(outlines.deleted(slug))
                .singleElement()
                .extracting(DeletedPart::title)
                .isEqualTo("Deux");
        assertThat(outlines.addLesson(slug, unit, LessonKind.TEXT, "Deux")).isEqualTo("deux-2");
        outlines.restoreLesson(slug, two);
        assertThat(titles()).containsExactly("Un", "Deux", "Trois", "Deux");
        outlines.deleteUnit(slug, unit);
        assertThat(titles()).isEmpty();
        assertThat(outlines.deleted(slug))
                .singleElement()
                .extracting(DeletedPart::lessons)
                .isEqualTo(4);
        outlines.restoreUnit(slug, unit);
        assertThat(titles()).hasSize(4);
    }

    @Test
    void aLessonWhoseUnitIsGoneComesBackAtTheEnd() {
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Un");
        var one = id("un");
        outlines.deleteLesson(slug, one);
        outlines.deleteUnit(slug, unit);
        outlines.addLesson(slug, outlines.addUnit(slug, "La suite"), LessonKind.TEXT, "Deux");
        outlines.restoreLesson(slug, one);
        assertThat(titles()).containsExactly("Deux", "Un");
    }

    @Test
    void twoWhoSendLessonsToEachOthersCourseDoNotWaitForEachOther() throws Exception {
        var other = drafts.create("Ailleurs " + System.nanoTime(), Locale.FRENCH);
        var there = outlines.addUnit(other, "Une unité");
        var deeds = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 8; i++) {
            var here = id(outlines.addLesson(slug, unit, LessonKind.TEXT, "Ici " + i));
            var away = lessons.open(other, outlines.addLesson(other, there, LessonKind.TEXT, "Là " + i))
                    .id();
            deeds.add(() -> sent(slug, here, other));
            deeds.add(() -> sent(other, away, slug));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var future : threads.invokeAll(deeds)) {
                future.get();
            }
        }
        assertThat(titles()).hasSize(8).allMatch(title -> title.startsWith("Là"));
    }

    private Object sent(String from, LessonDraftId lesson, String to) {
        Acting.as(trainer);
        outlines.sendLesson(from, lesson, to);
        return lesson;
    }

    /** The second finds that it is gone, and there is one copy. */
    @Test
    void ofTwoWhoSendTheSameLessonOneSendsIt() {
        var other = drafts.create("Ailleurs " + System.nanoTime(), Locale.FRENCH);
        outlines.addUnit(other, "Une unité");
        var lesson = id(outlines.addLesson(slug, unit, LessonKind.TEXT, "Ici"));
        outlines.sendLesson(slug, lesson, other);
        for (Runnable deed : List.<Runnable>of(
                () -> outlines.sendLesson(slug, lesson, other),
                () -> outlines.duplicateLesson(slug, lesson, "Copie"),
                () -> outlines.moveLesson(slug, lesson, unit, null),
                () -> outlines.nameLesson(slug, lesson, "Autrement"),
                () -> outlines.deleteLesson(slug, lesson))) {
            assertThatExceptionOfType(NotThere.class).isThrownBy(deed::run);
        }
        assertThat(outlines.open(other).lessons()).isEqualTo(1);
        outlines.restoreLesson(slug, lesson);
        outlines.deleteUnit(slug, unit);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> outlines.sendLesson(slug, lesson, other));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> outlines.sendUnit(slug, unit, other));
        assertThat(outlines.open(other).lessons()).isEqualTo(1);
    }

    @Test
    void aUnitIsDuplicatedBehindItselfAndGoesToAnotherCourseWithItsFiles() {
        var key = complete();
        var image = image("schéma.png", 20);
        write(key, "![Le schéma](" + image.address() + ")");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Deux");
        var last = outlines.addUnit(slug, "La suite");
        var copy = outlines.duplicateUnit(slug, unit, "Le début (copie)");
        var units = outlines.open(slug).units();
        assertThat(units).extracting(Outline.Unit::id).containsExactly(unit, copy, last);
        assertThat(units.get(1).summary()).isEqualTo("Pour commencer.");
        assertThat(units.get(1).lessons())
                .extracting(Outline.Lesson::title)
                .containsExactly("Une première leçon", "Deux");
        assertThat(units.get(1).lessons())
                .extracting(Outline.Lesson::key)
                .containsExactly("une-premiere-lecon-2", "deux-2");
        var other = drafts.create("Ailleurs " + System.nanoTime(), Locale.FRENCH);
        outlines.sendUnit(slug, unit, other);
        assertThat(outlines.open(slug).units()).extracting(Outline.Unit::id).containsExactly(copy, last);
        assertThat(outlines.open(other).units()).singleElement().satisfies(there -> {
            assertThat(there.title()).isEqualTo("Le début");
            assertThat(there.lessons()).extracting(Outline.Lesson::key).containsExactly(key, "deux");
        });
        assertThat(lessons.open(other, key).draft().content().body())
                .startsWith("![Le schéma](/files/")
                .doesNotContain(image.id().toString());
        assertThat(publications.check(other))
                .extracting(problem -> problem.problem().key())
                .doesNotContain("courses.problem.file-outside");
        assertThat(outlines.deleted(slug)).extracting(DeletedPart::unit).containsExactly(unit);
        assertThat(drafts.targets(slug)).extracting(DraftTarget::slug).containsExactly(other);
        publications.archive(other);
        assertThat(drafts.targets(slug)).isEmpty();
    }

    /** What is taken back alone comes alone, even when no unit is left. */
    @Test
    void aLessonThatIsTakenBackBringsNoOtherBack() {
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Un");
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Deux");
        var one = id("un");
        outlines.deleteLesson(slug, one);
        outlines.deleteUnit(slug, unit);
        outlines.restoreLesson(slug, one);
        assertThat(titles()).containsExactly("Un");
        assertThat(outlines.open(slug).units()).extracting(Outline.Unit::title).containsExactly("Le début");
        outlines.restoreUnit(slug, unit);
        assertThat(titles()).containsExactlyInAnyOrder("Un", "Deux");
    }

    @Test
    void whatWasMovedOrTakenBackDiffersFromWhatIsPublished() {
        complete();
        var second = id(outlines.addLesson(slug, unit, LessonKind.TEXT, "Deux"));
        write("deux", "Un texte.");
        publications.publish(slug);
        assertThat(outlines.open(slug).changed()).isZero();
        outlines.moveLesson(slug, second, unit, null);
        assertThat(outlines.open(slug).changed()).isEqualTo(1);
        outlines.deleteUnit(slug, unit);
        outlines.restoreUnit(slug, unit);
        assertThat(outlines.open(slug).changed()).isEqualTo(2);
    }

    @Test
    void whatWasDeletedIsForgottenAfterThirtyDays() {
        outlines.addLesson(slug, unit, LessonKind.TEXT, "Un");
        outlines.deleteUnit(slug, unit);
        SystemActor.run("tests", () -> publications.sweep(clock.instant().minus(Duration.ofDays(30))));
        assertThat(outlines.deleted(slug)).hasSize(1);
        SystemActor.run("tests", () -> publications.sweep(clock.instant().plusSeconds(1)));
        assertThat(outlines.deleted(slug)).isEmpty();
    }

    /** What any version still names stays; the rest goes after thirty days. */
    @Test
    void filesThatNothingNamesAreForgotten() {
        var key = complete();
        var named = image("nommée.png", 20);
        var once = image("autrefois.png", 30);
        var never = image("jamais.png", 40);
        write(key, "![Autrefois](" + once.address() + ")");
        clock.advance(VersionBook.TOGETHER);
        write(key, "![Nommée](" + named.address() + ")");
        SystemActor.run("tests", () -> publications.sweep(clock.instant().minus(Duration.ofDays(30))));
        assertThat(files.read(never.id()).file().name()).isEqualTo("jamais.png");
        SystemActor.run("tests", () -> publications.sweep(clock.instant().plusSeconds(1)));
        assertThat(files.read(named.id())).isNotNull();
        assertThat(files.read(once.id())).isNotNull();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> files.read(never.id()));
    }

    private DraftFile image(String name, int width) {
        return drafts.keep(slug, new ByteArrayInputStream(MediaFixture.image("png", width, 20)), name, FileRules.IMAGE);
    }

    @Test
    void aLessonGoesToAnotherCourseWithItsFiles() throws Exception {
        var key = complete();
        var image = drafts.keep(
                slug, new ByteArrayInputStream(MediaFixture.image("png", 20, 20)), "schéma.png", FileRules.IMAGE);
        write(key, "![Le schéma](" + image.address() + ")");
        var other = drafts.create("Ailleurs " + System.nanoTime(), Locale.FRENCH);
        outlines.addUnit(other, "Une unité");
        outlines.sendLesson(slug, id(key), other);
        assertThat(titles()).isEmpty();
        var there = lessons.open(other, key);
        assertThat(there.draft().content().body())
                .startsWith("![Le schéma](/files/")
                .doesNotContain(image.id().toString());
        outlines.restoreLesson(slug, outlines.deleted(slug).getFirst().lesson());
        assertThat(titles()).hasSize(1);
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsToldAndNothingIsOverwritten() throws Exception {
        var key = complete();
        var colleague = acting.asSomeone(Role.TRAINER);
        Acting.as(trainer);
        drafts.addCoauthor(slug, colleague.email());
        var sheet = lessons.open(slug, key);
        for (int round = 0; round < 5; round++) {
            var revision = lessons.open(slug, key).revision();
            var barrier = new CyclicBarrier(2);
            var saves = new ArrayList<Callable<SaveResult<LessonSheet>>>();
            for (var person : List.of(trainer, colleague)) {
                var text = person.email() + round;
                saves.add(() -> {
                    Acting.as(person);
                    barrier.await();
                    return lessons.save(slug, key, revision, sheet.draft().with(new DraftContent.Text(text)));
                });
            }
            try (var threads = Executors.newFixedThreadPool(2)) {
                var results = new ArrayList<SaveResult<LessonSheet>>();
                for (var future : threads.invokeAll(saves)) {
                    results.add(future.get());
                }
                assertThat(results)
                        .filteredOn(SaveResult.Saved.class::isInstance)
                        .hasSize(1);
                var conflict = (SaveResult.Conflict<LessonSheet>) results.stream()
                        .filter(SaveResult.Conflict.class::isInstance)
                        .findFirst()
                        .orElseThrow();
                assertThat(conflict.theirs().draft())
                        .isEqualTo(lessons.open(slug, key).draft());
                assertThat(conflict.theirs().revision()).isEqualTo(revision + 1);
            }
        }
    }

    @Test
    void everyVersionIsKeptWithItsAuthorAndCanBeTakenBack() {
        var key = complete();
        var colleague = acting.asSomeone(Role.TRAINER);
        Acting.as(trainer);
        drafts.addCoauthor(slug, colleague.email());
        clock.advance(VersionBook.TOGETHER);
        write(key, "Deuxième.");
        write(key, "Deuxième, relue.");
        Acting.as(colleague);
        write(key, "Troisième.");
        assertThat(history(key)).containsExactly("Troisième.", "Deuxième, relue.", "Un texte.", "");
        var sheet = lessons.open(slug, key);
        assertThat(lessons.restore(slug, key, sheet.revision() - 1, 2)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(lessons.restore(slug, key, sheet.revision(), 2)).isInstanceOf(SaveResult.Saved.class);
        assertThat(lessons.open(slug, key).draft().content().body()).isEqualTo("Un texte.");
        assertThat(lessons.history(slug, key).getFirst().author()).isEqualTo(colleague.name());
    }

    /** She may close the page at once: what came too late is in the history before anything is asked. */
    @Test
    void whatComesTooLateIsKeptAsideAtOnceAndTheLessonIsLeftAlone() {
        var key = complete();
        var sheet = lessons.open(slug, key);
        var colleague = colleague();
        Acting.as(colleague);
        write(key, "Le sien.");
        Acting.as(trainer);
        for (var text : List.of("Le mien.", "Le mien, plus long.")) {
            assertThat(lessons.save(slug, key, sheet.revision(), sheet.draft().with(new DraftContent.Text(text))))
                    .isInstanceOf(SaveResult.Conflict.class);
        }
        assertThat(lessons.open(slug, key).draft().content().body()).isEqualTo("Le sien.");
        assertThat(history(key)).containsExactly("Le mien, plus long.", "Le sien.", "Un texte.", "");
        var versions = lessons.history(slug, key);
        assertThat(versions.getFirst().aside()).isTrue();
        assertThat(versions.getFirst().author()).isEqualTo(trainer.name());
        assertThat(versions).extracting(VersionCard::now).containsExactly(false, true, false, false);
        Acting.as(colleague);
        write(key, "Le sien, relu.");
        assertThat(history(key)).containsExactly("Le mien, plus long.", "Le sien, relu.", "Un texte.", "");
        lessons.restore(
                slug,
                key,
                lessons.open(slug, key).revision(),
                versions.getFirst().number());
        assertThat(lessons.open(slug, key).draft().content().body()).isEqualTo("Le mien, plus long.");
    }

    /** A text that could not be saved is no way around that when it is taken back. */
    @Test
    void aVersionWithoutATitleIsNotTakenBack() {
        var key = complete();
        var sheet = lessons.open(slug, key);
        var head = drafts.head(slug);
        Acting.as(colleague());
        write(key, "Le sien.");
        drafts.save(slug, head.revision(), summed(head.draft(), "Le sien."));
        Acting.as(trainer);
        lessons.save(slug, key, sheet.revision(), sheet.draft().called(""));
        drafts.save(slug, head.revision(), head.draft().called(" "));
        var late = lessons.history(slug, key).getFirst();
        assertThat(late.aside()).isTrue();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> lessons.restore(slug, key, lessons.open(slug, key).revision(), late.number()));
        var lateHead = drafts.headHistory(slug).getFirst();
        assertThat(lateHead.aside()).isTrue();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafts.restoreHead(slug, drafts.head(slug).revision(), lateHead.number()));
        assertThat(lessons.open(slug, key).draft().title()).isEqualTo("Une première leçon");
    }

    @Test
    void whatIsWrittenInALessonThatWasDeletedIsKeptWithIt() {
        var key = complete();
        var sheet = lessons.open(slug, key);
        outlines.deleteLesson(slug, sheet.id());
        assertThat(lessons.save(slug, key, sheet.revision(), sheet.draft().with(new DraftContent.Text("Trop tard."))))
                .isInstanceOf(SaveResult.Gone.class);
        outlines.restoreLesson(slug, sheet.id());
        assertThat(history(key)).contains("Trop tard.");
        assertThat(lessons.open(slug, key).draft().content().body()).isEqualTo("Un texte.");
    }

    @Test
    void theSheetOfACourseHasBothTextsAndAHistoryToo() {
        complete();
        var sheet = drafts.head(slug);
        var colleague = colleague();
        Acting.as(colleague);
        drafts.save(slug, sheet.revision(), summed(sheet.draft(), "Le sien."));
        Acting.as(trainer);
        var conflict =
                (SaveResult.Conflict<HeadSheet>) drafts.save(slug, sheet.revision(), summed(sheet.draft(), "Le mien."));
        assertThat(conflict.theirs().draft().summary()).isEqualTo("Le sien.");
        assertThat(conflict.theirs().author()).isEqualTo(colleague.name());
        assertThat(drafts.head(slug).draft().summary()).isEqualTo("Le sien.");
        var versions = drafts.headHistory(slug);
        assertThat(versions)
                .extracting(
                        version -> drafts.headVersion(slug, version.number()).summary())
                .containsExactly("Le mien.", "Le sien.", "Un résumé.", "");
        assertThat(drafts.restoreHead(
                        slug, conflict.theirs().revision(), versions.getFirst().number()))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(drafts.head(slug).draft().summary()).isEqualTo("Le mien.");
    }

    /** The outline was read before a colleague wrote: her words stay, and so do those that came too late. */
    @Test
    void aUnitHasBothTextsAndAHistoryToo() {
        var read = units.open(slug, unit);
        var colleague = colleague();
        Acting.as(colleague);
        units.save(slug, unit, read.revision(), new UnitDraft("Le début", "Le résumé de la collègue."));
        Acting.as(trainer);
        var conflict = (SaveResult.Conflict<UnitSheet>)
                units.save(slug, unit, read.revision(), new UnitDraft("Un autre titre", ""));
        assertThat(conflict.theirs().draft().summary()).isEqualTo("Le résumé de la collègue.");
        assertThat(conflict.theirs().author()).isEqualTo(colleague.name());
        assertThat(units.open(slug, unit).draft()).isEqualTo(conflict.theirs().draft());
        assertThat(UnitMerge.of(
                        read.draft(),
                        new UnitDraft("Un autre titre", ""),
                        conflict.theirs().draft()))
                .isEqualTo(new UnitDraft("Un autre titre", "Le résumé de la collègue."));
        var versions = units.history(slug, unit);
        assertThat(versions)
                .extracting(
                        version -> units.version(slug, unit, version.number()).title())
                .containsExactly("Un autre titre", "Le début", "Le début");
        assertThat(versions.getFirst().aside()).isTrue();
        assertThat(units.restore(
                        slug,
                        unit,
                        conflict.theirs().revision(),
                        versions.getFirst().number()))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(outlines.open(slug).units().getFirst().title()).isEqualTo("Un autre titre");
        outlines.deleteUnit(slug, unit);
        assertThat(units.save(slug, unit, 3, new UnitDraft("Trop tard", ""))).isInstanceOf(SaveResult.Gone.class);
        outlines.restoreUnit(slug, unit);
        assertThat(units.version(
                        slug, unit, units.history(slug, unit).getFirst().number()))
                .isEqualTo(new UnitDraft("Trop tard", ""));
        outlines.deleteUnit(slug, unit);
        SystemActor.run("tests", () -> publications.sweep(clock.instant().plusSeconds(1)));
        assertThat(outlines.deleted(slug)).isEmpty();
    }

    private static DraftHead summed(DraftHead head, String summary) {
        return new DraftHead(
                head.title(),
                head.language(),
                head.theme(),
                head.level(),
                summary,
                head.description(),
                head.aims(),
                head.audience(),
                head.prerequisites(),
                head.authors(),
                head.licence(),
                head.drawing(),
                head.cover(),
                head.hours());
    }

    private SignedIn colleague() {
        var colleague = acting.asSomeone(Role.TRAINER);
        Acting.as(trainer);
        drafts.addCoauthor(slug, colleague.email());
        return colleague;
    }

    /** What the versions of a lesson say, the newest first. */
    private List<String> history(String key) {
        return lessons.history(slug, key).stream()
                .map(version ->
                        lessons.version(slug, key, version.number()).content().body())
                .toList();
    }

    @Test
    void whoHasALessonOpenIsSeenForAWhile() {
        var key = complete();
        var colleague = acting.asSomeone(Role.TRAINER);
        Acting.as(trainer);
        drafts.addCoauthor(slug, colleague.email());
        assertThat(lessons.here(slug, key).others()).isEmpty();
        Acting.as(colleague);
        assertThat(lessons.here(slug, key).others()).containsExactly(trainer.name());
        clock.advance(PresenceBook.STALE.plusSeconds(1));
        assertThat(lessons.here(slug, key).others()).isEmpty();
        Acting.as(trainer);
        assertThat(lessons.here(slug, key).others()).hasSize(1);
        Acting.as(colleague);
        lessons.left(lessons.open(slug, key).id());
        Acting.as(trainer);
        assertThat(lessons.here(slug, key).others()).isEmpty();
    }

    @Test
    void onlyItsAuthorsSeeADraft() {
        var key = complete();
        var file = drafts.keep(
                slug, new ByteArrayInputStream(MediaFixture.image("png", 20, 20)), "schéma.png", FileRules.IMAGE);
        assertThat(files.read(file.id()).open()).isFalse();
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(files.read(file.id()).open())
                .as("what only authors see is never kept by what lies between")
                .isFalse();
        Acting.as(trainer);
        var sheet = lessons.open(slug, key);
        var upload = new KeptUpload(
                new UploadId(org.ramure.kit.Ids.next()),
                "schéma.png",
                files.keep(new ByteArrayInputStream(MediaFixture.image("png", 21, 20)), FileRules.IMAGE));
        var stranger = acting.asSomeone(Role.TRAINER);
        var hers = drafts.create("Le sien " + System.nanoTime(), Locale.FRENCH);
        var hersUnit = outlines.addUnit(hers, "Le sien");
        var mine = lessons.open(hers, outlines.addLesson(hers, hersUnit, LessonKind.TEXT, "Le sien"))
                .id();
        for (Runnable deed : List.<Runnable>of(
                () -> outlines.open(slug),
                () -> lessons.open(slug, key),
                () -> lessons.here(slug, key),
                () -> lessons.history(slug, key),
                () -> drafts.head(slug),
                () -> drafts.coauthors(slug),
                () -> drafts.duplicate(slug, "Copie"),
                () -> publications.check(slug),
                () -> publications.publish(slug),
                () -> publications.export(slug, new java.io.ByteArrayOutputStream()),
                () -> publications.plan(slug, clock.instant().plusSeconds(60)),
                () -> publications.cancelPlan(slug),
                () -> publications.takeBack(slug),
                () -> drafts.renew(slug),
                () -> drafts.keep(slug, upload),
                () -> drafts.targets(slug),
                () -> drafts.restoreHead(slug, 1, 1),
                () -> drafts.headHistory(slug),
                () -> drafts.hereOnHead(slug),
                () -> drafts.letGoHead(slug),
                () -> lessons.restore(slug, key, 1, 1),
                () -> lessons.version(slug, key, 1),
                () -> lessons.late(slug, key),
                () -> lessons.letGo(slug, key),
                () -> lessons.save(slug, key, sheet.revision(), sheet.draft().called("À moi")),
                () -> units.open(slug, unit),
                () -> units.save(slug, unit, 1, new UnitDraft("À moi", "")),
                () -> units.history(slug, unit),
                () -> units.version(slug, unit, 1),
                () -> units.restore(slug, unit, 1, 1),
                () -> outlines.addUnit(slug, "À moi"),
                () -> outlines.addLesson(slug, unit, LessonKind.TEXT, "À moi"),
                () -> outlines.nameLesson(slug, sheet.id(), "À moi"),
                () -> outlines.moveUnit(slug, unit, null),
                () -> outlines.moveLesson(slug, sheet.id(), unit, null),
                () -> outlines.duplicateUnit(slug, unit, "À moi"),
                () -> outlines.duplicateLesson(slug, sheet.id(), "À moi"),
                () -> outlines.deleteLesson(slug, sheet.id()),
                () -> outlines.restoreLesson(slug, sheet.id()),
                () -> outlines.restoreUnit(slug, unit),
                () -> outlines.deleted(slug),
                () -> outlines.sendLesson(slug, sheet.id(), hers),
                () -> outlines.sendUnit(slug, unit, hers),
                () -> outlines.sendLesson(hers, mine, slug),
                () -> outlines.sendUnit(hers, hersUnit, slug),
                () -> outlines.deleteUnit(slug, unit),
                () -> files.read(file.id()))) {
            assertThatExceptionOfType(NotThere.class).isThrownBy(deed::run);
        }
        Acting.as(trainer);
        drafts.addCoauthor(slug, stranger.email());
        Acting.as(stranger);
        assertThat(outlines.open(slug).owner()).isFalse();
        assertThat(files.read(file.id()).open()).isFalse();
        assertThat(drafts.mine())
                .extracting(DraftCard::title)
                .contains(outlines.open(slug).title());
        assertThat(publications.publish(slug)).isInstanceOf(PublishResult.Published.class);
        assertThat(courses.followable()).extracting(FollowableCourse::slug).containsExactly(slug);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> publications.withdraw(slug));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> publications.archive(slug));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> drafts.addCoauthor(slug, trainer.email()));
        Acting.as(trainer);
        drafts.removeCoauthor(slug, stranger.id());
        Acting.as(stranger);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> outlines.open(slug));
        assertThat(courses.followable()).isEmpty();
        acting.asSomeone();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> drafts.mine());
    }

    @Test
    void onlyTrainersBecomeCoauthors() {
        var learner = acting.asSomeone();
        Acting.as(trainer);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> drafts.addCoauthor(slug, learner.email()));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> drafts.addCoauthor(slug, "personne"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> drafts.addCoauthor(slug, trainer.email()));
    }

    /** A lesson of one course names a file of another that its author may not read. */
    @Test
    void aDraftNeverPublishesAFileOfAnotherCourse() {
        var file = drafts.keep(
                slug, new ByteArrayInputStream(MediaFixture.image("png", 20, 20)), "secret.png", FileRules.IMAGE);
        acting.asSomeone(Role.TRAINER);
        slug = drafts.create("Un autre " + System.nanoTime(), Locale.FRENCH);
        unit = outlines.addUnit(slug, "Une unité");
        var key = complete();
        write(key, "![Le secret](" + file.address() + ")");
        assertThat(publications.check(slug))
                .singleElement()
                .extracting(problem -> problem.problem().key())
                .isEqualTo("courses.problem.file-outside");
    }

    @Test
    void aPublicationIsPlannedAndTakesPlace() throws Exception {
        complete();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publications.plan(slug, clock.instant()));
        publications.plan(slug, clock.instant().plus(Duration.ofHours(1)));
        var course = courses.state(slug).course();
        assertThat(scheduler.checkExists(TriggerKey.triggerKey(course.toString(), "authoring-publish")))
                .isTrue();
        SystemActor.run("tests", () -> publications.publishDue(course));
        assertThat(courses.state(slug).status()).isEqualTo(CourseStatus.DRAFT);
        clock.advance(Duration.ofHours(1));
        assertThat(SystemActor.call("tests", publications::due)).contains(course);
        SystemActor.run("tests", () -> publications.publishDue(course));
        assertThat(courses.state(slug).status()).isEqualTo(CourseStatus.PUBLISHED);
        SystemActor.run("tests", () -> publications.publishDue(course));
        assertThat(courses.state(slug).edition()).isEqualTo(1);
        assertThat(outlines.open(slug).publishAt()).isNull();
        assertThat(scheduler.checkExists(TriggerKey.triggerKey(course.toString(), "authoring-publish")))
                .isFalse();
    }

    @Test
    void publishingAtOnceLeavesWhatIsPlannedAsItIs() {
        var key = complete();
        var at = clock.instant().plus(Duration.ofHours(1)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        publications.plan(slug, at);
        publications.publish(slug);
        assertThat(outlines.open(slug).publishAt()).isEqualTo(at);
        write(key, "Écrit entre-temps.");
        clock.advance(Duration.ofHours(1));
        SystemActor.run(
                "tests", () -> publications.publishDue(courses.state(slug).course()));
        assertThat(courses.editionOf(slug).lessons().getFirst().content().body())
                .isEqualTo("Écrit entre-temps.");
        assertThat(outlines.open(slug).publishAt()).isNull();
    }

    @Test
    void whatARemovedCoauthorPlannedIsInTheNameOfWhoRemovedHer() {
        complete();
        var colleague = colleague();
        Acting.as(colleague);
        publications.plan(slug, clock.instant().plusSeconds(60));
        Acting.as(trainer);
        assertThat(drafts.removeCoauthor(slug, colleague.id())).isTrue();
        assertThat(drafts.removeCoauthor(slug, colleague.id())).isFalse();
        clock.advance(Duration.ofMinutes(2));
        SystemActor.run(
                "tests", () -> publications.publishDue(courses.state(slug).course()));
        assertThat(publishers()).containsExactly(trainer.id().value());
    }

    /** Who may no longer write when the hour comes publishes nothing. */
    @Test
    void aPlanOfSomebodyWhoDoesNotWriteAnyMoreDoesNotTakePlaceAndIsTold() {
        complete();
        var colleague = colleague();
        Acting.as(colleague);
        publications.plan(slug, clock.instant().plusSeconds(60));
        jdbc.sql("update person set disabled_at = ? where id = ?")
                .params(
                        org.ramure.kit.Times.column(clock.instant()),
                        colleague.id().value())
                .update();
        clock.advance(Duration.ofMinutes(2));
        SystemActor.run(
                "tests", () -> publications.publishDue(courses.state(slug).course()));
        Acting.as(trainer);
        assertThat(courses.state(slug).status()).isEqualTo(CourseStatus.DRAFT);
        assertThat(outlines.open(slug).publishFault()).isEqualTo(PublishFault.PERSON);
        assertThat(outlines.open(slug).publishAt()).isNull();
    }

    private List<java.util.UUID> publishers() {
        return jdbc.sql("select actor_id from audit_entry where deed = 'course-published' and subject = ?")
                .param(slug)
                .query(java.util.UUID.class)
                .list();
    }

    @Test
    void aPlannedPublicationCanBeCancelledAndTellsWhenItFails() {
        publications.plan(slug, clock.instant().plusSeconds(60));
        publications.cancelPlan(slug);
        assertThat(outlines.open(slug).publishAt()).isNull();
        publications.plan(slug, clock.instant().plusSeconds(60));
        clock.advance(Duration.ofMinutes(2));
        SystemActor.run(
                "tests", () -> publications.publishDue(courses.state(slug).course()));
        Acting.as(trainer);
        var outline = outlines.open(slug);
        assertThat(outline.publishFault()).isEqualTo(PublishFault.PROBLEMS);
        assertThat(outline.publishAt()).isNull();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> publications.due());
    }

    /** What was planned goes with the course, and what is put away is not published by who only helps. */
    @Test
    void whatIsWithdrawnOrArchivedDoesNotComeBackByItself() {
        complete();
        publications.publish(slug);
        var colleague = colleague();
        var course = courses.state(slug).course();
        for (Runnable away : List.<Runnable>of(() -> publications.withdraw(slug), () -> publications.archive(slug))) {
            publications.plan(slug, clock.instant().plusSeconds(60));
            away.run();
            assertThat(outlines.open(slug).publishAt()).isNull();
            clock.advance(Duration.ofMinutes(2));
            SystemActor.run("tests", () -> publications.publishDue(course));
            assertThat(courses.state(slug).status()).isEqualTo(CourseStatus.WITHDRAWN);
            Acting.as(colleague);
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publications.publish(slug));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> publications.plan(slug, clock.instant().plusSeconds(60)));
            Acting.as(trainer);
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publications.publish(slug));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> publications.plan(slug, clock.instant().plusSeconds(60)));
        publications.takeBack(slug);
        assertThat(publications.publish(slug)).isInstanceOf(PublishResult.Published.class);
        assertThat(courses.state(slug).status()).isEqualTo(CourseStatus.PUBLISHED);
    }

    /** An import publishes under the same rules, and finds out when it is read, not only at the end. */
    @Test
    void whatIsWithdrawnOrArchivedDoesNotComeBackByAnImport() throws Exception {
        complete();
        publications.publish(slug);
        var archive = exported();
        var colleague = colleague();
        var planned = plan(archive);
        publications.withdraw(slug);
        Acting.as(colleague);
        assertThat(keys(courses.receive(new ByteArrayInputStream(archive), "c.zip")))
                .containsExactly("authoring.publish.withdrawn");
        Acting.as(trainer);
        assertThat(((ImportResult.Refused) courses.importArchive(planned)).problems())
                .as("withdrawn between the reading and « Publish »")
                .extracting(org.ramure.courses.Problem::key)
                .containsExactly("courses.import.meanwhile");
        publications.archive(slug);
        assertThat(keys(courses.receive(new ByteArrayInputStream(archive), "c.zip")))
                .containsExactly("authoring.publish.archived");
        publications.takeBack(slug);
        assertThat(courses.importArchive(plan(archive))).isInstanceOf(ImportResult.Imported.class);
        assertThat(courses.state(slug).status()).isEqualTo(CourseStatus.PUBLISHED);
    }

    private byte[] exported() {
        var out = new java.io.ByteArrayOutputStream();
        publications.export(slug, out);
        return out.toByteArray();
    }

    private org.ramure.courses.ImportPlan plan(byte[] archive) {
        return (org.ramure.courses.ImportPlan) courses.receive(new ByteArrayInputStream(archive), "c.zip");
    }

    private static List<String> keys(Object reception) {
        return ((ImportResult.Refused) reception)
                .problems().stream().map(org.ramure.courses.Problem::key).toList();
    }

    /** A tool of a course belongs to the course: to its owner, and to who writes it with her now. */
    @Test
    void theToolsOfACourseBelongToWhoWritesTheCourse() {
        complete();
        var key = outlines.addLesson(slug, unit, LessonKind.TOOL, "L’outil");
        var sheet = lessons.open(slug, key);
        var file = drafts.keep(slug, new ByteArrayInputStream(MediaFixture.pdf()), "outil.pdf", FileRules.TOOL);
        lessons.save(
                slug,
                key,
                sheet.revision(),
                sheet.draft()
                        .with(new DraftContent.Tool("À quoi il sert.\n\nComment.", "Un outil", file, "1", "CC BY")));
        var colleague = colleague();
        var other = colleague();
        Acting.as(colleague);
        assertThat(publications.publish(slug)).isInstanceOf(PublishResult.Published.class);
        var tool = ((org.ramure.courses.LessonContent.Tool)
                        courses.editionOf(slug).lessons().getLast().content())
                .resource();
        assertThat(publishers()).containsExactly(colleague.id().value());
        assertThat(jdbc.sql("select owner_id from resource where id = ?")
                        .param(tool.value())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(trainer.id().value());
        Acting.as(trainer);
        assertThat(resources.open(tool).mine()).isTrue();
        drafts.removeCoauthor(slug, colleague.id());
        Acting.as(other);
        assertThat(resources.open(tool).mine()).isTrue();
        resources.unpublish(tool);
        Acting.as(colleague);
        assertThat(resources.open(tool).mine()).isFalse();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> resources.publish(tool));
    }

    /** While one reads the draft, the other publishes a newer one: the older one does not go over it. */
    @Test
    void ofTwoWhoPublishAtOnceTheLaterWordsStay() throws Exception {
        var key = complete();
        for (int round = 0; round < 4; round++) {
            write(key, "Avant " + round);
            var barrier = new CyclicBarrier(2);
            var text = "Après " + round;
            var deeds = List.<Callable<Object>>of(
                    () -> {
                        Acting.as(trainer);
                        barrier.await();
                        return publications.publish(slug);
                    },
                    () -> {
                        Acting.as(trainer);
                        barrier.await();
                        write(key, text);
                        return publications.publish(slug);
                    });
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var future : threads.invokeAll(deeds)) {
                    future.get();
                }
            }
            assertThat(courses.editionOf(slug).lessons().getFirst().content().body())
                    .isEqualTo(text);
            assertThat(outlines.open(slug).ahead()).isFalse();
        }
    }

    @Test
    void aPlannedPublicationHasTheNameOfWhoPlannedIt() {
        complete();
        publications.plan(slug, clock.instant().plusSeconds(60));
        clock.advance(Duration.ofMinutes(2));
        SystemActor.run(
                "tests", () -> publications.publishDue(courses.state(slug).course()));
        assertThat(publishers()).containsExactly(trainer.id().value());
    }

    /** A disk that was full for a while takes no plan away; one that stays full is told. */
    @Test
    void aPlannedPublicationIsTriedAgainAndThenTold() throws Exception {
        complete();
        publications.plan(slug, clock.instant().plusSeconds(60));
        clock.advance(Duration.ofMinutes(2));
        var course = courses.state(slug).course();
        var work = house.folder().toAbsolutePath().normalize().resolve("work");
        var aside = work.resolveSibling("work-" + System.nanoTime());
        java.nio.file.Files.createDirectories(work);
        java.nio.file.Files.move(work, aside);
        java.nio.file.Files.writeString(work, "no folder");
        try {
            tryInVain(course);
            assertThat(outlines.open(slug).publishAt()).isNotNull();
            assertThat(outlines.open(slug).publishFault()).isEqualTo(PublishFault.TRYING);
            for (int i = 1; i < Publications.MOST_TRIES; i++) {
                tryInVain(course);
            }
            assertThat(outlines.open(slug).publishAt()).isNull();
            assertThat(outlines.open(slug).publishFault()).isEqualTo(PublishFault.FAILED);
        } finally {
            java.nio.file.Files.delete(work);
            java.nio.file.Files.move(aside, work);
        }
        assertThat(publications.publish(slug)).isInstanceOf(PublishResult.Published.class);
        assertThat(outlines.open(slug).publishFault()).isNull();
    }

    private void tryInVain(org.ramure.courses.CourseId course) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> SystemActor.run("tests", () -> publications.publishDue(course)));
    }

    @Test
    void twoQuestionsWithoutAnswersAreEachToldAtTheirPlace() {
        complete();
        var quiz = outlines.addLesson(slug, unit, LessonKind.QUIZ, "Quiz");
        var sheet = lessons.open(slug, quiz);
        var questions = List.<org.ramure.quizzes.Question>of(empty("q1"), empty("q2"));
        lessons.save(
                slug,
                quiz,
                sheet.revision(),
                sheet.draft()
                        .with(new DraftContent.Quiz(
                                "", new org.ramure.quizzes.QuizDraft("Quiz", 60, 0, 0, false, questions))));
        assertThat(publications.check(slug))
                .extracting(problem -> problem.place().question())
                .contains("q1", "q2");
    }

    private static org.ramure.quizzes.Question empty(String key) {
        return new org.ramure.quizzes.Question.ShortText(
                new org.ramure.quizzes.Question.Stem(key, 1, "Laquelle ?", "", "", ""), List.of(), "");
    }

    @Test
    void aWithdrawnCourseLeavesTheCatalogueAndStaysWithWhoFollowsIt() {
        complete();
        publications.publish(slug);
        var follower = acting.asSomeone();
        learning.enrol(slug);
        Acting.as(trainer);
        publications.withdraw(slug);
        Acting.as(follower);
        assertThat(learning.home(slug).enrolled()).isTrue();
        assertThat(courses.editions(List.of(courses.editionOf(slug).course()))).hasSize(1);
        assertThat(courses.newest(100)).extracting(one -> one.slug()).doesNotContain(slug);
        acting.asSomeone();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> courses.editionOf(slug));
        Acting.as(trainer);
        assertThat(courses.editionOf(slug).number()).isEqualTo(1);
        publications.publish(slug);
        Acting.asNobody();
        assertThat(courses.editionOf(slug).number()).isEqualTo(1);
    }

    @Test
    void aCourseIsDuplicatedAndArchived() {
        complete();
        publications.publish(slug);
        var copy = drafts.duplicate(slug, "La copie " + System.nanoTime());
        assertThat(outlines.open(copy).lessons()).isEqualTo(1);
        assertThat(publications.check(copy)).isEmpty();
        publications.archive(slug);
        assertThat(drafts.mine())
                .filteredOn(DraftCard::archived)
                .extracting(card -> card.course().slug())
                .containsExactly(slug);
        assertThat(courses.state(slug).status()).isEqualTo(CourseStatus.WITHDRAWN);
        publications.takeBack(slug);
        assertThat(drafts.mine()).noneMatch(DraftCard::archived);
    }

    @Test
    void anImportedCourseIsOpenedAndNewerEditionsAreTold() throws Exception {
        acting.asSomeone(Role.ADMINISTRATOR);
        var key = "importe-" + System.nanoTime();
        var folder = CourseFolders.folder(key);
        folders.imported(folder);
        var outline = outlines.open(key);
        assertThat(outline.ahead()).isFalse();
        assertThat(outline.lessons()).isPositive();
        CourseFolders.change(folder, "course.yaml", "licence:", "licence: Art libre, et");
        folders.imported(folder);
        assertThat(drafts.head(key).draft().licence()).startsWith("Art libre");
        outlines.addUnit(key, "Écrite ici");
        CourseFolders.change(folder, "course.yaml", "Art libre", "CC BY");
        folders.imported(folder);
        assertThat(outlines.open(key).imported()).isTrue();
        assertThat(drafts.head(key).draft().licence()).startsWith("Art libre");
        drafts.renew(key);
        assertThat(outlines.open(key).imported()).isFalse();
        assertThat(drafts.head(key).draft().licence()).startsWith("CC BY");
    }

    /** Who has a lesson open while its course is imported anew overwrites nothing, and loses nothing. */
    @Test
    void aNewerEditionRenewsADraftByItsKeysAndKeepsItsHistory() throws Exception {
        acting.asSomeone(Role.ADMINISTRATOR);
        var key = "importe-" + System.nanoTime();
        var folder = CourseFolders.folder(key);
        folders.imported(folder);
        var lesson = outlines.open(key).units().getFirst().lessons().getFirst().key();
        var before = lessons.open(key, lesson);
        lessons.save(key, lesson, before.revision(), before.draft().with(new DraftContent.Text("Écrit ici.")));
        var opened = lessons.open(key, lesson);
        var first = units.open(key, outlines.open(key).units().getFirst().id());
        units.save(
                key, first.id(), first.revision(), new UnitDraft(first.draft().title(), "Un résumé d’ici."));
        var own = outlines.addUnit(key, "Écrite ici");
        publications.plan(key, clock.instant().plusSeconds(3600));
        CourseFolders.change(folder, "course.yaml", "licence:", "licence: Art libre, et");
        folders.imported(folder);
        drafts.renew(key);

        var renewed = lessons.open(key, lesson);
        assertThat(renewed.id()).isEqualTo(before.id());
        assertThat(renewed.draft()).isEqualTo(before.draft());
        assertThat(renewed.revision()).isEqualTo(opened.revision() + 1);
        assertThat(lessons.save(
                        key, lesson, opened.revision(), opened.draft().with(new DraftContent.Text("Encore ici."))))
                .isInstanceOf(SaveResult.Conflict.class);
        assertThat(lessons.history(key, lesson))
                .extracting(version ->
                        lessons.version(key, lesson, version.number()).content().body())
                .contains("Écrit ici.", "Encore ici.");
        assertThat(units.history(key, first.id()))
                .extracting(version ->
                        units.version(key, first.id(), version.number()).summary())
                .containsExactly(
                        first.draft().summary(),
                        "Un résumé d’ici.",
                        first.draft().summary());
        assertThat(units.save(key, first.id(), first.revision() + 1, new UnitDraft("Encore", "d’ici")))
                .isInstanceOf(SaveResult.Conflict.class);
        assertThat(outlines.deleted(key)).extracting(DeletedPart::unit).containsExactly(own);
        assertThat(outlines.open(key).publishAt()).isNotNull();
        assertThat(outlines.open(key).changed()).isZero();
        assertThat(drafts.headHistory(key)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void takesTheSameStatementsForAThousandLessons() {
        for (int i = 0; i < 20; i++) {
            outlines.addLesson(slug, unit, LessonKind.TEXT, "Leçon " + i);
        }
        var few = statements();
        for (int u = 0; u < 7; u++) {
            var more = outlines.addUnit(slug, "Unité " + u);
            for (int i = 0; i < 140; i++) {
                outlines.addLesson(slug, more, LessonKind.TEXT, "Autre " + u + " " + i);
            }
        }
        assertThat(outlines.open(slug).lessons()).isEqualTo(1000);
        assertThat(statements()).isEqualTo(few);
        assertThat(few.getFirst()).isLessThanOrEqualTo(6);
    }

    private List<Integer> statements() {
        lessons.here(slug, "lecon-3");
        drafts.hereOnHead(slug);
        write("lecon-3", "Un texte d’avant " + System.nanoTime());
        var sheet = lessons.open(slug, "lecon-3");
        var other = id("lecon-5");
        return List.of(
                StatementCount.of(() -> outlines.open(slug)).size(),
                StatementCount.of(() -> lessons.open(slug, "lecon-3")).size(),
                StatementCount.of(() -> lessons.here(slug, "lecon-3")).size(),
                StatementCount.of(() -> lessons.late(slug, "lecon-3")).size(),
                StatementCount.of(() -> drafts.lateHead(slug)).size(),
                StatementCount.of(() -> drafts.hereOnHead(slug)).size(),
                StatementCount.of(() -> lessons.save(
                                slug,
                                "lecon-3",
                                sheet.revision(),
                                sheet.draft().with(new DraftContent.Text("Texte " + System.nanoTime()))))
                        .size(),
                StatementCount.of(() -> outlines.moveLesson(slug, other, unit, null))
                        .size());
    }

    /** A course of one lesson in which nothing is missing. */
    private String complete() {
        var sheet = drafts.head(slug);
        var head = sheet.draft();
        drafts.save(
                slug,
                sheet.revision(),
                new DraftHead(
                        head.title(),
                        head.language(),
                        head.theme(),
                        head.level(),
                        "Un résumé.",
                        "Une **présentation**.",
                        List.of("Lire", "Écrire", "Relire"),
                        "Pour tout le monde.",
                        "Aucun.",
                        head.authors(),
                        head.licence(),
                        head.drawing(),
                        null,
                        2));
        units.save(slug, unit, units.open(slug, unit).revision(), new UnitDraft("Le début", "Pour commencer."));
        var key = outlines.addLesson(slug, unit, LessonKind.TEXT, "Une première leçon");
        write(key, "Un texte.");
        return key;
    }

    private void write(String key, String text) {
        var sheet = lessons.open(slug, key);
        assertThat(lessons.save(slug, key, sheet.revision(), sheet.draft().with(new DraftContent.Text(text))))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private LessonDraftId id(String key) {
        return lessons.open(slug, key).id();
    }

    private List<String> titles() {
        return outlines.open(slug).units().stream()
                .flatMap(one -> one.lessons().stream())
                .map(Outline.Lesson::title)
                .toList();
    }
}
