package org.ramure.kit.pdf;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** Puts shaped lines on a page; where the letters drawn are not the text meant, the meant text goes with them. */
final class Lettering {

    private Lettering() {}

    static Ink of(Placed... texts) {
        return page -> {
            for (var text : texts) {
                write(page, text);
            }
        };
    }

    private static void write(PDPageContentStream page, Placed text) throws IOException {
        var style = text.block().style();
        var y = text.y();
        for (var line : text.block().lines()) {
            page.beginText();
            page.setNonStrokingColor(style.colour());
            page.newLineAtOffset(text.x(), y);
            say(page, line, style);
            page.endText();
            y -= style.size() * style.leading();
        }
    }

    /** Within text that was begun. */
    static void say(PDPageContentStream page, Line line, Style style) throws IOException {
        if (line.isPlain()) {
            write(page, line, style);
            return;
        }
        var meant = new COSDictionary();
        meant.setString(COSName.ACTUAL_TEXT, line.source());
        page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(meant));
        write(page, line, style);
        page.endMarkedContent();
    }

    /** Runs of one font; kerning stands between their characters as PDF wants it, in thousandths and backwards. */
    private static void write(PDPageContentStream page, Line line, Style style) throws IOException {
        var glyphs = line.glyphs();
        for (int from = 0, to; from < glyphs.size(); from = to) {
            var face = glyphs.get(from).face();
            var run = new ArrayList<>();
            for (to = from; to < glyphs.size() && glyphs.get(to).face() == face; to++) {
                run.add(Character.toString(glyphs.get(to).character()));
                if (glyphs.get(to).kerning() != 0) {
                    run.add(-1000 * glyphs.get(to).kerning());
                }
            }
            page.setFont(face.embedded(), style.size());
            page.setCharacterSpacing(face.isOwn() ? style.tracking() * style.size() : 0);
            page.showTextWithPositioning(run.toArray());
        }
    }
}
