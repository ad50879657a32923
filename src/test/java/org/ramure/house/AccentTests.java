package org.ramure.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccentTests {

    @Test
    void readsColoursAsPeopleWriteThem() {
        assertThat(Shade.parse(" 12573f ")).contains(new Shade(0x12, 0x57, 0x3F));
        assertThat(Shade.parse("#12573F").orElseThrow()).hasToString("#12573F");
        for (var wrong : new String[] {"", "red", "#123", "#12573FF", "#12573G", "#12573F;}body{display:none"}) {
            assertThat(Shade.parse(wrong)).as(wrong).isEmpty();
        }
    }

    /** Figures of the WCAG's own examples. */
    @Test
    void reckonsContrastAsTheRulesDo() {
        var white = Shade.of("#FFFFFF");
        assertThat(Shade.of("#000000").contrast(white)).isEqualTo(21, within(0.001));
        assertThat(Shade.of("#777777").contrast(white)).isEqualTo(4.48, within(0.01));
        assertThat(Shade.of("#767676").contrast(white)).isEqualTo(4.54, within(0.01));
        assertThat(white.contrast(white)).isEqualTo(1, within(0.001));
    }

    @Test
    void isEnoughAsTheHouseComes() {
        assertThat(Accent.USUAL.lightContrast()).isGreaterThan(Accent.LEAST);
        assertThat(Accent.USUAL.darkContrast()).isGreaterThan(Accent.LEAST);
    }

    @Test
    void countsTheWorstGround() {
        var pale = new Accent(Shade.of("#767676"), Shade.of("#86CDAA"));
        assertThat(pale.lightContrast()).isLessThan(Accent.LEAST);
        var murky = new Accent(Shade.of("#12573F"), Shade.of("#5A6A62"));
        assertThat(murky.darkContrast()).isLessThan(Accent.LEAST);
    }

    @Test
    void writesNothingButColoursIntoTheStyleSheet() {
        var css = new Accent(Shade.of("#1D4F7C"), Shade.of("#9CC7EC")).css();
        assertThat(css)
                .startsWith(":root{--r-accent:light-dark(#1D4F7C,#9CC7EC);")
                .contains("--aura-accent-color-light:#1D4F7C;")
                .matches("(?s):root\\{([a-z0-9-]+:[a-zA-Z0-9#,()-]+;)+}\\n");
    }
}
