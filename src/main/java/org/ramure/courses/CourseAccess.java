package org.ramure.courses;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.courses.EditionBook.Newest;
import org.ramure.kit.NotThere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see and change courses. */
@Component
class CourseAccess {

    private final CurrentPerson current;
    private final ObjectProvider<CourseAuthors> authors;
    private final ObjectProvider<CourseFollowers> followers;

    CourseAccess(
            CurrentPerson current, ObjectProvider<CourseAuthors> authors, ObjectProvider<CourseFollowers> followers) {
        this.current = current;
        this.authors = authors;
        this.followers = followers;
    }

    boolean mayWrite() {
        return current.has(Role.TRAINER) || current.has(Role.ADMINISTRATOR);
    }

    /** @throws NotThere when the person is no trainer */
    void requireWriting() {
        if (!mayWrite()) {
            throw new NotThere("needs a trainer");
        }
    }

    /** @throws NotThere when the person does not administer the house */
    void requireAdministering() {
        current.require(Role.ADMINISTRATOR);
    }

    /**
     * The course is changed by who began it, by who writes it with her, and by administrators. Who is no trainer any more
     * does neither.
     */
    boolean mayChange(Course course) {
        return current.has(Role.ADMINISTRATOR)
                || current.signedIn()
                        .filter(person ->
                                mayWrite() && (course.belongsTo(person.id()) || isAuthor(course.id(), person.id())))
                        .isPresent();
    }

    /** Whose courses the person may follow up: null for everybody's. With {@link #writtenBy} they are those that {@link #mayChange} opens. */
    @Nullable
    PersonId follower() {
        return current.has(Role.ADMINISTRATOR) ? null : current.id();
    }

    /** The courses that she writes beside their owners. */
    Set<CourseId> writtenBy(PersonId person) {
        return authors.stream()
                .flatMap(known -> known.writtenBy(person).stream())
                .collect(Collectors.toSet());
    }

    private boolean isAuthor(CourseId course, PersonId person) {
        return authors.stream().anyMatch(known -> known.isAuthor(course, person));
    }

    boolean maySee(Newest newest) {
        return maySee(
                newest, current.signedIn().map(person -> person.id()).stream().toList());
    }

    /**
     * A draft is for those who write courses, and so is one that was withdrawn, but that who follows it keeps it.
     *
     * @param reader at most one
     */
    boolean maySee(Newest newest, List<PersonId> reader) {
        return switch (newest.status()) {
            case PUBLISHED -> true;
            case DRAFT -> mayWrite();
            case WITHDRAWN ->
                mayWrite()
                        || reader.stream()
                                .anyMatch(person ->
                                        !followed(person, List.of(newest)).isEmpty());
        };
    }

    /** The same for many; one statement more when some of them are withdrawn. */
    List<Newest> seen(List<Newest> newest) {
        var withdrawn = newest.stream()
                .filter(one -> one.status() == CourseStatus.WITHDRAWN)
                .toList();
        var kept = withdrawn.isEmpty() || mayWrite()
                ? Set.<CourseId>of()
                : current.signedIn()
                        .map(person -> followed(person.id(), withdrawn))
                        .orElse(Set.of());
        return newest.stream()
                .filter(one -> one.status() == CourseStatus.PUBLISHED
                        || mayWrite()
                        || kept.contains(new CourseId(one.course())))
                .toList();
    }

    private Set<CourseId> followed(PersonId person, List<Newest> courses) {
        var ids = courses.stream().map(one -> new CourseId(one.course())).toList();
        return followers.stream()
                .flatMap(known -> known.followed(person, ids).stream())
                .collect(Collectors.toSet());
    }
}
