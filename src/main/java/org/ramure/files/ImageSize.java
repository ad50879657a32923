package org.ramure.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;

/** Width and height from the head of an image; nothing is decoded. */
record ImageSize(int width, int height) {

    static ImageSize read(Path file, FileKind kind) throws IOException, DamagedFile {
        var size = kind == FileKind.WEBP ? webp(file) : byReader(file, kind);
        if (size.width <= 0 || size.height <= 0) {
            throw new DamagedFile("no size");
        }
        return size;
    }

    private static ImageSize byReader(Path file, FileKind kind) throws DamagedFile {
        var reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (var stream = new FileImageInputStream(file.toFile())) {
            reader.setInput(stream, true, true);
            return new ImageSize(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException e) {
            throw new DamagedFile(String.valueOf(e.getMessage()));
        } finally {
            reader.dispose();
        }
    }

    /** The three forms of the container: VP8 (lossy), VP8L (lossless), VP8X (extended); RFC 9649. */
    private static ImageSize webp(Path file) throws IOException, DamagedFile {
        byte[] head;
        try (var stream = Files.newInputStream(file)) {
            head = stream.readNBytes(30);
        }
        if (head.length < 30) {
            throw new DamagedFile("short");
        }
        return switch (new String(head, 12, 4, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            case "VP8 " -> new ImageSize(little(head, 26, 2) & 0x3fff, little(head, 28, 2) & 0x3fff);
            case "VP8L" -> {
                var bits = little(head, 21, 4);
                yield new ImageSize((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
            }
            case "VP8X" -> new ImageSize(little(head, 24, 3) + 1, little(head, 27, 3) + 1);
            default -> throw new DamagedFile("unknown form");
        };
    }

    private static int little(byte[] bytes, int from, int count) {
        var number = 0;
        for (var i = count - 1; i >= 0; i--) {
            number = number << 8 | bytes[from + i] & 0xff;
        }
        return number;
    }
}
