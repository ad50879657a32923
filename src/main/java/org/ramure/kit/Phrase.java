package org.ramure.kit;

import java.util.Arrays;
import java.util.Objects;

/** Words still to be said in somebody's language: a key of the message bundles and its arguments. */
public record Phrase(String key, Object... arguments) {

    public Phrase {
        arguments = arguments.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phrase that && key.equals(that.key) && Arrays.equals(arguments, that.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, Arrays.hashCode(arguments));
    }

    @Override
    public String toString() {
        return key + Arrays.toString(arguments);
    }
}
