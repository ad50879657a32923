package org.ramure.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ramure.kit.Ids;

/**
 * While it lasts no content is swept: who copies what rows of one moment name finds it, although its rows go meanwhile. It
 * stands in the folder itself, so that every node sees it; what a crash leaves of it goes as uploads that were cut off do.
 */
public final class SweepPause implements AutoCloseable {

    static final String MARK = ".pause";

    private final Path mark;

    private SweepPause(Path mark) {
        this.mark = mark;
    }

    /** Begun before the rows are read. */
    static SweepPause in(Path incoming) throws IOException {
        Files.createDirectories(incoming);
        return new SweepPause(Files.createFile(incoming.resolve(Ids.next() + MARK)));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(mark);
    }
}
