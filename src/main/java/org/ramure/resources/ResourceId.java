package org.ramure.resources;

import java.util.UUID;
import org.ramure.kit.Ids;

/** Names a tool, whichever its version. */
public record ResourceId(UUID value) {

    public static ResourceId next() {
        return new ResourceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
