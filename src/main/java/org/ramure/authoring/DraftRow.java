package org.ramure.authoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseId;

/**
 * The draft of a course.
 *
 * @param revision of the head
 * @param changes counts every change anywhere in it
 * @param published how many of them the newest edition has seen
 * @param edition the newest one that it was made of or published as
 */
record DraftRow(
        CourseId course,
        String slug,
        DraftHead head,
        int revision,
        int changes,
        int published,
        int edition,
        Instant changedAt,
        @Nullable Instant archivedAt,
        @Nullable Instant publishAt,
        @Nullable PublishFault publishFault) {

    boolean ahead() {
        return changes > published;
    }
}
