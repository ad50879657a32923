package org.ramure.files;

import java.time.Instant;

/**
 * A file that somebody holds.
 *
 * @param name a safe name for downloads, with its ending
 * @param hash SHA-256 of its content in lower-case hexadecimal: content under an id never changes
 */
public record StoredFile(FileId id, Holder holder, String name, String hash, FileFacts facts, Instant storedAt) {

    public String address() {
        return FileAddress.of(id, name);
    }
}
