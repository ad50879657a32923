package org.ramure.cohorts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.courses.CourseId;
import org.ramure.courses.Courses;
import org.ramure.courses.Edition;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.Times;
import org.ramure.learning.Followers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups that a person is in, the invitations that wait for her address, and what she did as a trainer. */
@Component
class CohortsOfPerson implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;
    private final Followers followers;
    private final Courses courses;

    CohortsOfPerson(JdbcClient jdbc, Followers followers, Courses courses) {
        this.jdbc = jdbc;
        this.followers = followers;
        this.courses = courses;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                new Holding("cohort", List.of()),
                new Holding("roster", List.of("person_id")),
                new Holding("roster_line", List.of("email")),
                new Holding("invitation", List.of("email")),
                new Holding("reminder", List.of("person_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        var ids = SystemActor.call("personal", () -> followers.cohortsOf(new PersonId(subject.id())));
        archive.rows(
                "cohort",
                List.of("group"),
                ids.isEmpty()
                        ? List.of()
                        : jdbc.sql("select name from cohort where id in (:ids) order by name")
                                .param("ids", ids)
                                .query((row, _) -> List.of(row.getString("name")))
                                .list());
        var lists = deeds(
                "select course_id, asked_at, '' as words from roster where person_id = ? order by asked_at", subject);
        var reminders = deeds(
                "select course_id, asked_at, subject_fr as words from reminder where person_id = ? order by asked_at",
                subject);
        var titles = titles(Stream.concat(lists.stream(), reminders.stream()));
        archive.rows(
                "roster",
                List.of("course", "at"),
                lists.stream()
                        .map(list -> List.of(titles.getOrDefault(list.course(), ""), list.at()))
                        .toList());
        for (var table : List.of("roster_line", "invitation")) {
            archive.rows(
                    table,
                    List.of("email"),
                    jdbc.sql("select email from " + table + " where email = ?")
                            .param(subject.email())
                            .query((row, _) -> List.of(row.getString("email")))
                            .list());
        }
        archive.rows(
                "reminder",
                List.of("course", "at", "line"),
                reminders.stream()
                        .map(reminder ->
                                List.of(titles.getOrDefault(reminder.course(), ""), reminder.at(), reminder.words()))
                        .toList());
    }

    /** What she did as a trainer. */
    private record Deed(CourseId course, Instant at, String words) {}

    private List<Deed> deeds(String sql, Subject subject) {
        return jdbc.sql(sql)
                .param(subject.id())
                .query((row, _) -> new Deed(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        Times.read(row, "asked_at"),
                        row.getString("words")))
                .list();
    }

    /** What the courses are called today, asked for once. */
    private Map<CourseId, String> titles(Stream<Deed> deeds) {
        return courses.editions(deeds.map(Deed::course).distinct().toList()).stream()
                .collect(Collectors.toMap(Edition::course, Edition::title));
    }

    @Override
    public Set<String> settled() {
        return Set.of("cohort", "roster", "roster_line", "invitation", "reminder");
    }

    /** A list that is still being done finds her under the address that stays. */
    @Override
    public void merge(Subject kept, Subject gone) {
        for (var table : List.of("roster", "reminder")) {
            jdbc.sql("update " + table + " set person_id = ? where person_id = ?")
                    .params(kept.id(), gone.id())
                    .update();
        }
        jdbc.sql("update roster_line set email = ? where email = ?")
                .params(kept.email(), gone.email())
                .update();
        // both have accounts: what waited for one of them was followed when it was opened
        jdbc.sql("delete from invitation where email = ?").param(gone.email()).update();
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        for (var table : List.of("roster", "reminder")) {
            jdbc.sql("update " + table + " set person_id = ? where person_id = ?")
                    .params(nobody, subject.id())
                    .update();
        }
        for (var table : List.of("roster_line", "invitation")) {
            jdbc.sql("delete from " + table + " where email = ?")
                    .param(subject.email())
                    .update();
        }
    }
}
