package org.ramure.quizzes.exchange.moodle;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/**
 * How the letters of a file are written. Moodle writes UTF-8; what an editor spoiled is read as well as can be.
 *
 * @param doubtful whether some letters are not what the file says they are
 */
record Encoding(Charset charset, boolean doubtful) {

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,100}?encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Encoding of(byte[] file) {
        if (file.length > 1
                && (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF
                        || file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16, false);
        }
        var declared = DECLARED.matcher(new String(file, 0, Math.min(file.length, 400), StandardCharsets.ISO_8859_1));
        var charset = declared.find() ? known(declared.group(1)) : StandardCharsets.UTF_8;
        return charset.equals(StandardCharsets.UTF_8) ? utf8(file) : new Encoding(charset, false);
    }

    private static Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException none) {
            return StandardCharsets.UTF_8;
        }
    }

    /** More letters that are none than letters of several bytes: then it is no UTF-8 at all. */
    private static Encoding utf8(byte[] file) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var in = ByteBuffer.wrap(file);
        var out = CharBuffer.allocate(8192);
        var wrong = 0;
        var wide = 0;
        for (var more = true; more; ) {
            more = decoder.decode(in, out, true).isOverflow();
            out.flip();
            while (out.hasRemaining()) {
                var letter = out.get();
                wrong += letter == '\uFFFD' ? 1 : 0;
                wide += letter > 0x7F && letter != '\uFFFD' ? 1 : 0;
            }
            out.clear();
        }
        return new Encoding(wrong > wide ? WINDOWS : StandardCharsets.UTF_8, wrong > 0);
    }
}
