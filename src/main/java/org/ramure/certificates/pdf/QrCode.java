package org.ramure.certificates.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code in rectangles, sharp at any size, with the quiet zone that scanners need. */
public final class QrCode {

    /** Modules of white on each side, as ISO/IEC 18004 asks. */
    private static final int QUIET = 4;

    private final ByteMatrix modules;

    public QrCode(String content) {
        try {
            modules = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
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
            draw(page, x, y + side, side / (modules.getWidth() + 2 * QUIET));
            page.fill();
        };
    }

    private void draw(PDPageContentStream page, float left, float top, float unit) throws IOException {
        for (var row = 0; row < modules.getHeight(); row++) {
            for (var from = 0; from < modules.getWidth(); from++) {
                var to = from;
                while (to < modules.getWidth() && modules.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    page.addRect(
                            left + (QUIET + from) * unit, top - (QUIET + row + 1) * unit, (to - from) * unit, unit);
                    from = to;
                }
            }
        }
    }
}
