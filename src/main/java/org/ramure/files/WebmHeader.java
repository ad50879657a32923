package org.ramure.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the elements of a WebM that tell length and codecs (RFC 9559), up to the first cluster of pictures. */
final class WebmHeader {

    private static final int MOST_ELEMENTS = 5_000;

    /** The way to a film's width is four elements long. */
    private static final int DEEPEST = 16;

    private static final int DOC_TYPE = 0x4282;
    private static final int SEGMENT = 0x18538067;
    private static final int CLUSTER = 0x1F43B675;
    private static final int TIMESTAMP_SCALE = 0x2AD7B1;
    private static final int DURATION = 0x4489;
    private static final int CODEC = 0x86;
    private static final int WIDTH = 0xB0;
    private static final int HEIGHT = 0xBA;
    /** EBML itself, Segment, Info, Tracks, TrackEntry, Video. */
    private static final Set<Integer> FAMILIES = Set.of(0x1A45DFA3, SEGMENT, 0x1549A966, 0x1654AE6B, 0xAE, 0xE0);

    private final FileBytes file;
    private final Set<String> video = new TreeSet<>();
    private final Set<String> audio = new TreeSet<>();
    private String docType = "";
    private long scale = 1_000_000;
    private double ticks;
    private int width;
    private int height;
    private int elements;
    private boolean pictures;

    private WebmHeader(FileBytes file) {
        this.file = file;
    }

    static FilmHeader read(Path path) throws IOException, DamagedFile {
        try (var file = new FileBytes(path)) {
            var header = new WebmHeader(file);
            header.walk(0, file.size(), 1);
            if (!header.docType.equals("webm")) {
                throw new DamagedFile("not WebM but " + header.docType);
            }
            return new FilmHeader(header.video, header.audio, header.width, header.height, header.length());
        }
    }

    private @Nullable Duration length() {
        var millis = ticks * scale / 1_000_000;
        return millis >= 1 && millis < 1e9 ? Duration.ofMillis(Math.round(millis)) : null;
    }

    private void walk(long from, long to, int depth) throws IOException, DamagedFile {
        for (var at = from; at < to && !pictures; ) {
            if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
                throw new DamagedFile("too many elements, or too deep");
            }
            var idLength = lengthOf(file.number(at, 1), 4);
            var id = (int) file.number(at, idLength);
            var sizeLength = lengthOf(file.number(at + idLength, 1), 8);
            var size = file.number(at + idLength, sizeLength) & ~(1L << (7 * sizeLength));
            var content = at + idLength + sizeLength;
            var unknown = size == (1L << (7 * sizeLength)) - 1;
            var end = unknown ? to : content + size;
            if (end < content || end > to && id != SEGMENT) {
                throw new DamagedFile("an element larger than what holds it");
            }
            look(id, content, Math.min(end, to), depth);
            at = end;
        }
    }

    private static int lengthOf(long first, int most) throws DamagedFile {
        var length = Integer.numberOfLeadingZeros((int) first) - 23;
        if (length > most) {
            throw new DamagedFile("no element");
        }
        return length;
    }

    private void look(int id, long from, long to, int depth) throws IOException, DamagedFile {
        var size = (int) Math.min(to - from, 64);
        if (FAMILIES.contains(id)) {
            walk(from, to, depth + 1);
            return;
        }
        switch (id) {
            case CLUSTER -> pictures = true;
            case DOC_TYPE -> docType = file.text(from, size);
            case TIMESTAMP_SCALE -> scale = Math.max(1, file.number(from, Math.min(size, 8)));
            case DURATION ->
                ticks = size == 4
                        ? Float.intBitsToFloat((int) file.number(from, 4))
                        : Double.longBitsToDouble(file.number(from, 8));
            case CODEC -> codec(file.text(from, size));
            case WIDTH -> width = (int) file.number(from, Math.min(size, 4));
            case HEIGHT -> height = (int) file.number(from, Math.min(size, 4));
            default -> {}
        }
    }

    private void codec(String name) {
        if (name.startsWith("V_")) {
            video.add(name);
        } else if (name.startsWith("A_")) {
            audio.add(name);
        }
    }
}
