package org.ramure.accounts;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.ramure.kit.Ids;

/** Names a person, for as long as her account lives. */
@Embeddable
public record PersonId(UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
