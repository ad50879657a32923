package org.ramure.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the house stands on its machine; sizes in bytes.
 *
 * @param free of the disk that holds the folder
 * @param files kept, once for equal ones
 * @param database null when it lies in memory only
 * @param engine with its version
 * @param version of Ramure
 * @param backedUp when a backup was last made; after a restore, when the one that it came from was; null for never
 */
public record MachineCard(
        long free,
        long disk,
        long files,
        @Nullable Long database,
        String engine,
        String version,
        @Nullable Instant backedUp) {}
