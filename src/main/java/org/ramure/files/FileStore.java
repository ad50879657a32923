package org.ramure.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.ramure.house.HouseSettings;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;
import org.ramure.kit.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Bytes on disk, in {@code files/ab/cd/<hash>}. They are written beside, hashed on the way, forced to the disk, then moved
 * into place in one step: what stands under a hash is whole.
 */
@Component
class FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
    private static final Duration ABANDONED = Duration.ofHours(12);

    private final Path root;
    private final Path incoming;

    FileStore(HouseSettings house) {
        this.root = house.folder().toAbsolutePath().normalize().resolve("files");
        this.incoming = root.resolve("incoming");
    }

    Path path(String hash) {
        return folder(hash).resolve(hash);
    }

    private Path folder(String hash) {
        return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
    }

    StoredContent keep(InputStream bytes, FileRules rules) {
        var part = incoming.resolve(Ids.next() + ".part");
        try {
            Files.createDirectories(incoming);
            var digest = Tokens.sha256();
            try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var out = new DigestOutputStream(sink(channel), digest)) {
                copy(bytes, out, rules.maxBytes());
                channel.force(true);
            }
            var facts = FileProbe.inspect(part, rules);
            var hash = HexFormat.of().formatHex(digest.digest());
            place(part, hash, facts.bytes());
            return new StoredContent(hash, facts);
        } catch (IOException e) {
            LOG.error("A file could not be kept in {}", root, e);
            throw new Refusal("files.refused.not-kept");
        } finally {
            discard(part);
        }
    }

    /** For tests that fill the disk. */
    OutputStream sink(FileChannel channel) throws IOException {
        return Channels.newOutputStream(channel);
    }

    private static void copy(InputStream bytes, OutputStream out, long maxBytes) throws IOException {
        var buffer = new byte[64 * 1024];
        long total = 0;
        for (var read = next(bytes, buffer); read >= 0; read = next(bytes, buffer)) {
            total += read;
            if (total > maxBytes) {
                throw new Refusal("files.refused.too-large", maxBytes / (1024 * 1024));
            }
            out.write(buffer, 0, read);
        }
    }

    private static int next(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            throw new Refusal("files.refused.interrupted");
        }
    }

    private void place(Path part, String hash, long bytes) throws IOException {
        var target = path(hash);
        if (Files.exists(target) && Files.size(target) == bytes) {
            return;
        }
        var folder = folder(hash);
        Files.createDirectories(folder);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(folder);
    }

    /** The new name itself must reach the disk; systems that cannot open a folder have no need to. */
    private static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("This system does not force folders", e);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("{} stays behind", part, e);
        }
    }

    /** What a crash left half-written; younger ones may be another node's. */
    @EventListener(ApplicationReadyEvent.class)
    void discardAbandoned() throws IOException {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        var limit = Instant.now().minus(ABANDONED);
        try (var parts = Files.list(incoming)) {
            for (var part : parts.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
                    discard(part);
                }
            }
        }
    }
}
