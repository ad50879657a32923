package org.ramure.courses;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.ramure.kit.Refusal;

/**
 * An archive as it came, in the house's own work folder until it is published or given up; what a crash leaves there is
 * swept.
 */
record ReceivedArchive(UUID id, Path file) implements AutoCloseable {

    private static final long MOST_BYTES = Courses.ARCHIVE_MEGABYTES * 1024L * 1024;

    /** @throws Refusal when it is too large, or does not come to its end */
    static ReceivedArchive of(InputStream bytes, Path work) throws IOException {
        var archive = of(UUID.randomUUID(), Files.createDirectories(work));
        try {
            archive.take(bytes);
            return archive;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** One that came before, which may be gone. */
    static ReceivedArchive of(UUID id, Path work) {
        return new ReceivedArchive(id, work.resolve("archive-" + id + ".zip"));
    }

    private void take(InputStream bytes) throws IOException {
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            var buffer = new byte[64 * 1024];
            long total = 0;
            for (var read = next(bytes, buffer); read >= 0; read = next(bytes, buffer)) {
                total += read;
                if (total > MOST_BYTES) {
                    throw new Refusal("courses.import.too-large", Courses.ARCHIVE_MEGABYTES);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static int next(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            throw new Refusal("files.refused.interrupted");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
