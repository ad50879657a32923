package org.ramure.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ramure.courses.LessonId;

class LessonProgressTests {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final int FILM = 180;

    private final LessonProgress opened = LessonProgress.opened(LessonId.next(), NOON);

    @Test
    void resumesWhereTheNewestReportWasWhateverTheOrderOfArrival() {
        var early = report(10, 40, List.of());
        var late = report(70, 130, List.of());
        var now = NOON.plusSeconds(120);
        assertThat(opened.with(early, FILM, now).with(late, FILM, now).place()).isEqualTo(130);
        assertThat(opened.with(late, FILM, now).with(early, FILM, now).place()).isEqualTo(130);
    }

    @Test
    void countsAReportOnceHoweverOftenItIsSent() {
        var report = report(60, 60, List.of(new Stretch(0, 60)));
        var now = NOON.plusSeconds(90);
        var once = opened.with(report, FILM, now);
        assertThat(once.with(report, FILM, now)).isEqualTo(once);
        assertThat(once.watched().total()).isEqualTo(60);
    }

    @Test
    void doesNotBelieveAFilmWatchedFasterThanItPlays() {
        var claimed = report(1, 179, List.of(new Stretch(0, 180)));
        assertThat(opened.with(claimed, FILM, NOON.plusSeconds(1)).watched().total())
                .isZero();
        assertThat(opened.with(claimed, FILM, NOON.plusSeconds(100)).watched().total())
                .isEqualTo(180);
    }

    @Test
    void doesNotBelieveTimeThatHasNotPassed() {
        var epoch = NOON.getEpochSecond();
        var claimed = new ProgressReport(NOON, 1000, List.of(), List.of(new Stretch(epoch - 86_400, epoch + 86_400)));
        var believed =
                opened.with(claimed, 1000, NOON.plusSeconds(10)).beingRead().total();
        assertThat(Duration.ofSeconds(believed)).isLessThanOrEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void keepsAClockFromTheFutureFromWinningForEver() {
        var now = NOON.plusSeconds(60);
        var broken = new ProgressReport(NOON.plus(Duration.ofDays(900)), 20, List.of(), List.of());
        var sound = new ProgressReport(now.plusSeconds(5), 90, List.of(), List.of());
        assertThat(opened.with(broken, FILM, now)
                        .with(sound, FILM, now.plusSeconds(5))
                        .place())
                .isEqualTo(90);
    }

    @Test
    void keepsPlacesInsideTheLesson() {
        assertThat(opened.with(report(5, 100_000, List.of()), FILM, NOON.plusSeconds(5))
                        .place())
                .isEqualTo(FILM);
    }

    @Test
    void keepsTheFirstCompletion() {
        var first = opened.completed(NOON.plusSeconds(10));
        assertThat(first.completed(NOON.plusSeconds(99)).completedAt()).isEqualTo(NOON.plusSeconds(10));
    }

    private static ProgressReport report(int secondsAfterNoon, int place, List<Stretch> watched) {
        return new ProgressReport(NOON.plusSeconds(secondsAfterNoon), place, watched, List.of());
    }
}
