package org.ramure.cohorts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.courses.Edition;
import org.ramure.house.AuditLog;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.learning.Followers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of a course, for who may follow it up. */
@Service
@Transactional
public class Cohorts {

    private final CohortBook book;
    private final FollowedCourse followed;
    private final Followers followers;
    private final CurrentPerson current;
    private final AuditLog audit;

    Cohorts(CohortBook book, FollowedCourse followed, Followers followers, CurrentPerson current, AuditLog audit) {
        this.book = book;
        this.followed = followed;
        this.followers = followers;
        this.current = current;
        this.audit = audit;
    }

    /** The course, when the person may follow it up. */
    @Transactional(readOnly = true)
    public Edition edition(String slug) {
        return followed.of(slug);
    }

    @Transactional(readOnly = true)
    public List<CohortCard> of(String slug) {
        var course = followed.of(slug).course();
        var sizes = followers.sizes(course);
        var today = followed.today();
        return book.of(course).stream()
                .map(cohort ->
                        new CohortCard(cohort, sizes.getOrDefault(cohort.id().value(), 0), cohort.isOver(today)))
                .toList();
    }

    /** @throws Refusal when the name is missing or taken, or the end comes first */
    public CohortId create(String slug, CohortDraft draft) {
        var edition = followed.of(slug);
        var checked = draft.checked();
        book.hold(edition.course());
        requireFree(edition, checked.name(), null);
        var cohort = new Cohort(CohortId.next(), edition.course(), checked.name(), checked.starts(), checked.ends());
        if (!book.add(cohort)) {
            throw new Refusal("cohorts.name.taken", cohort.name());
        }
        note("cohort-made", edition, cohort.name());
        return cohort.id();
    }

    /** @throws Refusal as {@link #create} */
    public void change(String slug, CohortId id, CohortDraft draft) {
        var edition = followed.of(slug);
        var checked = draft.checked();
        book.hold(edition.course());
        var before = of(edition, id);
        requireFree(edition, checked.name(), id);
        book.change(new Cohort(before.id(), before.course(), checked.name(), checked.starts(), checked.ends()));
        note("cohort-changed", edition, checked.name());
    }

    /** Its people go on in the course, in no group. */
    public void dissolve(String slug, CohortId id) {
        var edition = followed.of(slug);
        var cohort = of(edition, id);
        followers.dissolve(edition.course(), id.value());
        book.remove(id);
        note("cohort-dissolved", edition, cohort.name());
    }

    /**
     * @param to null for no group
     * @throws NotThere when the person is not in the course
     */
    public void move(String slug, PersonId person, @Nullable CohortId to) {
        var edition = followed.of(slug);
        var name = to == null ? "" : of(edition, to).name();
        followers.move(edition.course(), person, to == null ? null : to.value());
        audit.record(current.id().value(), "cohort-given", person.toString(), name);
    }

    private Cohort of(Edition edition, CohortId id) {
        return book.find(id)
                .filter(cohort -> cohort.course().equals(edition.course()))
                .orElseThrow(() -> new NotThere("cohort " + id));
    }

    private void requireFree(Edition edition, String name, @Nullable CohortId but) {
        var taken = book.of(edition.course()).stream()
                .filter(cohort -> !cohort.id().equals(but))
                .anyMatch(cohort -> cohort.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
        if (taken) {
            throw new Refusal("cohorts.name.taken", name);
        }
    }

    private void note(String deed, Edition edition, String detail) {
        audit.record(current.id().value(), deed, edition.slug(), detail);
    }
}
