package org.ramure.cohorts;

import java.util.Optional;
import java.util.UUID;
import org.ramure.kit.Ids;

/** A group's identity. */
public record CohortId(UUID value) {

    public static CohortId next() {
        return new CohortId(Ids.next());
    }

    public static Optional<CohortId> parse(String text) {
        return Ids.parse(text).map(CohortId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
