package org.ramure.cohorts;

import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.AccountOpened;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.learning.Followers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Enrols who was invited as soon as she has an account, whichever way she made it: in the transaction that opens it, since
 * her link leads her straight to the course.
 */
@Component
class InvitationEcho {

    private final RosterBook book;
    private final Followers followers;
    private final Accounts accounts;
    private final Courses courses;

    InvitationEcho(RosterBook book, Followers followers, Accounts accounts, Courses courses) {
        this.book = book;
        this.followers = followers;
        this.accounts = accounts;
        this.courses = courses;
    }

    @EventListener
    void on(AccountOpened opened) {
        SystemActor.run("invitations", () -> accounts.find(opened.person()).ifPresent(this::enrol));
    }

    private void enrol(PersonCard person) {
        var cohorts = new HashMap<CourseId, @Nullable UUID>();
        var invitations = book.invitations(person.email());
        invitations.forEach(invitation -> cohorts.put(invitation.course(), invitation.cohort()));
        courses.editions(invitations.stream().map(RosterBook.Invitation::course).toList())
                .forEach(edition -> followers.enrol(edition, person, cohorts.get(edition.course())));
        book.accepted(person.email());
    }
}
