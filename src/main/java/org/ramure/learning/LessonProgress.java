package org.ramure.learning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.LessonId;

/**
 * How far one learner is in one lesson. It only ever grows; reports may come twice, late, or from two devices at once.
 *
 * @param place where to resume: thousandths of a text, seconds of a film
 * @param placeAt when her device saw that place: the newest wins
 * @param furthest the furthest place ever reached
 * @param watched seconds of the film
 * @param beingRead seconds since 1970 during which the lesson was before her eyes
 */
record LessonProgress(
        LessonId lesson,
        Instant firstOpenedAt,
        Instant lastOpenedAt,
        int place,
        Instant placeAt,
        int furthest,
        Intervals watched,
        Intervals beingRead,
        @Nullable Instant toolTakenAt,
        @Nullable Instant completedAt) {

    /** A film may be played at twice its speed, and clocks are never quite together. */
    private static final int FASTEST = 2;

    private static final int NOTED_SECONDS = 600;

    private static final Duration SLACK = Duration.ofSeconds(30);

    static LessonProgress opened(LessonId lesson, Instant now) {
        return new LessonProgress(lesson, now, now, 0, Instant.EPOCH, 0, Intervals.NONE, Intervals.NONE, null, null);
    }

    /** What a device reports, cut to what can be true: nobody reads in the future, nor a film faster than it plays. */
    LessonProgress with(ProgressReport report, int furthestPossible, Instant now) {
        var seen = report.at().isAfter(now.plus(SLACK)) ? now : report.at();
        var newer = seen.isAfter(placeAt);
        var reached = Math.clamp(report.place(), 0, furthestPossible);
        var read = beingRead.with(Intervals.NONE
                .with(report.beingRead())
                .within(
                        firstOpenedAt.minus(SLACK).getEpochSecond(),
                        now.plus(SLACK).getEpochSecond())
                .stretches());
        var film = watched.with(Intervals.NONE
                .with(report.watched())
                .within(0, furthestPossible)
                .stretches());
        var believable =
                FASTEST * Duration.between(firstOpenedAt, now).plus(SLACK).toSeconds();
        return new LessonProgress(
                lesson,
                firstOpenedAt,
                lastOpenedAt,
                newer ? reached : place,
                newer ? seen : placeAt,
                Math.max(furthest, reached),
                film.total() <= believable ? film : watched,
                read,
                toolTakenAt,
                completedAt);
    }

    LessonProgress reopened(Instant now) {
        return new LessonProgress(
                lesson, firstOpenedAt, now, place, placeAt, furthest, watched, beingRead, toolTakenAt, completedAt);
    }

    LessonProgress toolTaken(Instant now) {
        return new LessonProgress(
                lesson,
                firstOpenedAt,
                now,
                place,
                placeAt,
                furthest,
                watched,
                beingRead,
                toolTakenAt == null ? now : toolTakenAt,
                completedAt);
    }

    /** What the same learner did under another account: nothing of either is lost. */
    LessonProgress and(LessonProgress other) {
        var newer = other.placeAt.isAfter(placeAt) ? other : this;
        return new LessonProgress(
                lesson,
                firstOpenedAt,
                lastOpenedAt.isBefore(other.lastOpenedAt) ? other.lastOpenedAt : lastOpenedAt,
                newer.place,
                newer.placeAt,
                Math.max(furthest, other.furthest),
                watched.with(other.watched.stretches()),
                beingRead.with(other.beingRead.stretches()),
                first(toolTakenAt, other.toolTakenAt),
                first(completedAt, other.completedAt));
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** What is completed stays completed: the first time counts. */
    LessonProgress completed(Instant now) {
        return new LessonProgress(
                lesson,
                firstOpenedAt,
                lastOpenedAt,
                place,
                placeAt,
                furthest,
                watched,
                beingRead,
                toolTakenAt,
                completedAt == null ? now : completedAt);
    }

    /** Reports come every few seconds: about one in ten minutes is noted in the enrolment too. */
    boolean mustMove(Instant now) {
        var seen = placeAt.isAfter(lastOpenedAt) ? placeAt : lastOpenedAt;
        return seen.getEpochSecond() / NOTED_SECONDS < now.getEpochSecond() / NOTED_SECONDS;
    }

    boolean isCompleted() {
        return completedAt != null;
    }
}
