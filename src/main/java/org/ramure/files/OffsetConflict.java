package org.ramure.files;

/** A part does not begin where the last one ended. */
public class OffsetConflict extends RuntimeException {

    private final long received;

    OffsetConflict(long received) {
        super("The next part begins at " + received);
        this.received = received;
    }

    /** Where the next part begins. */
    public long received() {
        return received;
    }
}
