package org.ramure.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
import org.ramure.courses.LessonId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Progress in the database, one row for each person and lesson that she opened. */
@Repository
class ProgressBook {

    private final JdbcClient jdbc;

    ProgressBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LessonId, LessonProgress> of(PersonId person, CourseId course) {
        return ofAll(person, course).getOrDefault(course, Map.of());
    }

    Map<CourseId, Map<LessonId, LessonProgress>> of(PersonId person) {
        return ofAll(person, null);
    }

    /** All of hers, held until the transaction ends. */
    Map<CourseId, Map<LessonId, LessonProgress>> hold(PersonId person) {
        return all(jdbc.sql("select * from lesson_progress where person_id = ? order by lesson_id for update")
                .param(person.value()));
    }

    /** What one follows and how far one is in it, in one statement; empty without a current enrolment. */
    Optional<Followed> followed(PersonId person, CourseId course) {
        var known = new HashMap<LessonId, LessonProgress>();
        return jdbc
                .sql("""
                        select e.*, p.lesson_id, p.first_opened_at, p.last_opened_at, p.place, p.place_at, p.furthest,
                            p.watched, p.being_read, p.tool_taken_at, p.completed_at as lesson_completed_at
                        from enrolment e left join lesson_progress p
                            on p.person_id = e.person_id and p.course_id = e.course_id
                        where e.person_id = ? and e.course_id = ? and e.left_at is null""")
                .params(person.value(), course.value())
                .query((row, number) -> {
                    if (row.getObject("lesson_id") != null) {
                        var progress = read(row, "lesson_completed_at");
                        known.put(progress.lesson(), progress);
                    }
                    return EnrolmentBook.read(row, number);
                })
                .list()
                .stream()
                .findFirst()
                .map(enrolment -> new Followed(enrolment, known));
    }

    /** Opens the lesson's row if need be, and holds it until the transaction ends: reports come from two devices. */
    LessonProgress held(PersonId person, CourseId course, LessonId lesson, Instant now) {
        insert(person, course, LessonProgress.opened(lesson, now));
        return hold(person, lesson, "").orElseThrow();
    }

    /** As {@link #held}, of a lesson that was opened in a course that she follows; else empty. */
    Optional<LessonProgress> heldIfFollowed(PersonId person, LessonId lesson) {
        return hold(
                person,
                lesson,
                " and exists (select 1 from enrolment e where e.person_id = p.person_id"
                        + " and e.course_id = p.course_id and e.left_at is null)");
    }

    private Optional<LessonProgress> hold(PersonId person, LessonId lesson, String condition) {
        return jdbc.sql("select * from lesson_progress p where p.person_id = ? and p.lesson_id = ?" + condition
                        + " for update")
                .params(person.value(), lesson.value())
                .query((row, _) -> read(row, "completed_at"))
                .optional();
    }

    void insert(PersonId person, CourseId course, LessonProgress progress) {
        jdbc.sql("""
                        insert into lesson_progress (person_id, lesson_id, course_id, first_opened_at, last_opened_at,
                            place, place_at, furthest, watched, being_read)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        person.value(),
                        progress.lesson().value(),
                        course.value(),
                        Times.column(progress.firstOpenedAt()),
                        Times.column(progress.lastOpenedAt()),
                        progress.place(),
                        Times.column(progress.placeAt()),
                        progress.furthest(),
                        progress.watched().toString(),
                        progress.beingRead().toString())
                .update();
    }

    void reopened(PersonId person, LessonId lesson, Instant now) {
        jdbc.sql("update lesson_progress set last_opened_at = ? where person_id = ? and lesson_id = ?")
                .params(Times.column(now), person.value(), lesson.value())
                .update();
    }

    void save(PersonId person, LessonProgress progress) {
        jdbc.sql("""
                        update lesson_progress set last_opened_at = ?, place = ?, place_at = ?, furthest = ?,
                            watched = ?, being_read = ?, tool_taken_at = ?, completed_at = ?
                        where person_id = ? and lesson_id = ?""")
                .param(Times.column(progress.lastOpenedAt()))
                .param(progress.place())
                .param(Times.column(progress.placeAt()))
                .param(progress.furthest())
                .param(progress.watched().toString())
                .param(progress.beingRead().toString())
                .param(Times.columnOrNull(progress.toolTakenAt()))
                .param(Times.columnOrNull(progress.completedAt()))
                .param(person.value())
                .param(progress.lesson().value())
                .update();
    }

    private Map<CourseId, Map<LessonId, LessonProgress>> ofAll(PersonId person, @Nullable CourseId course) {
        var sql = "select * from lesson_progress where person_id = ?" + (course == null ? "" : " and course_id = ?");
        var query = jdbc.sql(sql).param(person.value());
        if (course != null) {
            query = query.param(course.value());
        }
        return all(query);
    }

    private static Map<CourseId, Map<LessonId, LessonProgress>> all(StatementSpec query) {
        var all = new HashMap<CourseId, Map<LessonId, LessonProgress>>();
        query.query(row -> {
            var progress = read(row, "completed_at");
            all.computeIfAbsent(new CourseId(row.getObject("course_id", UUID.class)), _ -> new HashMap<>())
                    .put(progress.lesson(), progress);
        });
        return all;
    }

    private static LessonProgress read(ResultSet row, String completedAt) throws SQLException {
        return new LessonProgress(
                new LessonId(row.getObject("lesson_id", UUID.class)),
                Times.read(row, "first_opened_at"),
                Times.read(row, "last_opened_at"),
                row.getInt("place"),
                Times.read(row, "place_at"),
                row.getInt("furthest"),
                Intervals.parse(row.getString("watched")),
                Intervals.parse(row.getString("being_read")),
                Times.readOrNull(row, "tool_taken_at"),
                Times.readOrNull(row, completedAt));
    }
}
