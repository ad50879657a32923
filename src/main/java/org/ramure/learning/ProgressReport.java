package org.ramure.learning;

import java.time.Instant;
import java.util.List;

/**
 * What a learner's device saw since its last report; sent again when in doubt, since nothing counts twice.
 *
 * @param at when the device saw the place
 * @param place thousandths of a text, seconds of a film
 * @param watched seconds of the film
 * @param beingRead seconds since 1970
 */
public record ProgressReport(Instant at, int place, List<Stretch> watched, List<Stretch> beingRead) {

    /** Of each list; a device of ours sends fewer. */
    public static final int MOST_STRETCHES = 500;

    /** @throws IllegalArgumentException for what no device of ours could have sent */
    public ProgressReport {
        if (watched.size() > MOST_STRETCHES || beingRead.size() > MOST_STRETCHES) {
            throw new IllegalArgumentException("A report of too many stretches");
        }
        watched = List.copyOf(watched);
        beingRead = List.copyOf(beingRead);
    }
}
