package org.ramure.kit.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** An image that a document holds, drawn as large as its box. */
public final class Picture {

    private static final long MOST_PIXELS = 40_000_000;

    private final PDImageXObject image;

    private Picture(PDImageXObject image) {
        this.image = image;
    }

    /** @return empty for what PDF does not hold, such as WebP, for what is no image, and for more pixels than memory bears */
    static Optional<Picture> of(PDDocument document, byte[] bytes) {
        try {
            return pixels(bytes) > MOST_PIXELS
                    ? Optional.empty()
                    : Optional.of(new Picture(PDImageXObject.createFromByteArray(document, bytes, "image")));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** From its head; nothing is decoded. */
    private static long pixels(byte[] bytes) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no image");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /** @param x of its left edge, y of its lower one */
    public void on(PDPageContentStream page, float x, float y, float width, float height) throws IOException {
        page.drawImage(image, x, y, width, height);
    }
}
