package org.ramure.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FoundWordsTests {

    @Test
    void marksWordsWhateverTheirCaseAndAccents() {
        assertThat(marked("ecole ŒUVRE", "L’École et l’œuvre")).isEqualTo("L’[École] et l’[œuvre]");
    }

    @Test
    void marksEachPlaceAndJoinsNeighbours() {
        assertThat(marked("par part", "Partage, partout")).isEqualTo("[Part]age, [part]out");
    }

    @Test
    void leavesATextAloneWithoutWords() {
        assertThat(marked("", "Rien")).isEqualTo("Rien");
        assertThat(marked("<>&%", "Rien <>")).isEqualTo("Rien <>");
        assertThat(new FoundWords("mot").in("")).isEmpty();
    }

    private static String marked(String words, String text) {
        return new FoundWords(words)
                .in(text).stream()
                        .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining());
    }
}
