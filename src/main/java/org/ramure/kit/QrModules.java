package org.ramure.kit;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The dark modules of a QR code, with the quiet zone that scanners need; to be drawn sharp at any size. */
public final class QrModules {

    /** Modules of white on each side, as ISO/IEC 18004 asks. */
    private static final int QUIET = 4;

    private final int side;
    private final List<Run> runs = new ArrayList<>();

    /** Dark modules in a row, from the left; x and y from the upper left corner of the quiet zone. */
    public record Run(int x, int y, int length) {}

    /** @throws IllegalArgumentException when it does not fit into any QR code */
    public QrModules(String content) {
        try {
            var modules = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
            side = modules.getWidth() + 2 * QUIET;
            for (var row = 0; row < modules.getHeight(); row++) {
                addRuns(modules, row);
            }
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private void addRuns(ByteMatrix modules, int row) {
        for (var from = 0; from < modules.getWidth(); from++) {
            var to = from;
            while (to < modules.getWidth() && modules.get(to, row) == 1) {
                to++;
            }
            if (to > from) {
                runs.add(new Run(QUIET + from, QUIET + row, to - from));
                from = to;
            }
        }
    }

    /** Modules on each side, with the quiet zone. */
    public int side() {
        return side;
    }

    public List<Run> runs() {
        return List.copyOf(runs);
    }

    /** The dark modules as the path of an SVG whose view box is {@link #side} wide and high. */
    public String path() {
        return runs.stream()
                .map(run -> "M%d %dh%dv1h-%dz".formatted(run.x(), run.y(), run.length(), run.length()))
                .collect(Collectors.joining());
    }
}
