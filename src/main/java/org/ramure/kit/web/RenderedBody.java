package org.ramure.kit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.ramure.kit.Tokens;

/** A page as bytes, compressed once for all who ask for it. */
@SuppressWarnings("ArrayRecordComponent")
record RenderedBody(byte[] plain, byte[] zipped, String etag) {

    static RenderedBody of(String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        return new RenderedBody(
                plain,
                zip(plain),
                "W/\"" + HexFormat.of().formatHex(Tokens.sha256().digest(plain), 0, 10) + "\"");
    }

    int weight() {
        return plain.length + zipped.length;
    }

    private static byte[] zip(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 3);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
