package org.ramure.kit.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** One font of one document: what it holds, how wide that is, and its part to embed. */
final class Typeface {

    private final PDDocument document;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final @Nullable KerningSubtable kerning;
    private final float unit;
    private final boolean own;
    private @Nullable PDType0Font embedded;

    /** @param name of a file in {@code fonts/} of the class path, without its ending */
    Typeface(PDDocument document, String name) {
        this.document = document;
        this.own = name.startsWith("ramure-");
        try (var file = Typeface.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(file, name)));
            characters = font.getUnicodeCmapLookup();
            var pairs = font.getKerning();
            kerning = pairs == null ? null : pairs.getHorizontalKerningSubtable();
            unit = 1f / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True for the house’s letters, false for those that stand in. */
    boolean isOwn() {
        return own;
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** In ems. */
    float advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) * unit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In ems, mostly negative: how much nearer the second character stands. */
    float kerning(int first, int second) {
        return kerning == null
                ? 0
                : kerning.getKerning(characters.getGlyphId(first), characters.getGlyphId(second)) * unit;
    }

    /** True for a mark that is drawn to the left of where it stands, over the character before it. */
    boolean reachesBack(int character) {
        try {
            var glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
            return glyph != null && glyph.getXMaximum() + glyph.getXMinimum() <= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the document embeds; made when the first character is drawn, so that an unused font leaves no trace. */
    PDType0Font embedded() {
        if (embedded == null) {
            try {
                embedded = PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return embedded;
    }
}
