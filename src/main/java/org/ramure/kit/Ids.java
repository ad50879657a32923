package org.ramure.kit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the ids of rows: UUIDs of version 7 (RFC 9562), ordered by time, with 74 random bits. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator NEXT = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    public static UUID next() {
        return NEXT.generate();
    }

    /** Reads an id from an address; what is no id is simply not there. */
    public static Optional<UUID> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
