package org.ramure.cohorts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseFolders;
import org.ramure.courses.Edition;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A course of a trainer's, and people in it. */
@Component
public class FollowedFixture {

    private final CourseFolders folders;
    private final Acting acting;
    private final Accounts accounts;
    private final JdbcTemplate jdbc;

    FollowedFixture(CourseFolders folders, Acting acting, Accounts accounts, JdbcTemplate jdbc) {
        this.folders = folders;
        this.acting = acting;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** A course, and its trainer who is signed in from now on. */
    public record Taught(Edition edition, SignedIn trainer) {

        public String slug() {
            return edition.slug();
        }
    }

    public Taught taught() {
        return taught(folders.imported("s" + Ids.next()));
    }

    public Taught taught(Edition edition) {
        var trainer = acting.asSomeone(Role.TRAINER);
        jdbc.update(
                "update course set owner_id = ? where id = ?",
                trainer.id().value(),
                edition.course().value());
        return new Taught(edition, trainer);
    }

    /** An account, without signing in. */
    public SignedIn person(String name) {
        return person(name, "p" + Ids.next() + "@essai.example", Locale.FRENCH);
    }

    public SignedIn person(String name, String email, Locale language) {
        SystemActor.run(
                "tests",
                () -> accounts.open(
                        email, name, "un mot de passe", Set.of(Role.LEARNER), language, ZoneId.of("Europe/Paris")));
        return accounts.loadUserByUsername(email);
    }

    /** As if she had followed the course for some time. */
    public void moved(Edition edition, PersonId person, Instant at) {
        jdbc.update(
                "update enrolment set moved_at = ?, enrolled_at = ?, last_lesson_id = ? where course_id = ? and person_id = ?",
                Times.column(at),
                Times.column(at),
                edition.lessons().getFirst().id().value(),
                edition.course().value(),
                person.value());
    }

    /** Many people, straight into the tables: their names begin with « Foule ». */
    public List<PersonId> crowd(Edition edition, int size, @Nullable UUID cohort) {
        var people = new ArrayList<PersonId>();
        var persons = new ArrayList<Object[]>();
        var enrolments = new ArrayList<Object[]>();
        var lessons = edition.lessons();
        var now = Instant.now();
        for (int i = 0; i < size; i++) {
            var id = PersonId.next();
            people.add(id);
            var email = "foule" + i + "." + id.value() + "@essai.example";
            persons.add(new Object[] {id.value(), email, "Foule %06d".formatted(i), Times.column(now)});
            var at = Times.column(now.minusSeconds(43_200L * (i % 1000)));
            enrolments.add(new Object[] {
                id.value(),
                edition.course().value(),
                at,
                "foule %06d ".formatted(i) + email,
                cohort,
                at,
                i % 10 == 0 ? null : lessons.get(i % lessons.size()).id().value(),
                i % 4,
                25 * (i % 4),
                i % 7 == 0 ? at : null
            });
        }
        jdbc.batchUpdate("""
                insert into person (id, email, name, roles, credential, links_only, demonstration, language, zone,
                    created_at, version)
                values (?, ?, ?, '', '', false, false, 'fr', 'Europe/Paris', ?, 0)""", persons);
        jdbc.batchUpdate("""
                insert into enrolment (person_id, course_id, enrolled_at, shown_percent, shown_edition, words, cohort_id,
                    moved_at, last_lesson_id, done, required_lessons, percent, counted_edition, completed_at)
                values (?, ?, ?, 0, 1, ?, cast(? as uuid), ?, cast(? as uuid), ?, 4, ?, 1,
                    cast(? as timestamp with time zone))""", enrolments);
        return people;
    }
}
