package org.ramure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.files.WebVtt.Cue;

class WebVttTests {

    @Test
    void readsCuesWithoutTheirMarks() {
        assertThat(WebVtt.parse(MediaFixture.captions()))
                .containsExactly(new Cue(0, 2000, "Bonjour."), new Cue(2500, 5000, "Trois idées & un essai."));
    }

    @Test
    void readsHoursNamesNotesAndWindowsLines() {
        var text =
                "\uFEFFWEBVTT essai\r\n\r\nNOTE à relire\r\n\r\nintro\r\n01:00:00.000 --> 01:00:01.500 line:0\r\nFin\r\n";
        assertThat(WebVtt.parse(text)).containsExactly(new Cue(3_600_000, 3_601_500, "Fin"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bonjour|1|files.captions.head",
                "WEBVTT|1|files.captions.none",
                "WEBVTT;;Bonjour;encore|3|files.captions.no-times",
                "WEBVTT;;00:01 --> 00:02;a|3|files.captions.times",
                "WEBVTT;;00:02.000 --> 00:01.000;a|3|files.captions.backwards",
                "WEBVTT;;00:02.000 --> 00:03.000;a;;00:01.000 --> 00:04.000;b|6|files.captions.order",
                "WEBVTT;;00:02.000 --> 00:03.000|3|files.captions.silent"
            })
    void tellsTheLineOfAFault(String lines, int line, String key) {
        var fault = catchThrowableOfType(WebVtt.Fault.class, () -> WebVtt.parse(lines.replace(';', '\n')));
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.key()).isEqualTo(key);
    }

    /** A million signs of which none closes: they took minutes. */
    @Test
    void readsNothingForMinutes() {
        var before = System.nanoTime();
        assertThat(WebVtt.parse(cue("a" + "<".repeat(4_000)))).hasSize(1);
        var fault = catchThrowableOfType(WebVtt.Fault.class, () -> WebVtt.parse(cue("<".repeat(1_000_000))));
        assertThat(fault.key()).isEqualTo("files.captions.long");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    private static String cue(String text) {
        return "WEBVTT\n\n00:01.000 --> 00:02.000\n" + text;
    }
}
