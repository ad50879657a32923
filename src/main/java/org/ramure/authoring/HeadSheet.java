package org.ramure.authoring;

import java.time.Instant;

/** What a course's page says of it, open for writing. */
public record HeadSheet(int revision, DraftHead draft, String author, boolean own, Instant changedAt)
        implements Sheet<DraftHead> {}
