package org.ramure.courses;

import java.util.Collection;
import java.util.Set;
import org.ramure.accounts.PersonId;

/** Who follows a course, and so keeps it when it is withdrawn. Implemented above: this module knows no enrolments. */
public interface CourseFollowers {

    /** Of some courses, those that the person follows. One statement. */
    Set<CourseId> followed(PersonId person, Collection<CourseId> courses);
}
