package org.ramure.courses;

import org.ramure.accounts.PersonId;

/** Who writes a course beside its owner. Implemented above: this module knows no drafts. */
public interface CourseAuthors {

    /** One statement. */
    boolean isAuthor(CourseId course, PersonId person);
}
