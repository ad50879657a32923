package org.ramure.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.ramure.kit.Refusal;

/** Finds out what a file is from its bytes alone: neither its name nor what the sender says counts. */
final class FileProbe {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private FileProbe() {}

    static FileFacts inspect(Path file, FileRules rules) {
        try {
            var bytes = Files.size(file);
            if (bytes > rules.maxBytes()) {
                throw new Refusal("files.refused.too-large", rules.maxBytes() / (1024 * 1024));
            }
            if (bytes == 0) {
                throw new Refusal("files.refused.empty");
            }
            var facts = facts(file, bytes, detect(file), rules);
            if ((long) facts.width() * facts.height() > rules.maxPixels()) {
                throw new Refusal("files.refused.pixels", facts.width(), facts.height(), rules.maxPixels());
            }
            return facts;
        } catch (DamagedFile damaged) {
            throw new Refusal("files.refused.damaged");
        } catch (IOException e) {
            throw new Refusal("files.refused.not-kept");
        }
    }

    private static MediaType detect(Path file) throws IOException {
        try (var stream = TikaInputStream.get(Files.newInputStream(file))) {
            return TYPES.detect(stream, new Metadata());
        }
    }

    private static FileFacts facts(Path file, long bytes, MediaType type, FileRules rules)
            throws IOException, DamagedFile {
        var name = type.getBaseType().toString();
        return switch (name) {
            case "image/png" -> image(file, bytes, FileKind.PNG, rules);
            case "image/jpeg" -> image(file, bytes, FileKind.JPEG, rules);
            case "image/gif" -> image(file, bytes, FileKind.GIF, rules);
            case "image/webp" -> image(file, bytes, FileKind.WEBP, rules);
            case "audio/mpeg" -> plain(bytes, FileKind.MP3, rules);
            case "audio/ogg", "audio/vorbis", "audio/opus", "application/ogg" -> plain(bytes, FileKind.OGG, rules);
            case "audio/vnd.wave", "audio/x-wav", "audio/wav" -> plain(bytes, FileKind.WAV, rules);
            case "application/pdf" -> plain(bytes, FileKind.PDF, rules);
            case "video/mp4", "application/mp4", "video/x-m4v", "audio/mp4", "video/quicktime" -> {
                require(FileKind.MP4, rules);
                yield Mp4Header.read(file).facts(FileKind.MP4, bytes);
            }
            case "video/webm", "audio/webm", "video/x-matroska", "application/x-matroska" -> {
                require(FileKind.WEBM, rules);
                yield WebmHeader.read(file).facts(FileKind.WEBM, bytes);
            }
            default -> {
                if (WebVtt.isWebVtt(file)) {
                    require(FileKind.WEBVTT, rules);
                    yield new FileFacts(FileKind.WEBVTT, bytes, 0, 0, null);
                }
                yield OfficeFile.kindOf(file, name)
                        .map(kind -> plain(bytes, kind, rules))
                        .orElseThrow(() -> refused(name, rules));
            }
        };
    }

    private static FileFacts plain(long bytes, FileKind kind, FileRules rules) {
        require(kind, rules);
        return new FileFacts(kind, bytes, 0, 0, null);
    }

    private static FileFacts image(Path file, long bytes, FileKind kind, FileRules rules)
            throws IOException, DamagedFile {
        require(kind, rules);
        var size = ImageSize.read(file, kind);
        return new FileFacts(kind, bytes, size.width(), size.height(), null);
    }

    private static void require(FileKind kind, FileRules rules) {
        if (!rules.kinds().contains(kind)) {
            throw refused(kind.mediaType(), rules);
        }
    }

    private static Refusal refused(String found, FileRules rules) {
        var allowed = rules.kinds().stream().sorted().map(FileKind::name).collect(Collectors.joining(", "));
        return new Refusal("files.refused.type", found, allowed);
    }
}
