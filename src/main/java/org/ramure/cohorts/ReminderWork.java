package org.ramure.cohorts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.SystemActor;
import org.ramure.cohorts.ReminderDraft.Words;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.learning.Follower;
import org.ramure.learning.FollowerQuery;
import org.ramure.learning.Followers;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to the people of a reminder, some in a transaction, in the order of their ids. Who has moved since it was sent off,
 * or wants no reminder any more, is passed over; nobody is written to twice by one, since its occasion names it and her.
 */
@Component
class ReminderWork {

    static final String OCCASIONS = "reminder/";

    private static final int PEOPLE = 100;

    /** « You stopped some time ago » is worth nothing when it comes much later. */
    private static final Duration WORTH = Duration.ofDays(2);

    private final ReminderBook book;
    private final CohortBook cohorts;
    private final Followers followers;
    private final Accounts accounts;
    private final Courses courses;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderWork(
            ReminderBook book,
            CohortBook cohorts,
            Followers followers,
            Accounts accounts,
            Courses courses,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.cohorts = cohorts;
        this.followers = followers;
        this.accounts = accounts;
        this.courses = courses;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param inTime whether more may be begun; some people are written to in any case */
    void goOn(UUID reminder, BooleanSupplier inTime) {
        SystemActor.run("reminders", () -> {
            var more = true;
            do {
                more = Boolean.TRUE.equals(transaction.execute(_ -> some(reminder)));
            } while (more && inTime.getAsBoolean());
        });
    }

    /** People are held before the reminder, in the order of who erases somebody. */
    private boolean some(UUID id) {
        var found = book.find(id);
        if (found.isEmpty()) {
            return false;
        }
        var reminder = found.get();
        var people = followers.after(query(reminder), reminder.last(), PEOPLE);
        var cards = accounts.holdOpen(people.stream().map(Follower::person).toList());
        var held = book.hold(id);
        if (held.isEmpty()) {
            return false;
        }
        if (!held.get().equals(reminder)) {
            return true;
        }
        var edition = courses.editions(List.of(reminder.course()));
        if (people.isEmpty() || edition.isEmpty()) {
            book.finish(id);
            return false;
        }
        var sent = 0;
        for (var card : cards.values()) {
            sent += outbox.post(letter(
                                    id,
                                    edition.getFirst(),
                                    card,
                                    words(card.language(), reminder.french(), reminder.english()))
                            .until(clock.instant().plus(WORTH)))
                    ? 1
                    : 0;
        }
        book.went(id, people.getLast().person(), sent);
        return true;
    }

    FollowerQuery query(ReminderBook.Open reminder) {
        return FollowerQuery.of(
                        reminder.course(),
                        reminder.stoppedBefore(),
                        FollowedCourse.resting(cohorts.of(reminder.course()), reminder.day(), reminder.days()))
                .who(reminder.audience().states())
                .in(reminder.cohort())
                .onlyIdle()
                .onlyRemindable();
    }

    /** English readers get the English words, when there are any. */
    static Words words(Locale language, Words french, Words english) {
        return "en".equals(language.getLanguage()) && !english.isEmpty() ? english : french;
    }

    static MessageDraft letter(UUID reminder, Edition edition, PersonCard person, Words words) {
        return new MessageDraft(
                        OCCASIONS + reminder + "/" + person.id(),
                        person.email(),
                        person.language(),
                        "course-reminder",
                        Map.of(
                                "name",
                                person.name(),
                                "course",
                                edition.title(),
                                "line",
                                words.subject(),
                                "body",
                                words.body(),
                                "path",
                                "/app/formations/" + edition.slug()),
                        MessageKind.REMINDER)
                .of(person.id().value());
    }
}
