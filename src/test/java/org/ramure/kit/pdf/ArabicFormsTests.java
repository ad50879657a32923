package org.ramure.kit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicFormsTests {

    @Test
    void joinsLettersAsTheirNeighboursAsk() {
        // meem hah meem dal: initial, medial, medial, final
        assertThat(ArabicForms.joined("محمد")).isEqualTo("\ufee3\ufea4\ufee4\ufeaa");
    }

    @Test
    void joinsNothingAfterLettersThatNeverReachOut() {
        // dal, alef, reh and waw stand alone in « دار »
        assertThat(ArabicForms.joined("دار")).isEqualTo("\ufea9\ufe8d\ufead");
    }

    @Test
    void writesLamAndAlefAsOne() {
        assertThat(ArabicForms.joined("لا")).isEqualTo("\ufefb");
        assertThat(ArabicForms.joined("سلام")).isEqualTo("\ufeb3\ufefc\ufee1");
    }

    @Test
    void seesPastTheMarksThatLettersCarry() {
        assertThat(ArabicForms.joined("مَحَ")).isEqualTo("\ufee3\u064e\ufea2\u064e");
    }

    @Test
    void leavesOtherScriptsAlone() {
        assertThat(ArabicForms.joined("Amélie שלום 123")).isEqualTo("Amélie שלום 123");
    }
}
