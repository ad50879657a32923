package org.ramure.cohorts;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.AccountOpened;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.PersonChanged;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.learning.Followers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Enrols who was invited as soon as she has an account at that address, whichever way she made it: in the transaction that
 * opens it, since her link leads her straight to the course. Or in the one that moves her account there. An invitation to a
 * course that was taken back waits until it is sent again, or forgotten.
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
        enrol(opened.person());
    }

    @EventListener
    void on(PersonChanged changed) {
        enrol(changed.person());
    }

    private void enrol(PersonId id) {
        SystemActor.run("invitations", () -> accounts.find(id).ifPresent(this::enrol));
    }

    private void enrol(PersonCard person) {
        var cohorts = new HashMap<CourseId, @Nullable UUID>();
        book.invitations(person.email()).forEach(invitation -> cohorts.put(invitation.course(), invitation.cohort()));
        var open = courses.published(cohorts.keySet());
        open.forEach(edition -> followers.enrol(edition, person, cohorts.get(edition.course())));
        book.accepted(open.stream().map(Edition::course).toList(), List.of(person.email()));
    }
}
