package org.ramure.authoring;

import java.time.Instant;

/**
 * What became of a text that was to be saved.
 *
 * @param <S> how it is open for writing
 */
public sealed interface SaveResult<S> {

    /** @param revision to save by the next time */
    record Saved<S>(int revision, Instant at) implements SaveResult<S> {}

    /** Somebody else has saved meanwhile; nothing was overwritten, and what came too late is in the history. */
    record Conflict<S>(S theirs) implements SaveResult<S> {}

    /** It was deleted meanwhile; what came too late is in the history of what can be taken back. */
    record Gone<S>() implements SaveResult<S> {}
}
