package org.ramure.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.ramure.house.HouseSettings;
import org.ramure.kit.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where the parts of uploads lie until they are whole: one file each, in {@code uploads/} of the house's folder. What an
 * earlier request wrote beyond the counted bytes is written again, never cut off: two requests at once carry the same bytes.
 */
@Component
class UploadParts {

    /** Stays free for everybody else. */
    private static final long RESERVE = 200_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(UploadParts.class);
    private final Path folder;

    UploadParts(HouseSettings house) {
        this.folder = house.folder().toAbsolutePath().normalize().resolve("uploads");
    }

    Path path(UploadId id) {
        return folder.resolve(id + ".part");
    }

    /** Whether the counted bytes are there: a restored database may count what no backup holds. */
    boolean holds(UploadId id, long received) throws IOException {
        return received == 0 || Files.exists(path(id)) && Files.size(path(id)) >= received;
    }

    /** Whether there is room for so many bytes, and still some for everybody else. */
    boolean hasRoomFor(long bytes) {
        try {
            Files.createDirectories(folder);
            return usable() - bytes > RESERVE;
        } catch (IOException e) {
            LOG.error("{} cannot be written", folder, e);
            return false;
        }
    }

    /**
     * Writes what comes, and forces it to the disk. When the sender goes away, what came before counts.
     *
     * @param most the size of the whole file
     * @return where the next part begins
     * @throws Refusal when more comes than was announced
     * @throws IOException when it cannot be written
     */
    long append(UploadId id, long offset, InputStream bytes, long most) throws IOException {
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(offset);
            var out = sink(channel);
            var buffer = new byte[64 * 1024];
            var at = offset;
            for (var read = next(bytes, buffer); read >= 0; read = next(bytes, buffer)) {
                if (at + read > most) {
                    throw new Refusal("files.refused.longer");
                }
                out.write(buffer, 0, read);
                at += read;
            }
            channel.force(true);
            return at;
        }
    }

    /** For tests that fill the disk. */
    long usable() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** For tests that fill the disk. */
    OutputStream sink(FileChannel channel) throws IOException {
        return Channels.newOutputStream(channel);
    }

    private static int next(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException senderWentAway) {
            return -1;
        }
    }

    void discard(UploadId id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            LOG.warn("{} stays behind", path(id), e);
        }
    }

    int sweep(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var swept = 0;
        try (var all = Files.list(folder)) {
            for (var part : all.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before) && Files.deleteIfExists(part)) {
                    swept++;
                }
            }
        }
        return swept;
    }
}
