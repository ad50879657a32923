package org.ramure.cohorts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.learning.FollowerQuery;
import org.springframework.stereotype.Component;

/** The course that somebody follows up, and what « stopped » means in its groups today. */
@Component
class FollowedCourse {

    private final Courses courses;
    private final CurrentPerson current;
    private final Clock clock;

    FollowedCourse(Courses courses, CurrentPerson current, Clock clock) {
        this.courses = courses;
        this.current = current;
        this.clock = clock;
    }

    /** @throws NotThere when the person may not follow it up */
    Edition of(String slug) {
        var edition = courses.editionOf(slug);
        if (!courses.mayFollow(edition.course())) {
            throw new NotThere("course " + slug);
        }
        return edition;
    }

    /**
     * The course, when people may be enrolled into it: who already follows one that was taken back goes on, but nobody else
     * finds it.
     *
     * @throws NotThere when the person may not follow it up
     * @throws Refusal when it is not published
     */
    Edition openTo(String slug) {
        var edition = of(slug);
        if (!isPublished(edition)) {
            throw new Refusal("roster.refused.unpublished");
        }
        return edition;
    }

    boolean isPublished(Edition edition) {
        return courses.isPublished(edition.course());
    }

    /** Where she is; of the house itself, the one of Greenwich. */
    LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), current.signedIn().map(SignedIn::zone).orElse(ZoneOffset.UTC));
    }

    /** Everybody in the course; who has not moved for the days has stopped, where something is expected. */
    FollowerQuery everybody(CourseId course, Collection<Cohort> cohorts, int days) {
        return FollowerQuery.of(course, clock.instant().minus(Duration.ofDays(days)), resting(cohorts, today(), days));
    }

    static Set<UUID> resting(Collection<Cohort> cohorts, LocalDate today, int days) {
        return cohorts.stream()
                .filter(cohort -> !cohort.expects(today, days))
                .map(cohort -> cohort.id().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
