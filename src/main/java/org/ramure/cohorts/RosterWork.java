package org.ramure.cohorts;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.ramure.accounts.AccountLinks;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.house.AuditLog;
import org.ramure.kit.Refusal;
import org.ramure.learning.Followers;
import org.ramure.messages.MessageDraft;
import org.ramure.messages.MessageKind;
import org.ramure.messages.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through lists, some lines in a transaction: a line is taken away with what it did, so that a start after a crash
 * goes on where it was. Each line may come again: enrolment, invitation and mail have keys of their own.
 */
@Component
class RosterWork {

    private static final int LINES = 100;

    private final RosterBook book;
    private final Followers followers;
    private final Accounts accounts;
    private final AccountLinks links;
    private final Courses courses;
    private final Outbox outbox;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    RosterWork(
            RosterBook book,
            Followers followers,
            Accounts accounts,
            AccountLinks links,
            Courses courses,
            Outbox outbox,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.book = book;
        this.followers = followers;
        this.accounts = accounts;
        this.links = links;
        this.courses = courses;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param deed what the audit log calls it: it is there with the list, or neither is */
    UUID begin(Edition edition, PersonId by, List<RosterLine> lines, String deed) {
        return transaction.execute(_ -> {
            audit.record(by.value(), deed, edition.slug(), String.valueOf(lines.size()));
            return book.add(edition.course(), by, lines);
        });
    }

    /** The whole list, now. */
    void finish(UUID roster) {
        goOn(roster, () -> true);
    }

    /**
     * Goes on with a list, as the house: whoever asked for it was asked for her right then.
     *
     * @param inTime whether more may be begun; some lines are done in any case
     */
    void goOn(UUID roster, BooleanSupplier inTime) {
        SystemActor.run("rosters", () -> {
            var more = true;
            do {
                more = Boolean.TRUE.equals(transaction.execute(_ -> some(roster)));
            } while (more && inTime.getAsBoolean());
        });
    }

    /** People are held before the list, in the order of who erases somebody: then her line goes too. */
    private boolean some(UUID roster) {
        var lines = book.next(roster, LINES);
        var people = held(lines.stream().map(RosterBook.Line::email).toList());
        var course = book.hold(roster);
        if (course.isEmpty()) {
            return false;
        }
        var edition = courses.published(List.of(course.get()));
        if (lines.isEmpty() || edition.isEmpty()) {
            book.finish(roster);
            return false;
        }
        if (!book.next(roster, LINES).equals(lines)) {
            return true;
        }
        var did = lines.stream()
                .map(line -> did(edition.getFirst(), people, line))
                .toList();
        book.done(
                roster,
                lines.getLast(),
                lines.size(),
                Collections.frequency(did, Did.ENROLLED),
                Collections.frequency(did, Did.INVITED));
        return true;
    }

    /** What became of a line. */
    private enum Did {
        ENROLLED,
        INVITED,
        NOTHING
    }

    /** @param open those who may come in: an account may have been closed since the list was checked */
    private record Held(Map<String, PersonCard> known, Set<PersonId> open) {}

    private Held held(List<String> emails) {
        var known = accounts.holdByAddress(emails);
        return new Held(
                known,
                accounts.open(known.values().stream().map(PersonCard::id).toList())
                        .keySet());
    }

    private Did did(Edition edition, Held people, RosterBook.Line line) {
        if (people.known().containsKey(line.email())) {
            return enrol(edition, people, line);
        }
        if (!book.invite(edition.course(), line.email(), line.language(), line.cohort())) {
            return Did.NOTHING;
        }
        return links.invite(line.email(), line.language(), edition.title(), path(edition))
                ? Did.INVITED
                // somebody has this address since a moment ago
                : enrol(edition, held(List.of(line.email())), line);
    }

    private Did enrol(Edition edition, Held people, RosterBook.Line line) {
        book.accepted(List.of(edition.course()), List.of(line.email()));
        var person = people.known().get(line.email());
        var cohort = line.cohort();
        return person != null
                        && people.open().contains(person.id())
                        && followers.enrol(edition, person, cohort == null ? null : cohort.value())
                        && tell(edition, person)
                ? Did.ENROLLED
                : Did.NOTHING;
    }

    /** @return true, also when she has been told before */
    private boolean tell(Edition edition, PersonCard person) {
        outbox.post(new MessageDraft(
                        "enrolled/" + person.id() + "/" + edition.course(),
                        person.email(),
                        person.language(),
                        "course-enrolled",
                        Map.of("name", person.name(), "course", edition.title(), "path", path(edition)),
                        MessageKind.NOTICE)
                .of(person.id().value()));
        return true;
    }

    /** @throws Refusal when the address has an account by now */
    void inviteAgain(Edition edition, PersonId by, RosterLine line) {
        if (!links.invite(line.address(), line.language(), edition.title(), path(edition))) {
            throw new Refusal("roster.refused.nothing");
        }
        audit.record(by.value(), "people-invited-again", edition.slug(), "1");
    }

    private static String path(Edition edition) {
        return "/app/formations/" + edition.slug();
    }
}
