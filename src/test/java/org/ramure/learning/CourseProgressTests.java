package org.ramure.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.courses.EditionFixture.QUIZ;
import static org.ramure.courses.EditionFixture.film;
import static org.ramure.courses.EditionFixture.text;
import static org.ramure.courses.EditionFixture.tool;
import static org.ramure.courses.EditionFixture.withAllKinds;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.Edition.Unit;
import org.ramure.courses.EditionFixture;
import org.ramure.courses.LessonId;
import org.ramure.kit.Phrase;
import org.ramure.learning.LessonLine.Stage;
import org.ramure.quizzes.QuizStanding;

class CourseProgressTests {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void saysForEveryKindWhatIsMissing() {
        var progress = CourseProgress.of(withAllKinds(), Map.of(), Map.of());
        assertThat(progress.lines())
                .extracting(line -> line.missing())
                .extracting(Phrase::key)
                .containsExactly(
                        "learning.missing.text.end",
                        "learning.missing.video",
                        "learning.missing.tool",
                        "learning.missing.document",
                        "learning.missing.quiz.untried",
                        "learning.missing.link");
        assertThat(progress.percent()).isZero();
    }

    @Test
    void completesAReadingAtItsEndAndInItsTime() {
        var lesson = text("reading");
        var read = opened(lesson).with(report(1000, List.of(), seconds(0, 60)), 1000, NOON.plusSeconds(60));
        assertThat(CompletionRule.isMet(lesson, read)).isFalse();
        var slowly = read.with(report(1000, List.of(), seconds(60, 125)), 1000, NOON.plusSeconds(125));
        assertThat(CompletionRule.isMet(lesson, slowly)).isTrue();
    }

    @Test
    void doesNotCompleteAReadingThatStoppedHalfway() {
        var lesson = text("reading");
        var half = opened(lesson).with(report(500, List.of(), seconds(0, 600)), 1000, NOON.plusSeconds(600));
        assertThat(CompletionRule.isMet(lesson, half)).isFalse();
    }

    @Test
    void completesAFilmByTheShareReallyWatched() {
        var lesson = film("film");
        var most =
                opened(lesson).with(report(143, List.of(new Stretch(0, 143)), List.of()), 180, NOON.plusSeconds(150));
        assertThat(CompletionRule.isMet(lesson, most)).isFalse();
        var enough = most.with(report(145, List.of(new Stretch(143, 145)), List.of()), 180, NOON.plusSeconds(152));
        assertThat(CompletionRule.isMet(lesson, enough)).isTrue();
    }

    @Test
    void completesAToolWhenItIsTakenAway() {
        var lesson = tool("tool");
        assertThat(CompletionRule.isMet(lesson, opened(lesson))).isFalse();
        assertThat(CompletionRule.isMet(lesson, opened(lesson).toolTaken(NOON))).isTrue();
    }

    @Test
    void saysHowFarAQuizIsFromItsMark() {
        var tried = new QuizStanding(QUIZ, 1, 50, null, null, null, false);
        var progress = CourseProgress.of(withAllKinds(), Map.of(), Map.of(QUIZ, tried));
        assertThat(progress.lines().get(4).missing()).isEqualTo(new Phrase("learning.missing.quiz.failed", 50, 60));
        assertThat(progress.lines().get(4).stage()).isEqualTo(Stage.STARTED);
    }

    @Test
    void neverReachesAHundredBeforeTheLastLesson() {
        var lessons = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> text("t" + i))
                .toArray(Lesson[]::new);
        var edition = EditionFixture.of(new Unit("u", "U", "", List.of(lessons)));
        var known = new HashMap<LessonId, LessonProgress>();
        for (int i = 0; i < 199; i++) {
            known.put(lessons[i].id(), opened(lessons[i]).completed(NOON));
        }
        assertThat(CourseProgress.of(edition, known, Map.of()).percent()).isEqualTo(99);
        known.put(lessons[199].id(), opened(lessons[199]).completed(NOON));
        var all = CourseProgress.of(edition, known, Map.of());
        assertThat(all.percent()).isEqualTo(100);
        assertThat(all.isComplete()).isTrue();
    }

    @Test
    void waitsForAnnouncedUnitsBeforeItCallsACourseComplete() {
        var lesson = text("only");
        var edition =
                EditionFixture.of(new Unit("u", "U", "", List.of(lesson)), new Unit("v", "À venir", "", List.of()));
        var progress =
                CourseProgress.of(edition, Map.of(lesson.id(), opened(lesson).completed(NOON)), Map.of());
        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.stillToCome()).isEqualTo(1);
        assertThat(progress.isComplete()).isFalse();
    }

    @Test
    void leavesOptionalLessonsOutOfTheCount() {
        var needed = text("needed");
        var extra = text("extra");
        var optional = new Lesson(extra.id(), "extra", "Extra", 5, false, extra.content());
        Edition edition = EditionFixture.of(new Unit("u", "U", "", List.of(needed, optional)));
        var progress =
                CourseProgress.of(edition, Map.of(needed.id(), opened(needed).completed(NOON)), Map.of());
        assertThat(progress.required()).isEqualTo(1);
        assertThat(progress.isComplete()).isTrue();
    }

    private static LessonProgress opened(Lesson lesson) {
        return LessonProgress.opened(lesson.id(), NOON);
    }

    private static ProgressReport report(int place, List<Stretch> watched, List<Stretch> reading) {
        return new ProgressReport(NOON, place, watched, reading);
    }

    private static List<Stretch> seconds(int from, int to) {
        return List.of(new Stretch(NOON.getEpochSecond() + from, NOON.getEpochSecond() + to));
    }
}
