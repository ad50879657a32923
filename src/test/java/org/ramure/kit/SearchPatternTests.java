package org.ramure.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchPatternTests {

    @Test
    void takesWildcardsForWhatTheyLookLike() {
        assertThat(SearchPattern.of(" 50 %_Réel! ")).isEqualTo("%50 !%!_réel!!%");
    }

    @Test
    void asksNoDatabaseForACharacterThatNoTextHolds() {
        assertThat(SearchPattern.of("a\0b\n")).isEqualTo("%a b%");
    }

    @Test
    void isBounded() {
        assertThat(SearchPattern.of("x".repeat(5000))).hasSize(202);
    }
}
