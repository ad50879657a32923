package org.ramure.cohorts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

    /** As the house: whoever asked for it was asked for her right then. */
    void finish(UUID roster) {
        SystemActor.run("rosters", () -> {
            var more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(_ -> some(roster)));
            }
        });
    }

    private boolean some(UUID roster) {
        var course = book.hold(roster);
        if (course.isEmpty()) {
            return false;
        }
        var edition = courses.editions(List.of(course.get()));
        var lines = book.next(roster, LINES);
        if (lines.isEmpty() || edition.isEmpty()) {
            book.finish(roster);
            return false;
        }
        var known =
                accounts.byAddress(lines.stream().map(RosterBook.Line::email).toList());
        // her account may have been closed since the list was checked
        var open = accounts.open(known.values().stream().map(PersonCard::id).toList());
        var enrolled = 0;
        var invited = 0;
        for (var line : lines) {
            var card = known.get(line.email());
            if (card != null && open.containsKey(card.id())) {
                enrolled += enrol(edition.getFirst(), card, line) ? 1 : 0;
            } else if (card == null) {
                invited += invite(edition.getFirst(), line) ? 1 : 0;
            }
        }
        book.done(roster, lines.getLast(), lines.size(), enrolled, invited);
        return true;
    }

    private boolean enrol(Edition edition, PersonCard person, RosterBook.Line line) {
        var cohort = line.cohort();
        return followers.enrol(edition, person, cohort == null ? null : cohort.value()) && tell(edition, person);
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

    private boolean invite(Edition edition, RosterBook.Line line) {
        return book.invite(edition.course(), line.email(), line.language(), line.cohort())
                && links.invite(line.email(), line.language(), edition.title(), path(edition));
    }

    /** @throws Refusal when the address has an account by now */
    void inviteAgain(Edition edition, PersonId by, String email, Locale language) {
        if (!links.invite(email, language, edition.title(), path(edition))) {
            throw new Refusal("roster.refused.nothing");
        }
        audit.record(by.value(), "people-invited-again", edition.slug(), "1");
    }

    private static String path(Edition edition) {
        return "/app/formations/" + edition.slug();
    }
}
