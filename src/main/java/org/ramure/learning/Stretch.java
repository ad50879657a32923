package org.ramure.learning;

/**
 * A run of whole seconds.
 *
 * @param from included
 * @param to excluded
 */
public record Stretch(long from, long to) {

    public Stretch {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A stretch ends after it begins: " + from + "-" + to);
        }
    }

    long length() {
        return to - from;
    }
}
