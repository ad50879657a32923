package org.ramure.quizzes.exchange.qti;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks an archive into memory: bounded in entries, depth, size and ratio, and no entry can name a place outside. */
final class ZipFiles {

    static final int MOST_ENTRIES = 5_000;
    static final long MOST_BYTES = 300L * 1024 * 1024;

    private static final int DEEPEST = 10;
    private static final long FREE_BYTES = 5L * 1024 * 1024;
    private static final int MOST_RATIO = 100;
    private static final Pattern SAFE = Pattern.compile("[^\\p{Cntrl}\\\\:*?\"<>|]{1,240}");

    private final long packed;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final HashSet<String> names = new HashSet<>();
    private long total;

    private ZipFiles(long packed) {
        this.packed = packed;
    }

    static boolean zip(byte[] file) {
        return file.length >= 4 && file[0] == 'P' && file[1] == 'K' && file[2] <= 8 && file[3] <= 8;
    }

    /**
     * @return files by path, as they stand
     * @throws NotTaken when it is none, or out of bounds
     */
    static Map<String, byte[]> unpack(byte[] file) {
        var unpacked = new ZipFiles(Math.max(1, file.length));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            var count = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_ENTRIES) {
                    throw new NotTaken(0, "zip-entries", MOST_ENTRIES);
                }
                unpacked.take(zip, entry);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new NotTaken(0, "zip-damaged");
        }
        if (unpacked.files.isEmpty()) {
            throw new NotTaken(0, "zip-damaged");
        }
        return unpacked.files;
    }

    private void take(ZipInputStream zip, ZipEntry entry) throws IOException {
        var name = checked(entry.getName());
        if (entry.isDirectory()) {
            return;
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new NotTaken(0, "zip-name", name);
        }
        files.put(name, bytes(zip));
    }

    private static String checked(String name) {
        var parts = name.split("/");
        if (!SAFE.matcher(name).matches() || name.startsWith("/") || parts.length > DEEPEST) {
            throw new NotTaken(0, "zip-name", readable(name));
        }
        for (var part : parts) {
            if (part.isBlank() || part.equals(".") || part.equals("..")) {
                throw new NotTaken(0, "zip-name", readable(name));
            }
        }
        return name;
    }

    private static String readable(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.substring(0, Math.min(100, plain.length()));
    }

    private byte[] bytes(ZipInputStream zip) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[16 * 1024];
        for (int size = zip.read(buffer); size >= 0; size = zip.read(buffer)) {
            total += size;
            if (total > MOST_BYTES || total > FREE_BYTES && total / packed > MOST_RATIO) {
                throw new NotTaken(0, "zip-size");
            }
            out.write(buffer, 0, size);
        }
        return out.toByteArray();
    }
}
