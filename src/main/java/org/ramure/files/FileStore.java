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
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ramure.house.HouseSettings;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;
import org.ramure.kit.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Bytes on disk, in {@code files/ab/cd/<hash>}. They are written beside, hashed on the way, forced to the disk, then moved
 * into place in one step: what stands under a hash is whole.
 */
@Component
class FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    /** The database is asked about so many contents at once. */
    static final int LOT = 500;

    private final FileFolder folder;
    private final Path root;
    private final Path incoming;
    private final Path work;

    FileStore(HouseSettings house) {
        var data = house.folder().toAbsolutePath().normalize();
        this.folder = new FileFolder(data);
        this.root = folder.root();
        this.work = data.resolve("work");
        this.incoming = folder.incoming();
    }

    Path path(String hash) {
        return folder.path(hash);
    }

    /** As the other, from a file that stays where it is; what is there already is not written again. */
    StoredContent keep(Path file, FileRules rules) throws IOException {
        var bytes = Files.size(file);
        if (bytes > 0 && bytes <= rules.maxBytes()) {
            var hash = hash(file);
            if (isThere(hash, bytes)) {
                return new StoredContent(hash, FileProbe.inspect(path(hash), rules));
            }
        }
        try (var stream = Files.newInputStream(file)) {
            return keep(stream, rules);
        }
    }

    private static String hash(Path file) throws IOException {
        var digest = Tokens.sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
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

    /** What stands there already becomes as young as this, so that no sweep takes it. */
    private void place(Path part, String hash, long bytes) throws IOException {
        var target = path(hash);
        var around = folder.around(hash);
        Files.createDirectories(around);
        synchronized (this) {
            if (isThere(hash, bytes)) {
                return;
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        forceFolder(around);
    }

    private synchronized boolean isThere(String hash, long bytes) throws IOException {
        var target = path(hash);
        if (!Files.exists(target) || Files.size(target) != bytes) {
            return false;
        }
        return touched(target);
    }

    /** One that cannot be made young is written again instead: a sweep might take it before it has its file. */
    private static boolean touched(Path target) {
        try {
            Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
            return true;
        } catch (IOException e) {
            LOG.warn("{} could not be touched", target, e);
            return false;
        }
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

    /**
     * Discards what nobody will ask for: uploads that were cut off, what an import left in its work folder, and contents
     * that no file names. What is younger may still get its file.
     *
     * @param unnamed of some hashes, those that no file names
     * @return how many were discarded
     */
    int sweep(Instant before, UnaryOperator<Set<String>> unnamed) throws IOException {
        var swept = 0;
        for (var left : older(children(incoming), before)) {
            swept += FileSystemUtils.deleteRecursively(left) ? 1 : 0;
        }
        for (var left : older(children(work), before)) {
            swept += FileSystemUtils.deleteRecursively(left) ? 1 : 0;
        }
        var lot = new HashSet<String>();
        for (var outer : children(root)) {
            for (var inner : outer.equals(incoming) ? List.<Path>of() : children(outer)) {
                older(children(inner), before).stream()
                        .map(path -> path.getFileName().toString())
                        .filter(name -> name.matches("[0-9a-f]{64}"))
                        .forEach(lot::add);
                if (lot.size() >= LOT) {
                    swept += sweepContents(lot, before, unnamed);
                    lot.clear();
                }
            }
        }
        return swept + sweepContents(lot, before, unnamed);
    }

    private int sweepContents(Set<String> old, Instant before, UnaryOperator<Set<String>> unnamed) throws IOException {
        var swept = 0;
        for (var hash : old.isEmpty() ? Set.<String>of() : unnamed.apply(Set.copyOf(old))) {
            // asked after what is unnamed was: who began to copy before sees the rows that were there then
            if (isPaused(before)) {
                return swept;
            }
            synchronized (this) {
                if (!older(List.of(path(hash)), before).isEmpty()) {
                    discard(path(hash));
                    swept++;
                }
            }
        }
        return swept;
    }

    private boolean isPaused(Instant before) throws IOException {
        var marks = children(incoming).stream()
                .filter(path -> path.toString().endsWith(SweepPause.MARK))
                .toList();
        return older(marks, before).size() < marks.size();
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static List<Path> older(List<Path> paths, Instant before) throws IOException {
        var old = new ArrayList<Path>();
        for (var path : paths) {
            if (Files.exists(path)
                    && Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                old.add(path);
            }
        }
        return old;
    }
}
