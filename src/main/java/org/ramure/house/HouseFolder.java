package org.ramure.house;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what the house keeps to other users of the machine, where the system knows permissions. A folder that was there
 * before keeps those that its owner gave it.
 */
public final class HouseFolder {

    private static final Logger LOG = LoggerFactory.getLogger(HouseFolder.class);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private HouseFolder() {}

    /** Makes the folder when it is not there: before anything else does, which would leave it open. */
    public static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var around = folder.toAbsolutePath().getParent();
        if (around != null) {
            Files.createDirectories(around);
        }
        if (POSIX) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Closes the file of the database; where it is somebody else's, this is said and the house goes on. */
    public static void close(Path folder) {
        var database = folder.resolve("ramure.mv.db");
        if (!POSIX || !Files.isRegularFile(database)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | SecurityException e) {
            LOG.warn("Other users of this machine may read {}: its permissions could not be changed", database, e);
        }
    }
}
