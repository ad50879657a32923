package org.ramure.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ramure.kit.Refusal;

/** Captions and chapters as WebVTT (W3C): what is written, when. */
public final class WebVtt {

    private static final Pattern TIMES = Pattern.compile(
            "((?:\\d{2,4}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})[ \\t]+-->[ \\t]+((?:\\d{2,4}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})(?:[ \\t].*)?");
    private static final int MOST_CUES = 20_000;
    private static final int LONGEST_CUE = 5_000;

    private WebVtt() {}

    /**
     * @param from in milliseconds from the beginning of the film
     * @param to in milliseconds, after {@code from}
     * @param text without marks, its lines joined by a space
     */
    public record Cue(long from, long to, String text) {}

    /** What is wrong at a line of the file: its arguments are the line, from 1, then those of the message. */
    public static final class Fault extends Refusal {

        private final int line;

        Fault(int line, String key) {
            super(key, line);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    static boolean isWebVtt(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var head = new String(stream.readNBytes(10), StandardCharsets.UTF_8);
            var text = head.startsWith("\uFEFF") ? head.substring(1) : head;
            return text.startsWith("WEBVTT") && (text.length() == 6 || text.charAt(6) <= ' ');
        }
    }

    /** @throws Fault at the first line that is not as it should be */
    public static List<Cue> read(Path file) throws IOException {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new Fault(1, "files.captions.encoding");
        }
    }

    /** @throws Fault at the first line that is not as it should be */
    public static List<Cue> parse(String text) {
        var lines = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .split("\n", -1);
        if (!lines[0].matches("WEBVTT([ \\t].*)?")) {
            throw new Fault(1, "files.captions.head");
        }
        var cues = new ArrayList<Cue>();
        var at = 1;
        while (at < lines.length) {
            if (lines[at].isBlank()) {
                at++;
                continue;
            }
            var end = at;
            while (end < lines.length && !lines[end].isBlank()) {
                end++;
            }
            block(lines, at, end, cues);
            at = end;
        }
        if (cues.isEmpty()) {
            throw new Fault(1, "files.captions.none");
        }
        return List.copyOf(cues);
    }

    private static void block(String[] lines, int from, int to, List<Cue> cues) {
        var first = lines[from];
        if (first.startsWith("NOTE") || first.equals("STYLE") || first.equals("REGION")) {
            return;
        }
        var timed = first.contains("-->") ? from : from + 1;
        if (timed >= to || !lines[timed].contains("-->")) {
            if (cues.isEmpty() && from == 1) {
                return; // more lines of the head
            }
            throw new Fault(from + 1, "files.captions.no-times");
        }
        var times = TIMES.matcher(lines[timed].strip());
        if (!times.matches()) {
            throw new Fault(timed + 1, "files.captions.times");
        }
        var begins = millis(times.group(1));
        var ends = millis(times.group(2));
        if (ends <= begins) {
            throw new Fault(timed + 1, "files.captions.backwards");
        }
        if (!cues.isEmpty() && begins < cues.getLast().from()) {
            throw new Fault(timed + 1, "files.captions.order");
        }
        if (cues.size() >= MOST_CUES) {
            throw new Fault(timed + 1, "files.captions.many");
        }
        var said = String.join(" ", List.of(lines).subList(timed + 1, to));
        if (said.length() > LONGEST_CUE) {
            throw new Fault(timed + 1, "files.captions.long");
        }
        var words = words(said);
        if (words.isEmpty()) {
            throw new Fault(timed + 1, "files.captions.silent");
        }
        cues.add(new Cue(begins, ends, words));
    }

    private static long millis(String time) {
        var parts = time.split("[:.]");
        var hours = parts.length == 4 ? Long.parseLong(parts[0]) : 0;
        var rest = parts.length - 3;
        return ((hours * 60 + Long.parseLong(parts[rest])) * 60 + Long.parseLong(parts[rest + 1])) * 1000
                + Long.parseLong(parts[rest + 2]);
    }

    private static String words(String text) {
        return text.replaceAll("<[^<>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00A0")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]+", " ")
                .strip();
    }
}
