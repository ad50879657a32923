package org.ramure.authoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a draft.
 *
 * @param author who last changed what it says; null when that is nobody any more
 */
record UnitRow(
        UnitId id,
        String key,
        UnitDraft draft,
        int revision,
        @Nullable UUID author,
        Instant changedAt) {

    static UnitRow first(String key, UnitDraft draft, @Nullable UUID author, Instant now) {
        return new UnitRow(UnitId.next(), key, draft, 1, author, now);
    }

    String title() {
        return draft.title();
    }

    String summary() {
        return draft.summary();
    }
}
