package org.ramure.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final CertificateNumber number = CertificateNumber.next();
    private final String plain = number.value().replace("-", "");

    @Test
    void standsInFiveGroupsOfFourThatCanBeReadAloud() {
        assertThat(number.value()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void isDrawnFromSoManyThatTwoNeverMeet() {
        assertThat(IntStream.range(0, 20_000)
                        .mapToObj(_ -> CertificateNumber.next().value()))
                .doesNotHaveDuplicates();
    }

    @Test
    void usesEveryCharacterInEveryPlace() {
        for (var place = 0; place < 20; place++) {
            var at = place;
            assertThat(IntStream.range(0, 1_000)
                            .mapToObj(_ -> CertificateNumber.next().value().replace("-", ""))
                            .map(one -> one.charAt(at))
                            .distinct())
                    .hasSize(ALPHABET.length());
        }
    }

    @Test
    void isReadHoweverItIsTyped() {
        assertThat(CertificateNumber.read(number.value())).contains(number);
        assertThat(CertificateNumber.read(plain.toLowerCase(Locale.ROOT))).contains(number);
        assertThat(CertificateNumber.read("  " + number.value().replace('-', ' ') + "\t"))
                .contains(number);
        assertThat(CertificateNumber.read(number.value().replace('-', '\u2011')))
                .contains(number);
        assertThat(CertificateNumber.read(number.value().replace("-", "\u00a0–\u200b")))
                .contains(number);
        assertThat(CertificateNumber.read(plain.replace('0', 'o').replace('1', 'l')))
                .contains(number);
        assertThat(CertificateNumber.read(plain.replace('0', 'O').replace('1', 'I')))
                .contains(number);
        assertThat(CertificateNumber.read(plain.replace('V', 'u'))).contains(number);
    }

    @Test
    void tellsEverySingleWrongCharacter() {
        for (var place = 0; place < plain.length(); place++) {
            for (var wrong : ALPHABET.toCharArray()) {
                if (wrong != plain.charAt(place)) {
                    var typed = plain.substring(0, place) + wrong + plain.substring(place + 1);
                    assertThat(CertificateNumber.read(typed)).as(typed).isEmpty();
                }
            }
        }
    }

    @Test
    void tellsEverySwapOfTwoCharacters() {
        for (var first = 0; first < plain.length(); first++) {
            for (var second = first + 1; second < plain.length(); second++) {
                if (plain.charAt(first) != plain.charAt(second)) {
                    var typed = new StringBuilder(plain);
                    typed.setCharAt(first, plain.charAt(second));
                    typed.setCharAt(second, plain.charAt(first));
                    assertThat(CertificateNumber.read(typed.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void tellsAMissingAndADoubledCharacter() {
        assertThat(CertificateNumber.read(plain.substring(1))).isEmpty();
        assertThat(CertificateNumber.read(plain + plain.charAt(19))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "0000",
                "../../etc/passwd",
                "' or 1=1 --",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "\0",
                "\ud800"
            })
    void readsNothingFromWhatIsNoNumber(String typed) {
        assertThat(CertificateNumber.read(typed)).isEmpty();
    }

    @Test
    void doesNotEvenLookAtLongTexts() {
        assertThat(CertificateNumber.read(" ".repeat(200) + plain)).isEmpty();
    }
}
