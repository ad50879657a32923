package org.ramure.authoring;

import java.time.Instant;

/** What became of something that was to be saved. */
public sealed interface SaveResult {

    /** @param revision to save by the next time */
    record Saved(int revision, Instant at) implements SaveResult {}

    /** Somebody else has saved meanwhile; nothing was overwritten. */
    record Conflict(LessonSheet theirs) implements SaveResult {}
}
