package org.ramure.cohorts;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonCard;
import org.ramure.courses.Edition;
import org.ramure.house.AuditLog;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.learning.Follower;
import org.ramure.learning.FollowerQuery;
import org.ramure.learning.Followers;
import org.ramure.messages.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A word to those who stopped: counted and read before it is sent, then sent once to each. */
@Service
@Transactional
public class Reminders {

    private static final int NAMED = 8;
    private static final int LATEST = 10;

    private final FollowedCourse followed;
    private final CohortBook cohorts;
    private final ReminderBook book;
    private final Followers followers;
    private final Accounts accounts;
    private final Outbox outbox;
    private final CurrentPerson current;
    private final AuditLog audit;

    Reminders(
            FollowedCourse followed,
            CohortBook cohorts,
            ReminderBook book,
            Followers followers,
            Accounts accounts,
            Outbox outbox,
            CurrentPerson current,
            AuditLog audit) {
        this.followed = followed;
        this.cohorts = cohorts;
        this.book = book;
        this.followers = followers;
        this.accounts = accounts;
        this.outbox = outbox;
        this.current = current;
        this.audit = audit;
    }

    /** What stands on the page. @param mailLeaves whether messages leave this house at all */
    public record Desk(Edition edition, List<Cohort> cohorts, List<ReminderCard> latest, boolean mailLeaves) {}

    /** Who would be written to. @param some the names of the first of them */
    public record Meant(int count, List<String> some) {}

    @Transactional(readOnly = true)
    public Desk desk(String slug) {
        var edition = followed.of(slug);
        return new Desk(edition, cohorts.of(edition.course()), book.of(edition.course(), LATEST), outbox.isOpen());
    }

    /** Counts, whatever the words are. */
    @Transactional(readOnly = true)
    public Meant meant(String slug, ReminderDraft draft) {
        var edition = followed.of(slug);
        var query = query(edition, draft);
        var first = followers.page(query, 0, NAMED).followers();
        var names = accounts.names(first.stream().map(Follower::person).toList());
        return new Meant(
                followers.count(query),
                first.stream()
                        .map(Follower::person)
                        .filter(names::containsKey)
                        .map(names::get)
                        .toList());
    }

    /**
     * The letter as the first of its French or English readers would have it: here she is whoever asks.
     *
     * @throws Refusal when words are missing
     */
    @Transactional(readOnly = true)
    public Outbox.Preview preview(String slug, ReminderDraft draft, Locale language) {
        var edition = followed.of(slug);
        var checked = draft.checked();
        var me = current.require();
        return outbox.preview(ReminderWork.letter(
                Ids.next(),
                edition,
                new PersonCard(me.id(), me.name(), me.email(), language, me.zone()),
                ReminderWork.words(language, checked.french(), checked.english())));
    }

    /**
     * Sends it off, in the background.
     *
     * @param id made with the form: sent off twice, it goes once
     * @param counted how many the person was told
     * @throws Refusal when words are missing, or there are more people by now than she was told
     */
    public void send(String slug, UUID id, ReminderDraft draft, int counted) {
        var edition = followed.of(slug);
        var checked = draft.checked();
        var query = query(edition, checked);
        var count = followers.count(query);
        if (count == 0) {
            throw new Refusal("reminder.refused.nobody");
        }
        if (count > counted) {
            throw new Refusal("reminder.refused.more", count, counted);
        }
        var cohort = checked.cohort();
        var added = book.add(
                new ReminderBook.Open(
                        id,
                        edition.course(),
                        cohort == null ? null : cohort.value(),
                        checked.audience(),
                        checked.days(),
                        query.stoppedBefore(),
                        followed.today(),
                        checked.french(),
                        checked.english(),
                        null),
                current.id(),
                count);
        if (added) {
            audit.record(current.id().value(), "reminder-sent", edition.slug(), String.valueOf(count));
        }
    }

    private FollowerQuery query(Edition edition, ReminderDraft draft) {
        var groups = cohorts.of(edition.course());
        var wanted = draft.cohort();
        if (wanted != null && groups.stream().noneMatch(group -> group.id().equals(wanted))) {
            throw new NotThere("cohort " + wanted);
        }
        return followed.everybody(edition.course(), groups, Math.max(1, draft.days()))
                .who(draft.audience().states())
                .in(wanted == null ? null : wanted.value())
                .onlyIdle()
                .onlyRemindable();
    }
}
