package org.ramure.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
import org.ramure.courses.LessonId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Opens the lesson's row if need be, and holds it until the transaction ends: reports come from two devices. */
    LessonProgress held(PersonId person, CourseId course, LessonId lesson, Instant now) {
        insert(person, course, LessonProgress.opened(lesson, now));
        return jdbc.sql("select * from lesson_progress where person_id = ? and lesson_id = ? for update")
                .params(person.value(), lesson.value())
                .query((row, _) -> read(row))
                .single();
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
        var all = new HashMap<CourseId, Map<LessonId, LessonProgress>>();
        query.query(row -> {
            var progress = read(row);
            all.computeIfAbsent(new CourseId(row.getObject("course_id", UUID.class)), _ -> new HashMap<>())
                    .put(progress.lesson(), progress);
        });
        return all;
    }

    private static LessonProgress read(ResultSet row) throws SQLException {
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
                Times.readOrNull(row, "completed_at"));
    }
}
