package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void partsOfAPointAddUpToAWholeOne(int parts) {
        var sum = IntStream.range(0, parts)
                .mapToObj(_ -> Points.share(1, 1, parts))
                .reduce(Points.NONE, Points::plus);
        assertThat(sum).isEqualTo(Points.of(1));
        assertThat(sum.percentOf(1)).isEqualTo(100);
    }

    @Test
    void reachThePassMarkExactlyAndNotByRounding() {
        assertThat(Points.of(3).reach(60, 5)).isTrue();
        assertThat(Points.share(3, 299, 500).reach(60, 3)).isFalse();
        assertThat(Points.share(1, 2, 3).percentOf(1)).isEqualTo(66);
        assertThat(Points.NONE.reach(0, 5)).isTrue();
    }

    @Test
    void areNeverBelowNone() {
        assertThat(Points.share(2, -3, 4)).isEqualTo(Points.NONE);
    }
}
