package org.ramure.authoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.ramure.files.FileAddress;
import org.ramure.files.FileId;
import org.ramure.files.StoredFile;

/** A file of a draft, as its authors see it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DraftFile(FileId id, String name, long bytes) {

    public static DraftFile of(StoredFile file) {
        return new DraftFile(file.id(), file.name(), file.facts().bytes());
    }

    /** Where it is served, to its authors. */
    public String address() {
        return FileAddress.of(id, name);
    }
}
