package org.ramure.accounts;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.ramure.house.AuditLog;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.SearchPattern;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everyone with an account, as administrators see and change them. */
@Service
@Transactional
public class People {

    /** People on one page of the list. */
    public static final int PAGE = 25;

    private static final int COUNTED_PAST = 1_000;

    private final PersonRepository people;
    private final PersonSearch search;
    private final Sessions sessions;
    private final CurrentPerson current;
    private final AuditLog audit;
    private final Clock clock;

    People(
            PersonRepository people,
            PersonSearch search,
            Sessions sessions,
            CurrentPerson current,
            AuditLog audit,
            Clock clock) {
        this.people = people;
        this.search = search;
        this.sessions = sessions;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page by name; two statements.
     *
     * @param words parts of a name or an address, in any order; empty for everybody
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public PeoplePage search(String words, int page) {
        current.require(Role.ADMINISTRATOR);
        var wanted = PageRequest.of(Math.max(0, page), PAGE);
        var most = Math.toIntExact(Math.min(wanted.getOffset() + PAGE + COUNTED_PAST, Integer.MAX_VALUE));
        var asked = SearchPattern.each(words);
        var found = asked.isEmpty() ? people.all(wanted) : search.page(asked, wanted);
        var counted = asked.isEmpty() ? people.countAll(most) : search.count(asked, most);
        return new PeoplePage(found.stream().map(Person::row).toList(), counted, counted == most);
    }

    /**
     * Makes the person's roles exactly these (learner is everyone), and opens or closes her account. Closing it ends her
     * sessions.
     *
     * @param seen how she stood when it was decided
     * @throws Refusal when somebody else has changed her meanwhile, or nobody would administer the house any more
     */
    public void change(PersonRow seen, Set<Role> roles, boolean open) {
        current.require(Role.ADMINISTRATOR);
        var id = seen.id();
        if (!open && id.equals(current.id())) {
            throw new Refusal("people.not-yourself");
        }
        if (!open || !roles.contains(Role.ADMINISTRATOR)) {
            keepOneBeside(id);
        }
        var person = people.hold(id).orElseThrow(() -> new NotThere("person " + id));
        if (!person.row().roles().equals(seen.roles()) || person.isActive() != seen.active()) {
            throw new Refusal("people.changed-meanwhile");
        }
        for (var role : EnumSet.complementOf(EnumSet.of(Role.LEARNER))) {
            if (roles.contains(role) && !person.has(role)) {
                person.give(role);
                changed(person, "role-given", role.name());
            } else if (!roles.contains(role) && person.has(role)) {
                person.take(role);
                changed(person, "role-taken", role.name());
            }
        }
        if (open && !person.isActive()) {
            person.enable();
            changed(person, "account-opened", "");
        } else if (!open && person.isActive()) {
            person.disable(clock.instant());
            sessions.endAllBut(person.id(), null);
            changed(person, "account-closed", "");
        }
    }

    /** Ends every session of the person, and every device that stayed signed in. */
    public void signOut(PersonId id) {
        current.require(Role.ADMINISTRATOR);
        sessions.endAllBut(id, null);
    }

    private void keepOneBeside(PersonId id) {
        var administrators = people.lockAdministrators();
        if (administrators.size() == 1 && administrators.getFirst().id().equals(id)) {
            throw new Refusal("people.last-administrator");
        }
    }

    private void changed(Person person, String deed, String detail) {
        sessions.changed(person.id());
        audit.record(current.id().value(), deed, person.id().toString(), detail);
    }
}
