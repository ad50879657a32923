package org.ramure.authoring;

import org.ramure.courses.CourseState;

/** What a course's page says of it, with the revision to save it by. */
public record HeadSheet(CourseState course, int revision, DraftHead head, boolean owner) {}
