package org.ramure.courses.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Refusal;

/**
 * Unpacks a ZIP archive into a folder of its own: bounded in entries, depth, size and ratio, and no entry can name a place
 * outside. Links in an archive become plain files, so nothing points anywhere.
 */
public final class Archive implements AutoCloseable {

    /** As many lessons as a course may have, with some files each. */
    static final int MOST_ENTRIES = 100_000;

    private static final int DEEPEST = 8;
    private static final long MOST_BYTES = 1_500L * 1024 * 1024;
    private static final long FREE_BYTES = 10L * 1024 * 1024;
    private static final int MOST_RATIO = 100;
    private static final Pattern SAFE = Pattern.compile("[^\\p{Cntrl}\\\\:*?\"<>|]{1,240}");
    private static final Set<String> IGNORED = Set.of("__macosx", ".ds_store", "thumbs.db", "desktop.ini", ".git");

    private final Path folder;
    private final long packed;
    private final Set<String> names = new HashSet<>();
    private long total;

    private Archive(Path folder, long packed) {
        this.folder = folder;
        this.packed = packed;
    }

    /**
     * @param work where the folder is made
     * @return the archive unpacked; closing it deletes the folder
     * @throws Refusal when it is no ZIP archive, or out of bounds
     */
    public static Archive unpack(Path zip, Path work) throws IOException {
        var packed = Math.max(1, Files.size(zip));
        var archive = new Archive(Files.createTempDirectory(Files.createDirectories(work), "course"), packed);
        try (var file = new ZipFile(zip.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                throw new Refusal("courses.archive.entries", MOST_ENTRIES);
            }
            for (var entry : (Iterable<ZipEntry>) file.stream().<ZipEntry>map(e -> e)::iterator) {
                archive.unpack(file, entry);
            }
            return archive;
        } catch (ZipException | IllegalArgumentException e) {
            archive.close();
            throw new Refusal("courses.archive.no-zip");
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Where {@code course.yaml} is: at the top, or in the one folder at the top. */
    public Path root() throws IOException {
        if (Files.exists(folder.resolve(CourseReader.OUTLINE))) {
            return folder;
        }
        try (var top = Files.list(folder)) {
            var all = top.toList();
            return all.size() == 1 && Files.isDirectory(all.getFirst()) ? all.getFirst() : folder;
        }
    }

    private void unpack(ZipFile file, ZipEntry entry) throws IOException {
        var name = entry.getName();
        var parts = List.of(name.split("/", -1));
        if (parts.stream().anyMatch(part -> IGNORED.contains(part.toLowerCase(Locale.ROOT)) || part.startsWith("._"))) {
            return;
        }
        var path = entry.isDirectory() ? parts.subList(0, parts.size() - 1) : parts;
        if (path.size() > DEEPEST || !path.stream().allMatch(Archive::isSafe)) {
            throw new Refusal("courses.archive.name", shown(name));
        }
        var target = folder;
        for (var part : path) {
            target = target.resolve(part);
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        if (!names.add(String.join("/", path).toLowerCase(Locale.ROOT))) {
            throw new Refusal("courses.archive.twice", shown(name));
        }
        Files.createDirectories(folder.resolve(String.join("/", path.subList(0, path.size() - 1))));
        try (var stream = file.getInputStream(entry)) {
            copy(stream, target);
        }
    }

    private void copy(InputStream stream, Path target) throws IOException {
        var buffer = new byte[64 * 1024];
        try (var out = Files.newOutputStream(target)) {
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                total += read;
                if (total > MOST_BYTES) {
                    throw new Refusal("courses.archive.large", MOST_BYTES / (1024 * 1024));
                }
                if (total > FREE_BYTES && total / packed > MOST_RATIO) {
                    throw new Refusal("courses.archive.ratio");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static boolean isSafe(String part) {
        return SAFE.matcher(part).matches() && !part.equals(".") && !part.equals("..") && !part.isBlank();
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(name.length(), 120));
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
