package org.ramure.quizzes.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormatsTests {

    private static Formats of(String text, String name) {
        return Formats.of(text.getBytes(StandardCharsets.UTF_8), name).orElseThrow();
    }

    @Test
    void aFormatIsToldFromWhatAFileHolds() {
        assertThat(of("Qui ?{=a ~b}", "x.txt")).isEqualTo(Formats.GIFT);
        assertThat(of("Qui ?\nA. a\nB. b\nANSWER: A\n", "x.txt")).isEqualTo(Formats.AIKEN);
        assertThat(of("1. Qui ?\na) a\nb) b *\n", "x")).isEqualTo(Formats.TEXT);
        assertThat(of("Question;Option A;Option B;Réponse\nQui ?;a;b;a\n", "x.txt"))
                .isEqualTo(Formats.CSV);
    }

    @Test
    void itsNameHelpsWhereItSaysNothing() {
        assertThat(of("Un texte.", "x.GIFT")).isEqualTo(Formats.GIFT);
        assertThat(of("a;b", "x.csv")).isEqualTo(Formats.CSV);
    }

    @Test
    void wordsMayBeInAnyOfFourEncodings() {
        for (var charset : new String[] {"UTF-8", "UTF-16", "windows-1252"}) {
            assertThat(TextBytes.of("Été\r\nfin".getBytes(Charset.forName(charset))))
                    .isEqualTo("Été\nfin");
        }
        assertThat(TextBytes.of("\uFEFFÉté".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Été");
        assertThat(TextBytes.of("\uFEFFÉté".getBytes(StandardCharsets.UTF_8))).isEqualTo("Été");
    }

    @Test
    void whatIsNoTextIsNone() {
        assertThat(Formats.of(new byte[] {'P', 'K', 3, 4, 0, 0}, "x.zip")).contains(Formats.QTI);
        assertThat(Formats.of("<?xml version=\"1.0\"?>\n<quiz></quiz>".getBytes(StandardCharsets.UTF_8), ""))
                .contains(Formats.MOODLE_XML);
        assertThat(Formats.of("<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.UTF_8), "x.xml"))
                .isEmpty();
        assertThat(Formats.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "x.txt"))
                .isEmpty();
    }
}
