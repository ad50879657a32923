package org.ramure.kit.pdf;

import java.util.List;

/**
 * A line ready to be drawn: characters in the order of the eye, each with its font.
 *
 * @param source what a reader hears and copies, in the order of reading
 */
record Line(String source, List<Glyph> glyphs) {

    /**
     * @param kerning added to its own width, in ems: how much nearer the next one stands
     */
    record Glyph(int character, Typeface face, float kerning) {

        Glyph before(Glyph next) {
            return next.face == face ? new Glyph(character, face, face.kerning(character, next.character)) : this;
        }

        /** @param tracking of the house’s own letters; other scripts join, or stand by their own measure */
        float advance(float tracking) {
            return face.advance(character) + kerning + (face.isOwn() ? tracking : 0);
        }
    }

    /** With wider spaces between words: those of the house’s letters are made for titles. */
    Line spaced(float more) {
        return new Line(
                source,
                glyphs.stream()
                        .map(glyph -> glyph.face.isOwn() && (glyph.character == ' ' || glyph.character == 0xA0)
                                ? new Glyph(glyph.character, glyph.face, glyph.kerning + more)
                                : glyph)
                        .toList());
    }

    /** In ems, as the tracking. */
    float width(float tracking) {
        return (float)
                glyphs.stream().mapToDouble(glyph -> glyph.advance(tracking)).sum();
    }

    /** False when what is drawn differs from what is meant: turned, joined or left out. */
    boolean isPlain() {
        return source.codePoints()
                .boxed()
                .toList()
                .equals(glyphs.stream().map(Glyph::character).toList());
    }
}
