package org.ramure.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTests {

    @Test
    void takesTheFirstLettersOfTwoWords() {
        assertThat(Initials.of("Awa Traoré")).isEqualTo("AT");
        assertThat(Initials.of("  élise ")).isEqualTo("É");
        assertThat(Initials.of("Jean-Pierre du Pont")).isEqualTo("JP");
        assertThat(Initials.of("𝔘 x")).isEqualTo("𝔘X");
        assertThat(Initials.of("")).isEmpty();
        assertThat(Initials.of("<Script>")).isEqualTo("S");
        assertThat(Initials.of("“Awa” (Dakar) 2")).isEqualTo("AD");
        assertThat(Initials.of("12 34")).isEmpty();
    }
}
