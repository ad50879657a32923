package org.ramure.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalsTests {

    @Test
    void countsASecondOnceHoweverOftenItIsReported() {
        var once = Intervals.NONE.with(List.of(new Stretch(0, 60)));
        var twice = once.with(List.of(new Stretch(0, 60), new Stretch(30, 50)));
        assertThat(twice).isEqualTo(once);
        assertThat(twice.total()).isEqualTo(60);
    }

    @Test
    void comesToTheSameWhateverTheOrderOfReports() {
        var random = new Random(7);
        var reports = new ArrayList<Stretch>();
        for (int i = 0; i < 60; i++) {
            var from = random.nextInt(900);
            reports.add(new Stretch(from, from + 1 + random.nextInt(20)));
        }
        var inOrder = fold(reports);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(reports, random);
            assertThat(fold(reports)).isEqualTo(inOrder);
        }
    }

    @Test
    void joinsStretchesThatAReportCutApart() {
        assertThat(Intervals.NONE
                        .with(List.of(new Stretch(0, 10), new Stretch(11, 20)))
                        .toString())
                .isEqualTo("0-20");
    }

    @Test
    void keepsASkipApart() {
        var watched = Intervals.NONE.with(List.of(new Stretch(0, 10), new Stretch(100, 110)));
        assertThat(watched.total()).isEqualTo(20);
        assertThat(watched.toString()).isEqualTo("0-10 100-110");
    }

    @Test
    void staysSmallWhateverABrowserSends() {
        var many = new ArrayList<Stretch>();
        for (int i = 0; i < 100_000; i++) {
            many.add(new Stretch(4L * i, 4L * i + 1));
        }
        assertThat(Intervals.NONE.with(many).toString()).hasSizeLessThan(4000);
    }

    @Test
    void neverTakesSliversForTheWholeBetweenThem() {
        var slivers = new ArrayList<Stretch>();
        for (int i = 0; i < 400; i++) {
            slivers.add(new Stretch(90L * i, 90L * i + 1));
        }
        var seen = Intervals.NONE.with(List.of(new Stretch(500, 560))).with(slivers);
        assertThat(seen.stretches()).hasSizeLessThanOrEqualTo(Intervals.MOST);
        assertThat(seen.total()).isBetween(60L, 460L);
    }

    @Test
    void losesNothingOfWhatWasSeenToOddReports() {
        var random = new Random(11);
        var seen = Intervals.NONE;
        for (int round = 0; round < 400; round++) {
            var from = random.nextInt(36_000);
            var more = seen.with(List.of(new Stretch(from, from + 1 + random.nextInt(30))));
            assertThat(more.total()).isGreaterThanOrEqualTo(seen.total());
            seen = more;
        }
        assertThat(seen.stretches()).hasSizeLessThanOrEqualTo(Intervals.MOST);
    }

    @Test
    void refusesAReportOfThousandsOfSlivers() {
        var slivers = java.util.Collections.nCopies(5_000, new Stretch(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProgressReport(java.time.Instant.EPOCH, 0, slivers, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProgressReport(java.time.Instant.EPOCH, 0, List.of(), slivers));
    }

    @Test
    void readsWhatItWrote() {
        var watched = Intervals.NONE.with(List.of(new Stretch(3, 9), new Stretch(40, 41)));
        assertThat(Intervals.parse(watched.toString())).isEqualTo(watched);
        assertThat(Intervals.parse("")).isEqualTo(Intervals.NONE);
    }

    @Test
    void forgetsWhatLiesOutsideTheFilm() {
        var claimed = Intervals.NONE.with(List.of(new Stretch(0, 1_000_000)));
        assertThat(claimed.within(0, 180).total()).isEqualTo(180);
    }

    private static Intervals fold(List<Stretch> reports) {
        var all = Intervals.NONE;
        for (var report : reports) {
            all = all.with(List.of(report));
        }
        return all;
    }
}
