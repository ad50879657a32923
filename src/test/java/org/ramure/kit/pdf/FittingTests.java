package org.ramure.kit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FittingTests {

    private final PDDocument document = new PDDocument();
    private final Style style = new Style(Weight.REGULAR, 40, 1.1f, 0, Color.BLACK);
    private final Fitting fitting = new Fitting(new Shaping(new Typefaces(document)), style, 400, Locale.FRENCH);

    @AfterEach
    void close() throws Exception {
        document.close();
    }

    @Test
    void keepsItsSizeWhereThereIsRoom() {
        var block = fitting.fit("Mécénat", 12, 2);
        assertThat(block.size()).isEqualTo(40);
        assertThat(block.lines()).hasSize(1);
    }

    @Test
    void breaksIntoEvenLinesWithoutLosingAWord() {
        var block = fitting.fit("Les partenariats qui changent le monde", 12, 2);
        assertThat(words(block)).isEqualTo("Les partenariats qui changent le monde");
        assertThat(block.lines()).hasSize(2);
        assertThat(block.lines().getFirst().width(0))
                .isCloseTo(block.lines().getLast().width(0), org.assertj.core.data.Offset.offset(2.5f));
    }

    @Test
    void shrinksBeforeItCuts() {
        var block = fitting.fit("Construire des partenariats durables entre associations et entreprises", 12, 2);
        assertThat(block.size()).isBetween(12f, 39f);
        assertThat(block.isWhole()).isTrue();
        assertThat(block.width()).isLessThanOrEqualTo(400);
    }

    @Test
    void neverBreaksAfterAnElision() {
        var block = fitting.fit("de la première rencontre jusqu’à l’évaluation partagée d’aujourd’hui", 30, 4);
        assertThat(block.lines()).noneMatch(line -> line.source().endsWith("’"));
    }

    @Test
    void breaksAWordOnlyWhenItIsWiderThanTheLine() {
        var block = fitting.fit("W".repeat(30), 30, 5);
        assertThat(words(block).replace(" ", "")).isEqualTo("W".repeat(30));
        assertThat(block.width()).isLessThanOrEqualTo(400);
    }

    @Test
    void saysByAnEllipsisThatItCut() {
        var block = fitting.fit("mot ".repeat(200), 20, 2);
        assertThat(block.isWhole()).isFalse();
        assertThat(block.lines()).hasSize(2);
        assertThat(block.lines().getLast().source()).endsWith("…");
        assertThat(block.width()).isLessThanOrEqualTo(400);
    }

    private static String words(Block block) {
        return block.lines().stream().map(Line::source).collect(Collectors.joining(" "));
    }
}
