package org.ramure.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LongDateTests {

    @Test
    void writesDatesAsEachLanguageDoesWithoutPlacesToBreak() {
        assertThat(LongDate.in(Locale.FRENCH, LocalDate.of(2026, 11, 23))).isEqualTo("23\u00a0novembre\u00a02026");
        assertThat(LongDate.in(Locale.FRENCH, LocalDate.of(2026, 8, 1))).isEqualTo("1er\u00a0août\u00a02026");
        assertThat(LongDate.in(Locale.ENGLISH, LocalDate.of(2026, 8, 1))).isEqualTo("1\u00a0August\u00a02026");
    }
}
