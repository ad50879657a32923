package org.ramure.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks inside a ZIP container for what makes it an office document: OpenDocument's {@code mimetype}, Office Open XML's
 * {@code [Content_Types].xml}. Documents with macros are of another type and so of none.
 */
final class OfficeFile {

    private static final int MOST_ENTRIES = 4000;
    private static final long MOST_BYTES = 500L * 1024 * 1024;
    private static final int LONGEST_MANIFEST = 512 * 1024;

    private OfficeFile() {}

    /** @param found the type that its first bytes suggest */
    static Optional<FileKind> kindOf(Path file, String found) throws IOException, DamagedFile {
        if (!found.contains("zip")
                && !found.contains("opendocument")
                && !found.contains("ooxml")
                && !found.contains("openxmlformats")) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(file.toFile())) {
            requireModest(zip);
            var mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                return openDocument(read(zip, mimetype, 200).strip());
            }
            var types = zip.getEntry("[Content_Types].xml");
            return types == null ? Optional.empty() : openXml(read(zip, types, LONGEST_MANIFEST));
        } catch (ZipException | IllegalArgumentException e) {
            throw new DamagedFile(String.valueOf(e.getMessage()));
        }
    }

    private static void requireModest(ZipFile zip) throws DamagedFile {
        if (zip.size() > MOST_ENTRIES) {
            throw new DamagedFile("too many entries");
        }
        var unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
        if (unpacked > MOST_BYTES || zip.stream().anyMatch(entry -> entry.getSize() < 0)) {
            throw new DamagedFile("unpacks to too much");
        }
    }

    private static String read(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (var stream = zip.getInputStream(entry)) {
            return new String(stream.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    private static Optional<FileKind> openDocument(String mimetype) {
        return Optional.of(FileKind.ODT)
                .filter(kind -> kind.mediaType().equals(mimetype))
                .or(() -> Optional.of(FileKind.ODS)
                        .filter(kind -> kind.mediaType().equals(mimetype)));
    }

    private static Optional<FileKind> openXml(String contentTypes) {
        if (contentTypes.contains("macroEnabled") || contentTypes.contains("vbaProject")) {
            return Optional.empty();
        }
        if (contentTypes.contains(FileKind.DOCX.mediaType() + ".main+xml")) {
            return Optional.of(FileKind.DOCX);
        }
        return contentTypes.contains(FileKind.XLSX.mediaType() + ".main+xml")
                ? Optional.of(FileKind.XLSX)
                : Optional.empty();
    }
}
