package org.ramure.cohorts;

import java.util.List;
import java.util.UUID;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.learning.Followers;
import org.ramure.messages.LastLook;
import org.springframework.stereotype.Component;

/** A reminder that waited for the mail server drops when she has come back meanwhile, has left, or wants none any more. */
@Component
class ReminderLook implements LastLook {

    private final ReminderBook book;
    private final ReminderWork work;
    private final Followers followers;
    private final Accounts accounts;

    ReminderLook(ReminderBook book, ReminderWork work, Followers followers, Accounts accounts) {
        this.book = book;
        this.work = work;
        this.followers = followers;
        this.accounts = accounts;
    }

    @Override
    public String occasions() {
        return ReminderWork.OCCASIONS;
    }

    @Override
    public boolean isWanted(String occasion) {
        var parts = occasion.substring(occasions().length()).split("/", 2);
        var person = new PersonId(UUID.fromString(parts[1]));
        return SystemActor.call(
                "reminders",
                () -> book.find(UUID.fromString(parts[0]))
                        .filter(_ -> !accounts.open(List.of(person)).isEmpty())
                        .filter(reminder -> followers.meets(work.query(reminder), person))
                        .isPresent());
    }
}
