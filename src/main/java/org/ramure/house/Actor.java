package org.ramure.house;

import java.util.Optional;
import java.util.UUID;

/** Who acts, for modules below that of people: all that an audit log needs. */
public interface Actor {

    /** @return empty when the house itself acts, or nobody is signed in */
    Optional<UUID> actor();
}
