package org.ramure.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small true files of each kind, made here. */
public final class MediaFixture {

    private MediaFixture() {}

    public static byte[] image(String format, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG of a few bytes that claims to be huge. */
    public static byte[] pngThatClaims(int width, int height) {
        var header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array());
        return bytes(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                ByteBuffer.allocate(4).putInt(13).array(),
                header.array(),
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A WebP's extended head. */
    public static byte[] webp(int width, int height) {
        var bytes = ByteBuffer.allocate(40).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(32).put(ascii("WEBPVP8X")).putInt(10).putInt(0);
        bytes.put((byte) (width - 1)).put((byte) (width - 1 >> 8)).put((byte) 0);
        bytes.put((byte) (height - 1)).put((byte) (height - 1 >> 8)).put((byte) 0);
        return bytes.array();
    }

    public static byte[] pdf() {
        return ascii("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
    }

    public static byte[] odt() {
        return openDocument(FileKind.ODT.mediaType());
    }

    public static byte[] openDocument(String mediaType) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("mimetype", mediaType);
        entries.put("content.xml", "<office:document-content/>");
        return zip(entries);
    }

    public static byte[] openXml(String mainType) {
        return zip(Map.of("[Content_Types].xml", "<Types><Override ContentType=\"" + mainType + "\"/></Types>"));
    }

    public static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An MP4's head, without any picture. */
    public static byte[] mp4(String video, String audio, int seconds) {
        var header = ByteBuffer.allocate(100)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(1000)
                .putInt(seconds * 1000);
        return bytes(
                box("ftyp", ascii("isom"), new byte[4], ascii("isommp41")),
                box("moov", box("mvhd", header.array()), track("vide", video), track("soun", audio)));
    }

    private static byte[] track(String handler, String codec) {
        var sample = box(codec, new byte[70]);
        return box(
                "trak",
                box(
                        "mdia",
                        box("hdlr", new byte[8], ascii(handler), new byte[12]),
                        box(
                                "minf",
                                box(
                                        "stbl",
                                        box(
                                                "stsd",
                                                new byte[4],
                                                ByteBuffer.allocate(4).putInt(1).array(),
                                                sample)))));
    }

    private static byte[] box(String type, byte[]... content) {
        var inside = bytes(content);
        return bytes(ByteBuffer.allocate(4).putInt(inside.length + 8).array(), ascii(type), inside);
    }

    /** @param seconds 0 for a recording that does not say */
    public static byte[] webm(String docType, String video, int seconds) {
        var info = seconds == 0
                ? element(0x2AD7B1, new byte[] {0x0F, 0x42, 0x40})
                : bytes(
                        element(0x2AD7B1, new byte[] {0x0F, 0x42, 0x40}),
                        element(
                                0x4489,
                                ByteBuffer.allocate(8)
                                        .putDouble(seconds * 1000.0)
                                        .array()));
        var track = element(
                0xAE,
                element(0x86, ascii(video)),
                element(0xE0, element(0xB0, new byte[] {2, (byte) 0x80}), element(0xBA, new byte[] {1, 0x68})));
        return bytes(
                element(0x1A45DFA3, element(0x4282, ascii(docType))),
                element(0x18538067, element(0x1549A966, info), element(0x1654AE6B, track)));
    }

    private static byte[] element(int id, byte[]... content) {
        var inside = bytes(content);
        var idLength = (39 - Integer.numberOfLeadingZeros(id)) / 8;
        var head = new byte[idLength];
        for (var i = 0; i < idLength; i++) {
            head[i] = (byte) (id >> 8 * (idLength - 1 - i));
        }
        return bytes(
                head, ByteBuffer.allocate(4).putInt(0x10000000 | inside.length).array(), inside);
    }

    public static String captions() {
        return """
                WEBVTT

                00:00.000 --> 00:02.000
                Bonjour.

                00:02.500 --> 00:05.000
                <v Awa>Trois idées
                &amp; un essai.
                """;
    }

    public static FileFacts inspect(Path file, FileRules rules) {
        return FileProbe.inspect(file, rules);
    }

    public static Path file(Path folder, String name, byte[] bytes) {
        try {
            var path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            return Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
