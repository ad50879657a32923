package org.ramure.authoring;

import java.io.Serializable;
import java.util.UUID;
import org.ramure.kit.Ids;

/** Names a unit of a draft. */
public record UnitId(UUID value) implements Serializable {

    static UnitId next() {
        return new UnitId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
