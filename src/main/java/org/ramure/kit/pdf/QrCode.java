package org.ramure.kit.pdf;

import java.awt.Color;
import org.ramure.kit.QrModules;

/** A QR code in rectangles, sharp at any size, with the quiet zone that scanners need. */
public final class QrCode {

    private final QrModules modules;

    public QrCode(String content) {
        modules = new QrModules(content);
    }

    /**
     * @param x of the left edge of the quiet zone, y of its lower edge
     * @param side of the whole with its quiet zone, in points
     */
    public Ink at(float x, float y, float side) {
        return page -> {
            page.setNonStrokingColor(Color.WHITE);
            page.addRect(x, y, side, side);
            page.fill();
            page.setNonStrokingColor(Color.BLACK);
            var unit = side / modules.side();
            for (var run : modules.runs()) {
                page.addRect(x + run.x() * unit, y + side - (run.y() + 1) * unit, run.length() * unit, unit);
            }
            page.fill();
        };
    }
}
