package org.ramure.authoring;

import java.time.Instant;

/** What became of a lesson that was to be saved. */
public sealed interface SaveResult {

    /** @param revision to save by the next time */
    record Saved(int revision, Instant at) implements SaveResult {}

    /** Somebody else has saved meanwhile; nothing was overwritten, and what came too late is in the history. */
    record Conflict(LessonSheet theirs) implements SaveResult {}

    /** It was deleted meanwhile; what came too late is in the history of what can be taken back. */
    record Gone() implements SaveResult {}
}
