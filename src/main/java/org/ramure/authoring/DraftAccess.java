package org.ramure.authoring;

import java.util.Set;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.courses.CourseAuthors;
import org.ramure.courses.CourseId;
import org.ramure.courses.CourseState;
import org.ramure.courses.CourseStatus;
import org.ramure.courses.Courses;
import org.ramure.courses.PublishingRule;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may write which course: its owner, who she writes it with, and administrators. */
@Component
class DraftAccess implements CourseAuthors, PublishingRule {

    private final DraftBook drafts;
    private final ObjectProvider<Courses> courses;
    private final Accounts accounts;
    private final CurrentPerson current;

    /** @param courses asked for late: they ask this one who their authors are */
    DraftAccess(DraftBook drafts, ObjectProvider<Courses> courses, Accounts accounts, CurrentPerson current) {
        this.drafts = drafts;
        this.courses = courses;
        this.accounts = accounts;
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

    /** Whoever publishes it, from its draft or by an import: what was withdrawn comes back by who withdrew it. */
    @Override
    public void requirePublishable(CourseState course) {
        if (drafts.isArchived(course.course())) {
            throw new Refusal("authoring.publish.archived");
        }
        if (course.status() == CourseStatus.WITHDRAWN && !owns(course)) {
            throw new Refusal("authoring.publish.withdrawn");
        }
    }

    /** Whether somebody who is not here may write it now. */
    boolean mayStillWrite(PersonId person, CourseState course) {
        return accounts.find(person)
                .flatMap(card -> accounts.of(card.email()))
                .filter(SignedIn::active)
                .filter(one -> one.has(Role.ADMINISTRATOR)
                        || one.has(Role.TRAINER)
                                && (person.equals(course.owner()) || isAuthor(course.course(), person)))
                .isPresent();
    }

    boolean owns(CourseState course) {
        return current.has(Role.ADMINISTRATOR)
                || current.signedIn()
                        .filter(person -> person.id().equals(course.owner()))
                        .isPresent();
    }
}
