package org.ramure.quizzes.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The words of a file that somebody's editor or spreadsheet wrote, whichever way it wrote them. */
public final class TextBytes {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private TextBytes() {}

    /** By its mark UTF-16 or UTF-8; else UTF-8 where it is valid, and Windows-1252 where not. Lines end in one sign. */
    public static String of(byte[] file) {
        return lines(decoded(file));
    }

    /** One sign at the end of each line, no mark at the beginning, and none that no database keeps. */
    public static String lines(String text) {
        var words = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        return words.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
    }

    /** Whether it may be words at all: no archive, no image, no element of XML or HTML. */
    public static boolean isText(byte[] file) {
        var words = decoded(file).stripLeading();
        return words.indexOf('\0') < 0
                && !words.startsWith("PK\u0003\u0004")
                && !words.startsWith("<?")
                && !words.startsWith("<!");
    }

    private static String decoded(byte[] file) {
        if (begins(file, 0xFF, 0xFE)) {
            return new String(file, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return new String(file, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
