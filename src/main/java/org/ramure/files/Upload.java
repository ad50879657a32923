package org.ramure.files;

import org.jspecify.annotations.Nullable;

/** A row of an upload. */
record Upload(
        UploadId id,
        UploadClaim file,
        FileRules rules,
        long received,
        @Nullable StoredContent content) {

    UploadProgress progress() {
        return new UploadProgress(id, file, received, content != null);
    }
}
