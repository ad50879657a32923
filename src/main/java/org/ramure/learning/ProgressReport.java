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
public record ProgressReport(Instant at, int place, List<Stretch> watched, List<Stretch> beingRead) {}
