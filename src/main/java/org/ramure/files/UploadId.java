package org.ramure.files;

import java.io.Serializable;
import java.util.UUID;

/** Names an upload. All its bits but the version are random: who has not begun it does not guess it. */
public record UploadId(UUID value) implements Serializable {

    static UploadId next() {
        return new UploadId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
