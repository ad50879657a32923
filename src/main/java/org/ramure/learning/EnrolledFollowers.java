package org.ramure.learning;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseFollowers;
import org.ramure.courses.CourseId;
import org.springframework.stereotype.Component;

/** Who is enrolled keeps a course that was withdrawn: what she began she may finish. */
@Component
class EnrolledFollowers implements CourseFollowers {

    private final EnrolmentBook enrolments;

    EnrolledFollowers(EnrolmentBook enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public Set<CourseId> followed(PersonId person, Collection<CourseId> courses) {
        return enrolments.of(person).stream()
                .map(Enrolment::course)
                .filter(courses::contains)
                .collect(Collectors.toSet());
    }
}
