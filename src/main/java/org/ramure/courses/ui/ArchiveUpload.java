package org.ramure.courses.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ramure.courses.ImportResult;
import org.ramure.courses.Problem;

/**
 * Takes an archive from the browser and imports it before it answers. The session stays free meanwhile: only the result is
 * shown under its lock.
 */
class ArchiveUpload implements UploadHandler {

    static final int MOST_MEGABYTES = 200;
    private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024;

    private final transient Function<Path, ImportResult> imports;
    private final transient Consumer<ImportResult> show;

    ArchiveUpload(Function<Path, ImportResult> imports, Consumer<ImportResult> show) {
        this.imports = imports;
        this.show = show;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        var file = Files.createTempFile("ramure-upload", ".zip");
        try {
            var result = copy(event.getInputStream(), file) ? imports.apply(file) : tooLarge(event.getFileName());
            event.getUI().access(() -> show.accept(result));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public long getFileSizeMax() {
        return MOST_BYTES;
    }

    private static boolean copy(InputStream bytes, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            long total = 0;
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                total += read;
                if (total > MOST_BYTES) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    private static ImportResult tooLarge(String name) {
        return new ImportResult.Refused(
                java.util.List.of(new Problem(name, 0, "courses.import.too-large", MOST_MEGABYTES)));
    }
}
