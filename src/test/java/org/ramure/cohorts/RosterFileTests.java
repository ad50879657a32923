package org.ramure.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.kit.Refusal;

class RosterFileTests {

    private static final String FRENCH =
            "Nom;Prénom;Courriel;Groupe\r\nTraoré;Awa;awa@essai.example;Été 2027\r\n;;;\r\n\"Dupré; épouse Bo\";Zoé; zoe@essai.example ;\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8"})
    void readsWhatFrenchExcelWrites(String charset) {
        var lines = RosterFile.read(FRENCH.getBytes(Charset.forName(charset)));
        assertThat(lines)
                .containsExactly(
                        new RosterFile.Line(2, "awa@essai.example", "Été 2027", ""),
                        new RosterFile.Line(4, "zoe@essai.example", "", ""));
    }

    @Test
    void leavesTheMarkOfUtf8Out() {
        var lines = RosterFile.read(("\uFEFFCourriel;Langue\na@essai.example;en").getBytes(StandardCharsets.UTF_8));
        assertThat(lines).containsExactly(new RosterFile.Line(2, "a@essai.example", "", "en"));
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'"})
    void findsTheSeparatorAndAListWithoutAHeader(String separator) {
        var file = "Awa" + separator + "awa@essai.example\nZoé" + separator + "zoe@essai.example\n";
        assertThat(RosterFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .extracting(RosterFile.Line::address)
                .containsExactly("awa@essai.example", "zoe@essai.example");
    }

    @Test
    void readsOneColumnOfAddresses() {
        assertThat(RosterFile.read("a@essai.example\r\nb@essai.example".getBytes(StandardCharsets.UTF_8)))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', roster.refused.empty",
        "'Courriel', roster.refused.empty",
        "'Nom;Prénom', roster.refused.no-address",
        "'Courriel\n\"a\"b@essai.example', roster.refused.broken"
    })
    void saysInWordsWhyAFileIsNoList(String file, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RosterFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .matches(refusal -> refusal.key().equals(key));
    }

    @Test
    void takesNoWorkbookAndNoFileWithoutEnd() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RosterFile.read(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .matches(refusal -> refusal.key().equals("roster.refused.not-text"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RosterFile.read(new byte[RosterFile.MOST_BYTES + 1]))
                .matches(refusal -> refusal.key().equals("roster.refused.large"));
        var long_ = "a@essai.example\n".repeat(RosterFile.MOST_LINES + 1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RosterFile.read(long_.getBytes(StandardCharsets.UTF_8)))
                .matches(refusal -> refusal.key().equals("roster.refused.long"));
    }

    /** Whatever comes, it is a list or a refusal in words. */
    @Test
    void breaksOnNothing() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (i % 2 == 0) {
                for (int at = 0; at < bytes.length; at++) {
                    bytes[at] = (byte) "a@;,\"\n\r\t é.".charAt(Math.floorMod(bytes[at], 11));
                }
            }
            try {
                RosterFile.read(bytes);
            } catch (Refusal inWords) {
                assertThat(inWords.key()).startsWith("roster.refused.");
            }
        }
    }
}
