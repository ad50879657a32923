package org.ramure.learning;

import org.jspecify.annotations.Nullable;
import org.ramure.courses.Edition.Lesson;
import org.ramure.courses.LessonContent;
import org.ramure.kit.Phrase;
import org.ramure.quizzes.QuizStanding;

/** When a lesson is done, and what is missing until then: one rule per kind, each said in words. */
final class CompletionRule {

    /** Reading counts when the end was reached; thousandths, since the last line rarely meets the lower edge. */
    static final int END_OF_TEXT = 950;

    /** A reading is believed when it took at least this share of the time that the lesson says. */
    private static final double SHARE_OF_TIME = 0.25;

    private CompletionRule() {}

    /** The largest place that a report may name: thousandths of a text, seconds of a film. */
    static int furthest(Lesson lesson) {
        return lesson.content() instanceof LessonContent.Video video ? video.seconds() : 1000;
    }

    /** Whether what the devices saw is enough by itself. A quiz is completed by {@code QuizPassed} alone. */
    static boolean isMet(Lesson lesson, LessonProgress progress) {
        return switch (lesson.content()) {
            case LessonContent.Text _ ->
                progress.furthest() >= END_OF_TEXT && progress.beingRead().total() >= secondsToRead(lesson);
            case LessonContent.Video video -> percentWatched(video, progress) >= video.share();
            case LessonContent.Tool _ -> progress.toolTakenAt() != null;
            case LessonContent.Document _, LessonContent.Quiz _, LessonContent.Link _ -> false;
        };
    }

    /** "J'ai terminé" completes what one reads; a film, a tool and a quiz ask for the deed itself. */
    static boolean mayBeDeclared(Lesson lesson) {
        return switch (lesson.content()) {
            case LessonContent.Text _, LessonContent.Document _, LessonContent.Link _ -> true;
            case LessonContent.Video _, LessonContent.Tool _, LessonContent.Quiz _ -> false;
        };
    }

    static Phrase rule(Lesson lesson) {
        return switch (lesson.content()) {
            case LessonContent.Text _ -> new Phrase("learning.rule.text", minutesToRead(lesson));
            case LessonContent.Video video -> new Phrase("learning.rule.video", video.share());
            case LessonContent.Document _ -> new Phrase("learning.rule.document");
            case LessonContent.Tool _ -> new Phrase("learning.rule.tool");
            case LessonContent.Quiz quiz -> new Phrase("learning.rule.quiz", quiz.passPercent());
            case LessonContent.Link _ -> new Phrase("learning.rule.link");
        };
    }

    static Phrase missing(Lesson lesson, @Nullable LessonProgress progress, @Nullable QuizStanding standing) {
        return switch (lesson.content()) {
            case LessonContent.Text _ ->
                progress != null && progress.furthest() >= END_OF_TEXT
                        ? new Phrase("learning.missing.text.time")
                        : new Phrase("learning.missing.text.end");
            case LessonContent.Video video ->
                new Phrase(
                        "learning.missing.video",
                        progress == null ? 0 : percentWatched(video, progress),
                        video.share());
            case LessonContent.Document _ -> new Phrase("learning.missing.document");
            case LessonContent.Tool _ -> new Phrase("learning.missing.tool");
            case LessonContent.Quiz quiz ->
                standing == null || standing.bestPercent() == null
                        ? new Phrase("learning.missing.quiz.untried", quiz.passPercent())
                        : new Phrase("learning.missing.quiz.failed", standing.bestPercent(), quiz.passPercent());
            case LessonContent.Link _ -> new Phrase("learning.missing.link");
        };
    }

    static int percentWatched(LessonContent.Video video, LessonProgress progress) {
        return video.seconds() == 0
                ? 100
                : (int) Math.min(100, 100 * progress.watched().total() / video.seconds());
    }

    private static long secondsToRead(Lesson lesson) {
        return 60L * minutesToRead(lesson);
    }

    private static int minutesToRead(Lesson lesson) {
        return (int) Math.max(1, Math.round(lesson.minutes() * SHARE_OF_TIME));
    }
}
