package org.ramure.courses;

import java.util.Set;
import org.ramure.accounts.PersonId;

/** Who writes a course beside its owner. Implemented above: this module knows no drafts. */
public interface CourseAuthors {

    /** One statement. */
    boolean isAuthor(CourseId course, PersonId person);

    /** The courses that she writes beside their owners. One statement. */
    Set<CourseId> writtenBy(PersonId person);
}
