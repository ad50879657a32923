package org.ramure.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTests {

    private static final Instant AT = Instant.parse("2026-11-24T03:05:09Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void areWrittenAsInEachLanguage() {
        assertThat(Moments.toTheMinute(Locale.FRENCH, PARIS).format(AT).replace('\u00a0', ' '))
                .isEqualTo("24 nov. 2026 à 4 h 05");
        assertThat(Moments.toTheMinute(Locale.ENGLISH, PARIS).format(AT).replace('\u00a0', ' '))
                .isEqualTo("24 Nov 2026, 04:05");
        assertThat(Moments.toTheSecond(Locale.FRENCH, PARIS).format(AT).replace('\u00a0', ' '))
                .isEqualTo("24 nov. 2026 à 4 h 05 min 09 s");
        assertThat(Moments.toTheSecond(Locale.ENGLISH, PARIS).format(AT).replace('\u00a0', ' '))
                .isEqualTo("24 Nov 2026, 04:05:09");
    }
}
