package org.ramure.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.People;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.house.AuditEntry;
import org.ramure.house.AuditQuery;
import org.ramure.house.AuditReading;
import org.ramure.kit.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit log as administrators read it: who did what, when, with names instead of ids. */
@Service
@Transactional(readOnly = true)
public class AuditLines {

    /** Lines on one page. */
    public static final int PAGE = 25;

    private static final int COUNTED_PAST = 1_000;

    /** Lines of one export, the newest: a narrower filter reaches older ones. */
    public static final int EXPORTED = 50_000;

    /** How the deeds begin whose subject is the address of a course. */
    private static final List<String> OF_COURSES =
            List.of("course-", "coauthor-", "cohort-", "followers-", "people-", "reminder-");

    private final AuditReading reading;
    private final People people;
    private final Accounts accounts;
    private final CurrentPerson current;

    AuditLines(AuditReading reading, People people, Accounts accounts, CurrentPerson current) {
        this.reading = reading;
        this.people = people;
        this.accounts = accounts;
        this.current = current;
    }

    /**
     * Four statements at most, and two more when a person is looked for: the first 25 people of that name.
     *
     * @param page from 0
     */
    public AuditPage page(AuditFilter filter, int page) {
        current.require(Role.ADMINISTRATOR);
        var query = query(filter);
        var from = Math.clamp((long) page * PAGE, 0, Integer.MAX_VALUE);
        var most = Math.toIntExact(Math.min((long) from + PAGE + COUNTED_PAST, Integer.MAX_VALUE));
        var counted = reading.count(query, most);
        return new AuditPage(named(reading.entries(query, from, PAGE)), counted, counted == most);
    }

    public List<AuditLine> export(AuditFilter filter) {
        current.require(Role.ADMINISTRATOR);
        return named(reading.entries(query(filter), 0, EXPORTED));
    }

    /** Every deed that the log knows, by its stable name. */
    public List<String> deeds() {
        current.require(Role.ADMINISTRATOR);
        return reading.deeds();
    }

    private AuditQuery query(AuditFilter filter) {
        var zone = current.require().zone();
        var until = filter.until();
        return new AuditQuery(
                filter.person().isBlank()
                        ? null
                        : people.search(filter.person(), 0).people().stream()
                                .map(person -> person.id().value())
                                .collect(Collectors.toSet()),
                filter.deed(),
                start(filter.from(), zone),
                start(until == null ? null : until.plusDays(1), zone),
                filter.words());
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private List<AuditLine> named(List<AuditEntry> entries) {
        var ids = new HashSet<PersonId>();
        var slugs = new HashSet<String>();
        for (var entry : entries) {
            Optional.ofNullable(entry.actor()).map(PersonId::new).ifPresent(ids::add);
            Ids.parse(entry.subject()).map(PersonId::new).ifPresent(ids::add);
            Ids.parse(entry.detail()).map(PersonId::new).ifPresent(ids::add);
            if (isOfCourse(entry)) {
                slugs.add(entry.subject());
            }
        }
        var names = accounts.names(ids);
        var titles = reading.titles(slugs);
        return entries.stream().map(entry -> line(entry, names, titles)).toList();
    }

    private static boolean isOfCourse(AuditEntry entry) {
        return OF_COURSES.stream().anyMatch(entry.deed()::startsWith)
                && Ids.parse(entry.subject()).isEmpty();
    }

    private static AuditLine line(AuditEntry entry, Map<PersonId, String> names, Map<String, String> titles) {
        var actor = entry.actor();
        var person = Ids.parse(entry.subject());
        var subject = person.map(id -> names.getOrDefault(new PersonId(id), ""))
                .orElseGet(() ->
                        isOfCourse(entry) ? titles.getOrDefault(entry.subject(), entry.subject()) : entry.subject());
        return new AuditLine(
                entry.at(),
                actor == null,
                actor == null ? "" : names.getOrDefault(new PersonId(actor), ""),
                entry.deed(),
                subject,
                person.isPresent() && subject.isEmpty(),
                person.filter(id -> id.equals(actor)).isPresent(),
                Ids.parse(entry.detail())
                        .map(id -> names.getOrDefault(new PersonId(id), ""))
                        .orElse(entry.detail()));
    }
}
