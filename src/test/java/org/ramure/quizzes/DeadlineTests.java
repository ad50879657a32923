package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTests {

    private static final Instant END = Instant.parse("2026-01-05T12:00:00Z");
    private final Deadline deadline = new Deadline(END);

    @Test
    void takesAnswersUntilItsVeryMoment() {
        assertThat(deadline.takes(END, END)).isTrue();
        assertThat(deadline.takes(END.plusMillis(1), END.plusMillis(1))).isFalse();
    }

    @Test
    void takesInTheGraceWhatWasAnsweredBefore() {
        assertThat(deadline.takes(END, END.plusSeconds(120))).isTrue();
        assertThat(deadline.takes(END, END.plusSeconds(120).plusMillis(1))).isFalse();
        assertThat(deadline.takes(END.plusSeconds(1), END.plusSeconds(60))).isFalse();
    }

    @Test
    void isOverOnlyAfterTheGrace() {
        assertThat(deadline.over(END.plusSeconds(120))).isFalse();
        assertThat(deadline.over(END.plusSeconds(121))).isTrue();
    }

    @Test
    void isNeverOverWithoutALimit() {
        var none = new Deadline(null);
        assertThat(none.over(END.plusSeconds(1_000_000_000))).isFalse();
        assertThat(none.takes(END, END.plusSeconds(1_000_000_000))).isTrue();
    }
}
