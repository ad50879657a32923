package org.ramure.resources;

import java.time.Instant;
import java.util.UUID;
import org.ramure.files.FileAddress;
import org.ramure.files.FileId;

/**
 * A file that a tool once was, or is.
 *
 * @param number counts the versions from 1, whatever their labels
 * @param label as people call it, such as {@code 1.0}
 * @param note what changed, in plain words; empty when nobody said
 * @param format the file's ending in capitals, such as {@code ODT}
 */
public record ResourceVersion(
        UUID id,
        int number,
        String label,
        String licence,
        String note,
        FileId file,
        String fileName,
        String format,
        long bytes,
        Instant addedAt) {

    public String address() {
        return FileAddress.of(file, fileName) + "?download";
    }
}
