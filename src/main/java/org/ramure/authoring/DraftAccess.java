package org.ramure.authoring;

import java.util.Set;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.courses.CourseAuthors;
import org.ramure.courses.CourseId;
import org.ramure.courses.CourseState;
import org.ramure.courses.Courses;
import org.ramure.kit.NotThere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may write which course: its owner, who she writes it with, and administrators. */
@Component
class DraftAccess implements CourseAuthors {

    private final DraftBook drafts;
    private final ObjectProvider<Courses> courses;
    private final CurrentPerson current;

    /** @param courses asked for late: they ask this one who their authors are */
    DraftAccess(DraftBook drafts, ObjectProvider<Courses> courses, CurrentPerson current) {
        this.drafts = drafts;
        this.courses = courses;
        this.current = current;
    }

    @Override
    public boolean isAuthor(CourseId course, PersonId person) {
        return drafts.isAuthor(course, person);
    }

    @Override
    public Set<CourseId> writtenBy(PersonId person) {
        return drafts.writtenBy(person);
    }

    /** @throws NotThere when there is no such course, or the person does not write it; two statements at most */
    CourseState require(String slug) {
        var course = courses.getObject().state(slug);
        if (!owns(course) && !isAuthor(course.course(), current.id())) {
            throw new NotThere("draft of " + slug);
        }
        return course;
    }

    /** @throws NotThere also for who only writes it with its owner */
    CourseState requireOwner(String slug) {
        var course = require(slug);
        if (!owns(course)) {
            throw new NotThere("owner of " + slug);
        }
        return course;
    }

    boolean owns(CourseState course) {
        return current.has(Role.ADMINISTRATOR)
                || current.signedIn()
                        .filter(person -> person.id().equals(course.owner()))
                        .isPresent();
    }
}
