package org.ramure.learning;

import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonChanged;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.kit.PlainLetters;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** By what words people are found and sorted in a course: kept with each enrolment, so that no list joins accounts. */
@Component
class FollowerWords {

    private static final int LONGEST = 400;

    private final EnrolmentBook enrolments;
    private final Accounts accounts;

    FollowerWords(EnrolmentBook enrolments, Accounts accounts) {
        this.enrolments = enrolments;
        this.accounts = accounts;
    }

    /** The name, then the address. */
    static String of(String name, String email) {
        var words = PlainLetters.of(name) + " " + PlainLetters.of(email);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    /** May be heard twice: what counts is how she is called now. */
    @ApplicationModuleListener
    void on(PersonChanged changed) {
        SystemActor.run("learning", () -> rename(changed.person()));
    }

    private void rename(PersonId id) {
        accounts.find(id).ifPresent(person -> enrolments.name(id, of(person.name(), person.email())));
    }
}
