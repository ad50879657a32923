package org.ramure.authoring;

import java.time.Instant;

/**
 * What a unit says of itself, open for writing.
 *
 * @param course the title of its course
 */
public record UnitSheet(
        UnitId id, String course, int revision, UnitDraft draft, String author, boolean own, Instant changedAt)
        implements Sheet<UnitDraft> {}
