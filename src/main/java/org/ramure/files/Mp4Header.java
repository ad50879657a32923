package org.ramure.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Refusal;

/** Reads the boxes of an MP4 that tell length and codecs (ISO/IEC 14496-12): {@code moov}, {@code mvhd}, {@code stsd}. */
final class Mp4Header {

    private static final int MOST_BOXES = 10_000;

    /** The way to {@code stsd} is six boxes long. */
    private static final int DEEPEST = 16;

    private static final Set<String> BOXES_OF_BOXES = Set.of("moov", "trak", "mdia", "minf", "stbl");

    private final FileBytes file;
    private final Set<String> video = new TreeSet<>();
    private final Set<String> audio = new TreeSet<>();
    private String handler = "";
    private int width;
    private int height;
    private @Nullable Duration length;
    private int boxes;

    private Mp4Header(FileBytes file) {
        this.file = file;
    }

    static FilmHeader read(Path path) throws IOException, DamagedFile {
        try (var file = new FileBytes(path)) {
            var header = new Mp4Header(file);
            if (!file.text(4, 4).equals("ftyp") || file.text(8, 4).equals("qt  ")) {
                throw new Refusal("files.refused.quicktime");
            }
            header.walk(0, file.size(), 1);
            return new FilmHeader(header.video, header.audio, header.width, header.height, header.length);
        }
    }

    private void walk(long from, long to, int depth) throws IOException, DamagedFile {
        for (var at = from; at + 8 <= to; ) {
            if (++boxes > MOST_BOXES || depth > DEEPEST) {
                throw new DamagedFile("too many boxes, or too deep");
            }
            var size = file.number(at, 4);
            var head = 8;
            if (size == 1) {
                size = file.number(at + 8, 8);
                head = 16;
            } else if (size == 0) {
                size = to - at;
            }
            if (size < head || size > to - at) {
                throw new DamagedFile("a box larger than what holds it");
            }
            look(file.text(at + 4, 4), at + head, at + size, depth);
            at += size;
        }
    }

    private void look(String type, long from, long to, int depth) throws IOException, DamagedFile {
        if (BOXES_OF_BOXES.contains(type)) {
            walk(from, to, depth + 1);
        } else if (type.equals("mvhd")) {
            movieHeader(from);
        } else if (type.equals("hdlr")) {
            handler = file.text(from + 8, 4);
        } else if (type.equals("stsd") && to - from >= 16) {
            sample(file.text(from + 12, 4), from + 16);
        }
    }

    private void movieHeader(long at) throws IOException, DamagedFile {
        var large = file.number(at, 1) == 1;
        var scale = file.number(at + (large ? 20 : 12), 4);
        var duration = file.number(at + (large ? 24 : 16), large ? 8 : 4);
        if (scale > 0 && duration > 0 && duration / scale < 1_000_000) {
            length = Duration.ofMillis(duration * 1000 / scale);
        }
    }

    private void sample(String codec, long at) throws IOException, DamagedFile {
        if (handler.equals("vide")) {
            video.add(codec);
            width = (int) file.number(at + 24, 2);
            height = (int) file.number(at + 26, 2);
        } else if (handler.equals("soun")) {
            audio.add(codec);
        }
    }
}
