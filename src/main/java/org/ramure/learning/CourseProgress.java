package org.ramure.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;
import org.ramure.courses.LessonId;
import org.ramure.learning.LessonLine.Stage;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.QuizStanding;

/**
 * How far a learner is in a course: what is done, what is missing, and why.
 *
 * @param lines in the order of the programme
 * @param done how many required lessons are done
 * @param required how many lessons count
 * @param stillToCome how many units are announced without lessons: until they open, the course cannot be completed
 */
public record CourseProgress(List<LessonLine> lines, int done, int required, int stillToCome) {

    static CourseProgress of(
            Edition edition, Map<LessonId, LessonProgress> progress, Map<QuizId, QuizStanding> quizzes) {
        var lines = edition.lessons().stream()
                .map(lesson -> line(lesson, progress.get(lesson.id()), standing(lesson, quizzes)))
                .toList();
        var counting = lines.stream().filter(line -> line.lesson().required()).toList();
        return new CourseProgress(
                lines, (int) counting.stream().filter(LessonLine::isDone).count(), counting.size(), (int)
                        edition.units().stream()
                                .filter(unit -> unit.lessons().isEmpty())
                                .count());
    }

    /** Whole percents, rounded down: 100 means that nothing is missing. */
    public int percent() {
        return required == 0 ? 0 : 100 * done / required;
    }

    public boolean isComplete() {
        return required > 0 && done == required && stillToCome == 0;
    }

    public Optional<LessonLine> line(LessonId lesson) {
        return lines.stream().filter(line -> line.lesson().id().equals(lesson)).findFirst();
    }

    /** A unit with the lines of its lessons. */
    public record UnitLines(Edition.Unit unit, List<LessonLine> lines) {}

    public List<UnitLines> byUnit(Edition edition) {
        var units = new ArrayList<UnitLines>();
        var from = 0;
        for (var unit : edition.units()) {
            var to = from + unit.lessons().size();
            units.add(new UnitLines(unit, lines.subList(from, to)));
            from = to;
        }
        return units;
    }

    /** What still counts and is not done, in order. */
    public List<LessonLine> missing() {
        return lines.stream()
                .filter(line -> line.lesson().required() && !line.isDone())
                .toList();
    }

    private static LessonLine line(Lesson lesson, @Nullable LessonProgress progress, @Nullable QuizStanding standing) {
        var rule = CompletionRule.rule(lesson);
        if ((progress != null && progress.isCompleted()) || (standing != null && standing.passed())) {
            return new LessonLine(lesson, Stage.DONE, rule, null);
        }
        var started = progress != null || (standing != null && standing.attemptsUsed() > 0);
        return new LessonLine(
                lesson, started ? Stage.STARTED : Stage.TODO, rule, CompletionRule.missing(lesson, progress, standing));
    }

    private static @Nullable QuizStanding standing(Lesson lesson, Map<QuizId, QuizStanding> quizzes) {
        return lesson.content() instanceof LessonContent.Quiz quiz ? quizzes.get(quiz.quiz()) : null;
    }
}
