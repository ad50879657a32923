package org.ramure.cohorts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.PersonId;
import org.ramure.cohorts.RosterLine.Outcome;
import org.ramure.courses.Edition;
import org.ramure.kit.EmailAddress;
import org.ramure.kit.NotThere;
import org.ramure.kit.Phrase;
import org.ramure.kit.Refusal;
import org.ramure.kit.Texts;
import org.ramure.learning.Follower;
import org.ramure.learning.Followers;
import org.ramure.messages.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enrolling people by a list: first it says what it would do, then one click does it. */
@Service
@Transactional
public class Rosters {

    /** A larger file is no list of people. */
    public static final int MOST_BYTES = RosterFile.MOST_BYTES;

    /** A longer list is enrolled in the background. */
    public static final int AT_ONCE = 200;

    /** Unanswered invitations on one page. */
    public static final int INVITATIONS = 25;

    /** Nobody is written to more often because somebody is impatient. */
    private static final Duration REST = Duration.ofDays(1);

    private static final int ASKED_TOGETHER = 1_000;
    private static final int LATEST = 5;

    private final FollowedCourse followed;
    private final CohortBook cohorts;
    private final RosterBook book;
    private final RosterWork work;
    private final Followers followers;
    private final Accounts accounts;
    private final Outbox outbox;
    private final CurrentPerson current;

    Rosters(
            FollowedCourse followed,
            CohortBook cohorts,
            RosterBook book,
            RosterWork work,
            Followers followers,
            Accounts accounts,
            Outbox outbox,
            CurrentPerson current) {
        this.followed = followed;
        this.cohorts = cohorts;
        this.book = book;
        this.work = work;
        this.followers = followers;
        this.accounts = accounts;
        this.outbox = outbox;
        this.current = current;
    }

    /** Whether the mail of a list leaves this house at all. */
    public boolean mailLeaves() {
        return outbox.isOpen();
    }

    /**
     * What stands on the page before a list is chosen.
     *
     * @param open whether people may be enrolled: the course is published
     * @param waiting invitations that nobody has followed yet
     * @param expired those of them whose links work no longer
     */
    public record Desk(
            Edition edition, boolean open, List<Cohort> cohorts, List<RosterCard> latest, int waiting, int expired) {}

    @Transactional(readOnly = true)
    public Desk desk(String slug) {
        var edition = followed.of(slug);
        return new Desk(
                edition,
                followed.isPublished(edition),
                cohorts.of(edition.course()),
                book.of(edition.course(), LATEST),
                book.waiting(edition.course()),
                book.countExpired(edition.course()));
    }

    /**
     * Says what a list would do, and changes nothing. Five statements for each thousand addresses.
     *
     * @param cohort for the lines that name no group, or null
     * @throws Refusal in words when the file is no list, or the course is not published
     */
    @Transactional(readOnly = true)
    public RosterCheck check(String slug, byte[] file, @Nullable CohortId cohort) {
        var edition = followed.openTo(slug);
        var lines = RosterFile.read(file);
        var groups = cohorts.of(edition.course());
        requireKnown(groups, cohort);
        var addresses = new HashMap<Integer, String>();
        for (var line : lines) {
            EmailAddress.read(line.address()).ifPresent(address -> addresses.put(line.number(), address));
        }
        var known = known(edition, new HashSet<>(addresses.values()));
        var seen = new HashMap<String, Integer>();
        var checked = new ArrayList<RosterLine>();
        for (var line : lines) {
            checked.add(line(line, addresses.get(line.number()), groups, cohort, known, seen));
        }
        return new RosterCheck(List.copyOf(checked));
    }

    /**
     * Does what the check said. The same list twice adds nothing, and nobody is written to twice.
     *
     * @return whether it is done; a long list is enrolled in the background
     * @throws Refusal when nothing is to be done, or the course is not published any more
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean enrol(String slug, RosterCheck check) {
        var edition = followed.openTo(slug);
        var lines = check.doing();
        if (lines.isEmpty()) {
            throw new Refusal("roster.refused.nothing");
        }
        var groups = cohorts.of(edition.course());
        lines.forEach(line -> requireKnown(groups, line.cohort()));
        return done(edition, lines, "people-enrolled");
    }

    /**
     * Invites again whose links work no longer; each once, whoever clicks meanwhile.
     *
     * @return whether it is done; many are invited in the background
     * @throws Refusal when there is nobody, or the course is not published
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean inviteAgain(String slug) {
        var edition = followed.openTo(slug);
        var lines = book.expired(edition.course());
        if (lines.isEmpty()) {
            throw new Refusal("roster.refused.nothing");
        }
        return done(edition, lines, "people-invited-again");
    }

    /**
     * One page of those who have not answered, the oldest invitation first.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public List<InvitationCard> unanswered(String slug, int page) {
        var edition = followed.of(slug);
        return book.unanswered(edition.course(), REST, INVITATIONS, Math.clamp(page, 0, 1_000_000) * INVITATIONS);
    }

    /**
     * Invites one person again, whose mail perhaps went astray: once a day at most, whoever clicks. Who has an account by now
     * is enrolled instead.
     *
     * @return whether another invitation leaves
     * @throws Refusal when she was invited within a day, or the course is not published
     */
    public boolean inviteAgain(String slug, String email) {
        var edition = followed.openTo(slug);
        var line = book.invited(edition.course(), email).orElseThrow(() -> new NotThere("invitation"));
        if (accounts.holdByAddress(List.of(email)).containsKey(email)) {
            done(edition, List.of(line), "people-enrolled");
            return false;
        }
        if (!book.inviteAgain(edition.course(), email, REST)) {
            throw new Refusal("roster.refused.soon");
        }
        work.inviteAgain(edition, current.id(), line);
        return true;
    }

    private boolean done(Edition edition, List<RosterLine> lines, String deed) {
        var roster = work.begin(edition, current.id(), lines, deed);
        if (lines.size() > AT_ONCE) {
            return false;
        }
        work.finish(roster);
        return true;
    }

    private record Known(
            Map<String, PersonCard> accounts,
            Set<PersonId> open,
            Map<PersonId, Follower> followers,
            Map<String, Boolean> invited) {}

    private Known known(Edition edition, Collection<String> addresses) {
        var known = new Known(new HashMap<>(), new HashSet<>(), new HashMap<>(), new HashMap<>());
        var all = List.copyOf(addresses);
        for (int i = 0; i < all.size(); i += ASKED_TOGETHER) {
            var some = all.subList(i, Math.min(all.size(), i + ASKED_TOGETHER));
            var cards = accounts.byAddress(some);
            var ids = cards.values().stream().map(PersonCard::id).toList();
            known.accounts.putAll(cards);
            known.open.addAll(accounts.open(ids).keySet());
            known.followers.putAll(followers.among(edition.course(), ids));
            known.invited.putAll(book.invited(edition.course(), some));
        }
        return known;
    }

    private static RosterLine line(
            RosterFile.Line line,
            @Nullable String address,
            List<Cohort> groups,
            @Nullable CohortId chosen,
            Known known,
            Map<String, Integer> seen) {
        if (address == null) {
            return wrong(line, address(line.address()));
        }
        var language = language(line.language());
        if (language == null) {
            return wrong(line, new Phrase("roster.wrong.language", line.language()));
        }
        var group = line.group().isEmpty() ? null : named(groups, line.group());
        if (group == null && !line.group().isEmpty()) {
            return wrong(line, new Phrase("roster.wrong.group", line.group()));
        }
        var card = known.accounts.get(address);
        if (card != null && !known.open.contains(card.id())) {
            return wrong(line, new Phrase("roster.wrong.closed"));
        }
        var first = seen.putIfAbsent(address, line.number());
        return new RosterLine(
                line.number(),
                address,
                first != null ? Outcome.TWICE : outcome(address, card, known),
                language,
                group == null ? chosen : group.id(),
                null);
    }

    private static Outcome outcome(String address, @Nullable PersonCard card, Known known) {
        if (card == null) {
            var works = known.invited.get(address);
            return works == null ? Outcome.INVITED : works ? Outcome.INVITED_BEFORE : Outcome.INVITED_AGAIN;
        }
        var follower = known.followers.get(card.id());
        if (follower == null) {
            return Outcome.ENROLLED;
        }
        return follower.leftAt() == null ? Outcome.KNOWN : Outcome.LEFT;
    }

    private static RosterLine wrong(RosterFile.Line line, Phrase problem) {
        return new RosterLine(line.number(), line.address(), Outcome.WRONG, Locale.FRENCH, null, problem);
    }

    private static Phrase address(String typed) {
        if (typed.isEmpty()) {
            return new Phrase("roster.wrong.empty");
        }
        var at = typed.lastIndexOf('@');
        if (at < 0) {
            return new Phrase("roster.wrong.at");
        }
        return typed.indexOf('.', at) < 0 || typed.endsWith(".")
                ? new Phrase("roster.wrong.end")
                : new Phrase("roster.wrong.address");
    }

    /** Who says nothing is written to in French, the first language of the house. */
    private static @Nullable Locale language(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT).strip()) {
            case "", "fr", "français", "francais", "french" -> Texts.LANGUAGES.getFirst();
            case "en", "anglais", "english" -> Locale.ENGLISH;
            default -> null;
        };
    }

    private static @Nullable Cohort named(List<Cohort> groups, String name) {
        return groups.stream()
                .filter(group -> group.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static void requireKnown(List<Cohort> groups, @Nullable CohortId wanted) {
        if (wanted != null && groups.stream().noneMatch(group -> group.id().equals(wanted))) {
            throw new NotThere("cohort " + wanted);
        }
    }
}
