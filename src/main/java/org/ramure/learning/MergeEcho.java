package org.ramure.learning;

import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.Courses;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Two accounts may have done together all that a course asks for. Looked at once everything is merged, since other modules
 * have their turn after this one: a quiz that the double passed counts. May be heard twice.
 */
@Component
class MergeEcho {

    private final EnrolmentBook enrolments;
    private final Courses courses;
    private final CourseCompletion completion;

    MergeEcho(EnrolmentBook enrolments, Courses courses, CourseCompletion completion) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.completion = completion;
    }

    @ApplicationModuleListener
    void on(EnrolmentsMerged merged) {
        SystemActor.run("learning", () -> complete(merged.person()));
    }

    private void complete(PersonId person) {
        var followed = enrolments.of(person).stream().map(Enrolment::course).toList();
        courses.editions(followed).forEach(edition -> completion.completeIfNothingIsMissing(person, edition));
    }
}
