package org.ramure.quizzes.paper;

import java.awt.Color;
import org.ramure.kit.pdf.Band;

/** What is drawn rather than written: boxes, ticks, rules. */
final class Marks {

    static final float BOX = 10.5f;

    private static final Color BAR = new Color(0x8A948D);

    private Marks() {}

    /** A box to tick. */
    static Band.Drawn box(boolean ticked) {
        return (page, x, top) -> {
            page.setStrokingColor(Type.INK);
            page.setLineWidth(0.9f);
            page.addRect(x, top - BOX, BOX, BOX);
            page.stroke();
            if (ticked) {
                page.setLineWidth(1.9f);
                page.moveTo(x + 2.2f, top - 5.6f);
                page.lineTo(x + 4.6f, top - 8.2f);
                page.lineTo(x + 8.8f, top - 2.4f);
                page.stroke();
            }
        };
    }

    /** A box to write a letter or a rank into. */
    static Band.Drawn frame(float width, float height, Band.Drawn written) {
        return (page, x, top) -> {
            page.setStrokingColor(Type.INK);
            page.setLineWidth(0.9f);
            page.addRect(x, top - height, width, height);
            page.stroke();
            written.on(page, x + 6, top - 2.5f);
        };
    }

    static Band.Drawn rule(float width, Color colour, float thick) {
        return (page, x, top) -> {
            page.setStrokingColor(colour);
            page.setLineWidth(thick);
            page.moveTo(x, top);
            page.lineTo(x + width, top);
            page.stroke();
        };
    }

    /** Beside what the answers say. */
    static Band.Drawn bar(float height) {
        return (page, x, top) -> {
            page.setNonStrokingColor(BAR);
            page.addRect(x, top - height, 2, height);
            page.fill();
        };
    }
}
