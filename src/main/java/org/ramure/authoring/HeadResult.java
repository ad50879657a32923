package org.ramure.authoring;

import java.time.Instant;

/** What became of what a course's page shall say. */
public sealed interface HeadResult {

    /** @param revision to save by the next time */
    record Saved(int revision, Instant at) implements HeadResult {}

    /** Somebody else has saved meanwhile; nothing was overwritten, and what came too late is in the history. */
    record Conflict(HeadSheet theirs) implements HeadResult {}
}
