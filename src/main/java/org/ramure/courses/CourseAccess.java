package org.ramure.courses;

import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.kit.NotThere;
import org.springframework.stereotype.Component;

/** Who may see and change courses. */
@Component
class CourseAccess {

    private final CurrentPerson current;

    CourseAccess(CurrentPerson current) {
        this.current = current;
    }

    boolean mayWrite() {
        return current.has(Role.TRAINER) || current.has(Role.ADMINISTRATOR);
    }

    /** @throws NotThere when the person is no trainer */
    void requireWriting() {
        if (!mayWrite()) {
            throw new NotThere("needs a trainer");
        }
    }

    /** The course is changed by who imported it first, and by administrators. */
    boolean mayChange(Course course) {
        return current.has(Role.ADMINISTRATOR)
                || current.signedIn()
                        .filter(person -> course.belongsTo(person.id()))
                        .isPresent();
    }

    /** Whose courses the person may follow up: null for everybody's. Whom {@link #mayChange} lets in, this lists. */
    @Nullable
    PersonId follower() {
        return current.has(Role.ADMINISTRATOR) ? null : current.id();
    }

    /** A draft is for those who write courses. */
    boolean maySee(CourseStatus status) {
        return switch (status) {
            case PUBLISHED -> true;
            case DRAFT -> mayWrite();
        };
    }
}
