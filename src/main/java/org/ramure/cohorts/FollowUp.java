package org.ramure.cohorts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonCard;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.house.AuditLog;
import org.ramure.kit.NotThere;
import org.ramure.learning.Follower;
import org.ramure.learning.FollowerQuery;
import org.ramure.learning.Followers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How people get on in a course, for who may change it; nobody else learns that it is there. */
@Service
@Transactional
public class FollowUp {

    /** People on a page of the table. */
    public static final int PAGE = 25;

    /** Who has not moved for so many days has stopped. */
    public static final int STOPPED_DAYS = 14;

    private final FollowedCourse followed;
    private final CohortBook cohorts;
    private final Followers followers;
    private final Courses courses;
    private final Accounts accounts;
    private final CurrentPerson current;
    private final AuditLog audit;

    FollowUp(
            FollowedCourse followed,
            CohortBook cohorts,
            Followers followers,
            Courses courses,
            Accounts accounts,
            CurrentPerson current,
            AuditLog audit) {
        this.followed = followed;
        this.cohorts = cohorts;
        this.followers = followers;
        this.courses = courses;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    /** The courses that she may follow up, by title; three statements. */
    @Transactional(readOnly = true)
    public List<FollowableCard> courses() {
        requireTrainer();
        var sums = followers.sums();
        return courses.followable().stream()
                .map(course -> {
                    var sum = sums.getOrDefault(course.course(), new Followers.Sum(0, 0));
                    return new FollowableCard(course.slug(), course.title(), sum.enrolled(), sum.completed());
                })
                .toList();
    }

    /**
     * A page of the progress table: the same seven statements whatever the number of people.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public FollowedPage people(String slug, PeopleFilter filter, int page) {
        var edition = followed.of(slug);
        var groups = cohorts.of(edition.course());
        var query = query(edition, groups, filter);
        var from = Math.clamp((long) page * PAGE, 0, Integer.MAX_VALUE - PAGE);
        var found = followers.page(query, from, PAGE);
        return new FollowedPage(edition, groups, lines(found.followers(), query, groups), found.total(), found.more());
    }

    /** Everybody whom the filter finds, by name, some hundreds at a time. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void export(String slug, PeopleFilter filter, Consumer<List<FollowedPerson>> lot) {
        var edition = followed.of(slug);
        var groups = cohorts.of(edition.course());
        var query = query(edition, groups, filter);
        audit.record(current.id().value(), "followers-exported", edition.slug(), "");
        followers.each(query, people -> lot.accept(lines(people, query, groups)));
    }

    /** @param cohort one group, or everybody when it is null */
    @Transactional(readOnly = true)
    public Overview overview(String slug, @Nullable CohortId cohort) {
        var edition = followed.of(slug);
        var groups = cohorts.of(edition.course());
        var figures = followers.figures(
                followed.everybody(edition.course(), groups, STOPPED_DAYS).in(known(groups, cohort)));
        var stops = edition.lessons().stream()
                .map(lesson -> new Overview.Stop(lesson, figures.stopped().getOrDefault(lesson.id(), 0)))
                .filter(stop -> stop.people() > 0)
                .toList();
        return new Overview(edition, groups, figures, stops);
    }

    /** What one person did and is missing. */
    public PersonFile person(String slug, PersonId id) {
        var edition = followed.of(slug);
        var sheet = followers.sheet(edition, id);
        var card = accounts.find(id).orElseThrow(() -> new NotThere("person " + id));
        var groups = cohorts.of(edition.course());
        var hers = groups.stream()
                .filter(cohort -> cohort.id().value().equals(sheet.follower().cohort()))
                .findFirst()
                .orElse(null);
        var state = followed.everybody(edition.course(), groups, STOPPED_DAYS).stateOf(sheet.follower());
        return new PersonFile(sheet, card.name(), card.email(), state, hers, groups);
    }

    private FollowerQuery query(Edition edition, List<Cohort> groups, PeopleFilter filter) {
        var state = filter.state();
        return followed.everybody(edition.course(), groups, STOPPED_DAYS)
                .found(filter.words())
                .who(state == null ? Set.of() : Set.of(state))
                .in(known(groups, filter.cohort()))
                .by(filter.order(), filter.descending());
    }

    /** A group of another course is not there. */
    private static @Nullable UUID known(Collection<Cohort> groups, @Nullable CohortId wanted) {
        if (wanted == null) {
            return null;
        }
        return groups.stream()
                .map(Cohort::id)
                .filter(wanted::equals)
                .map(CohortId::value)
                .findFirst()
                .orElseThrow(() -> new NotThere("cohort " + wanted));
    }

    private List<FollowedPerson> lines(List<Follower> people, FollowerQuery query, List<Cohort> groups) {
        var cards = accounts.cards(people.stream().map(Follower::person).toList());
        var names =
                groups.stream().collect(Collectors.toMap(cohort -> cohort.id().value(), Cohort::name));
        return people.stream()
                .filter(person -> cards.containsKey(person.person()))
                .map(person -> line(person, cards, query, names))
                .toList();
    }

    private static FollowedPerson line(
            Follower person, Map<PersonId, PersonCard> cards, FollowerQuery query, Map<UUID, String> names) {
        var card = Objects.requireNonNull(cards.get(person.person()));
        return new FollowedPerson(
                person,
                card.name(),
                card.email(),
                query.stateOf(person),
                person.cohort() == null ? null : names.get(person.cohort()));
    }

    private void requireTrainer() {
        if (!current.has(Role.TRAINER) && !current.has(Role.ADMINISTRATOR)) {
            throw new NotThere("needs a trainer");
        }
    }
}
