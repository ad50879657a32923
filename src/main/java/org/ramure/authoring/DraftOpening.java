package org.ramure.authoring;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.courses.CourseState;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.springframework.stereotype.Component;

/** The draft of a course for who may write it; made of the newest edition the first time. */
@Component
class DraftOpening {

    private final DraftAccess access;
    private final DraftBook drafts;
    private final PartBook parts;
    private final DraftMaking making;
    private final DraftRenewal renewal;
    private final Courses courses;
    private final CurrentPerson current;
    private final Clock clock;

    DraftOpening(
            DraftAccess access,
            DraftBook drafts,
            PartBook parts,
            DraftMaking making,
            DraftRenewal renewal,
            Courses courses,
            CurrentPerson current,
            Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.parts = parts;
        this.making = making;
        this.renewal = renewal;
        this.courses = courses;
        this.current = current;
        this.clock = clock;
    }

    record Opened(CourseState course, DraftRow draft) {}

    Opened open(String slug) {
        var course = access.require(slug);
        return new Opened(course, draft(course));
    }

    Opened hold(String slug) {
        var opened = open(slug);
        return new Opened(opened.course(), drafts.hold(opened.course().course()).orElseThrow());
    }

    DraftRow draft(CourseState course) {
        var found = drafts.find(course.course());
        if (found.isEmpty()) {
            make(course);
            return drafts.find(course.course()).orElseThrow();
        }
        if (course.edition() > found.get().edition() && !found.get().ahead()) {
            var held = drafts.hold(course.course()).orElseThrow();
            // somebody may have written in it since it was found
            if (!held.ahead()) {
                renew(course, held);
            }
            return drafts.find(course.course()).orElseThrow();
        }
        return found.get();
    }

    /** What was written here and never published goes into the history: the caller asks first. */
    void renew(CourseState course) {
        draft(course);
        renew(course, drafts.hold(course.course()).orElseThrow());
    }

    private void renew(CourseState course, DraftRow held) {
        if (held.edition() < course.edition()) {
            renewal.renew(held, making.of(edition(course), now()), course.edition(), now());
        }
    }

    private void make(CourseState course) {
        if (course.edition() == 0) {
            drafts.add(course.course(), course.slug(), DraftHead.titled(course.slug(), language(), author()), 0, now());
            return;
        }
        var made = making.of(edition(course), now());
        if (drafts.add(course.course(), course.slug(), made.head(), course.edition(), now())) {
            parts.addAll(course.course(), made.units(), made.lessons());
        }
    }

    private java.util.Locale language() {
        return current.signedIn().map(SignedIn::language).orElse(java.util.Locale.FRENCH);
    }

    private String author() {
        return current.signedIn().map(SignedIn::name).orElse("");
    }

    private Edition edition(CourseState course) {
        return courses.editions(List.of(course.course())).getFirst();
    }

    /** As fine as both databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
