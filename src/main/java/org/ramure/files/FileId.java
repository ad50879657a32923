package org.ramure.files;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.ramure.kit.Ids;

/** Names a stored file. */
@Embeddable
public record FileId(UUID value) implements Serializable {

    public static FileId next() {
        return new FileId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
