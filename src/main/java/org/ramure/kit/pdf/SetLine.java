package org.ramure.kit.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** A line of text that was broken and measured. */
public final class SetLine implements Band.Drawn {

    private static final Color BEHIND_CODE = new Color(0xEEF0EC);
    private static final Color DOTS = new Color(0x4A5850);
    private static final float SLANT = 0.2f;

    /** What follows something else in the line; x from its beginning. */
    sealed interface Part {
        float x();

        float width();

        Style style();
    }

    record Said(float x, Line line, Style style, Set<Look> looks) implements Part {
        @Override
        public float width() {
            return line.width(style.tracking()) * style.size();
        }
    }

    record Dotted(float x, Inline.Blank blank, Line label, Line filled) implements Part {
        @Override
        public float width() {
            return SetLine.width(blank, label);
        }

        @Override
        public Style style() {
            return blank.style();
        }
    }

    private final List<Part> parts;
    private final Style style;

    SetLine(List<Part> parts, Style style) {
        this.parts = List.copyOf(parts);
        this.style = style;
    }

    static float small(Style style) {
        return style.size() * 0.75f;
    }

    static float width(Inline.Blank blank, Line label) {
        return label.width(0) * small(blank.style()) + 3 + blank.width() + 1;
    }

    public float width() {
        return parts.isEmpty() ? 0 : parts.getLast().x() + parts.getLast().width();
    }

    /** From the top of this line to the top of the next. */
    public float height() {
        var plain = style.size() * style.leading();
        return parts.stream().anyMatch(Dotted.class::isInstance) ? Math.max(plain, style.size() * 1.9f) : plain;
    }

    private float baseline() {
        var plain = style.size() * style.leading();
        return height() - plain + (plain - style.size()) / 2 + style.size() * 0.8f;
    }

    @Override
    public void on(PDPageContentStream page, float x, float top) throws IOException {
        var y = top - baseline();
        for (var part : parts) {
            switch (part) {
                case Said said -> say(page, said, x, y);
                case Dotted dotted -> dot(page, dotted, x, y);
            }
        }
    }

    private static void say(PDPageContentStream page, Said said, float from, float y) throws IOException {
        var size = said.style().size();
        var x = from + said.x();
        if (said.looks().contains(Look.CODE) && said.width() > 0) {
            page.setNonStrokingColor(BEHIND_CODE);
            page.addRect(x - 1, y - size * 0.26f, said.width() + 2, size * 1.2f);
            page.fill();
        }
        var strong = said.looks().contains(Look.STRONG);
        page.saveGraphicsState();
        page.beginText();
        page.setNonStrokingColor(said.style().colour());
        if (strong) {
            page.setStrokingColor(said.style().colour());
            page.setLineWidth(size * 0.022f);
            page.setRenderingMode(RenderingMode.FILL_STROKE);
        }
        page.setTextMatrix(new Matrix(1, 0, said.looks().contains(Look.SLANTED) ? SLANT : 0, 1, x, y));
        Lettering.say(page, said.line(), said.style());
        page.endText();
        page.restoreGraphicsState();
        if (said.looks().contains(Look.STRUCK)) {
            rule(page, x, y + size * 0.28f, said.width(), said.style().colour());
        }
        if (said.looks().contains(Look.UNDERLINED)) {
            rule(page, x, y - size * 0.14f, said.width(), said.style().colour());
        }
    }

    private static void rule(PDPageContentStream page, float x, float y, float width, Color colour) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(0.6f);
        page.moveTo(x, y);
        page.lineTo(x + width, y);
        page.stroke();
    }

    /** Heard as one: its number and what is to be written, or stands, there. */
    private static void dot(PDPageContentStream page, Dotted dotted, float from, float y) throws IOException {
        var blank = dotted.blank();
        var spoken = new COSDictionary();
        spoken.setString(COSName.ACTUAL_TEXT, blank.spoken());
        page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(spoken));
        var small = blank.style().sized(small(blank.style()));
        var x = from + dotted.x();
        text(page, dotted.label(), small, x, y + small.size() * 0.35f);
        x += dotted.label().width(0) * small.size() + 3;
        text(page, dotted.filled(), blank.style(), x + 4, y);
        page.saveGraphicsState();
        page.setStrokingColor(DOTS);
        page.setLineWidth(1);
        page.setLineCapStyle(1);
        page.setLineDashPattern(new float[] {0, 3}, 0);
        page.moveTo(x, y - 3);
        page.lineTo(x + blank.width(), y - 3);
        page.stroke();
        page.restoreGraphicsState();
        page.endMarkedContent();
    }

    private static void text(PDPageContentStream page, Line line, Style style, float x, float y) throws IOException {
        if (line.glyphs().isEmpty()) {
            return;
        }
        page.beginText();
        page.setNonStrokingColor(style.colour());
        page.newLineAtOffset(x, y);
        Lettering.say(page, line, style);
        page.endText();
    }
}
