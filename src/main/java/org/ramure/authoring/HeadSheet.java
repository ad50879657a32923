package org.ramure.authoring;

import java.time.Instant;
import org.ramure.courses.CourseState;

/**
 * What a course's page says of it, with the revision to save it by.
 *
 * @param author who saved it last; empty when that is nobody any more, or it was never saved here
 */
public record HeadSheet(
        CourseState course, int revision, DraftHead head, String author, Instant changedAt, boolean owner) {}
