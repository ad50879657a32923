package org.ramure.files;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where bytes lie by their hash: {@code files/ab/cd/<hash>}. For backups, which take them all whoever they belong to.
 *
 * @param data the folder of the house
 */
public record FileFolder(Path data) {

    Path root() {
        return data.toAbsolutePath().normalize().resolve("files");
    }

    /** What is still coming, and marks of who holds sweeps back. */
    Path incoming() {
        return root().resolve("incoming");
    }

    /** Until it is closed no content is swept. */
    public SweepPause pauseSweeps() throws IOException {
        return SweepPause.in(incoming());
    }

    /** @param hash SHA-256 in hexadecimal */
    public Path path(String hash) {
        return around(hash).resolve(hash);
    }

    /** The folder that it lies in. */
    public Path around(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("No hash");
        }
        return root().resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
    }
}
