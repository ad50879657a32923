package org.ramure.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
import org.ramure.courses.LessonId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enrolments in the database, one row for each person and course. */
@Repository
class EnrolmentBook {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    EnrolmentBook(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The share of an edition that a learner was shown. */
    record Share(CourseId course, int percent, int edition) {}

    /** Enrols, or takes back who had left; doing it twice changes nothing, nor does it wait for anybody. */
    void enrol(PersonId person, CourseId course, int edition, String words, Instant now) {
        if (!begin(person, course, edition, words, null, now)) {
            jdbc.sql(
                            "update enrolment set left_at = null where person_id = ? and course_id = ? and left_at is not null")
                    .params(person.value(), course.value())
                    .update();
        }
    }

    /** @return false when she has an enrolment already, a current one or not */
    boolean begin(PersonId person, CourseId course, int edition, String words, @Nullable UUID cohort, Instant now) {
        return jdbc.sql("""
                        insert into enrolment (person_id, course_id, enrolled_at, shown_percent, shown_edition, words,
                            cohort_id, moved_at)
                        values (?, ?, ?, 0, ?, ?, cast(? as uuid), ?) on conflict do nothing""")
                        .param(person.value())
                        .param(course.value())
                        .param(Times.column(now))
                        .param(edition)
                        .param(words)
                        .param(cohort)
                        .param(Times.column(now))
                        .update()
                == 1;
    }

    void leave(PersonId person, CourseId course, Instant now) {
        jdbc.sql("update enrolment set left_at = ? where person_id = ? and course_id = ? and left_at is null")
                .params(Times.column(now), person.value(), course.value())
                .update();
    }

    /** @return true for the one call that completes the course */
    boolean complete(PersonId person, CourseId course, Instant now) {
        return jdbc.sql("""
                                update enrolment set completed_at = ?
                                where person_id = ? and course_id = ? and completed_at is null""")
                        .params(Times.column(now), person.value(), course.value())
                        .update()
                == 1;
    }

    void certified(PersonId person, CourseId course, String number) {
        jdbc.sql("update enrolment set certificate_number = ? where person_id = ? and course_id = ?")
                .params(number, person.value(), course.value())
                .update();
    }

    void shown(PersonId person, Share share) {
        shown(person, List.of(share));
    }

    /** In one go, whatever their number. */
    void shown(PersonId person, List<Share> shares) {
        if (!shares.isEmpty()) {
            template.batchUpdate(
                    "update enrolment set shown_percent = ?, shown_edition = ? where person_id = ? and course_id = ?",
                    shares.stream()
                            .map(share -> new Object[] {
                                share.percent(),
                                share.edition(),
                                person.value(),
                                share.course().value()
                            })
                            .toList());
        }
    }

    /**
     * How far she is, counted. A share that has grown is noted as shown; one that fell is noted by {@link #shown} only,
     * once she has been told.
     */
    void counted(PersonId person, CourseId course, CourseProgress progress, int edition) {
        jdbc.sql("""
                        update enrolment set done = :done, required_lessons = :required, percent = :percent,
                            counted_edition = :edition,
                            shown_edition = case when shown_percent <= :percent then :edition else shown_edition end,
                            shown_percent = case when shown_percent <= :percent then :percent else shown_percent end
                        where person_id = :person and course_id = :course""")
                .param("done", progress.done())
                .param("required", progress.required())
                .param("percent", progress.percent())
                .param("edition", edition)
                .param("person", person.value())
                .param("course", course.value())
                .update();
    }

    /** She opened a lesson: where she stands, should she stop. */
    void opened(PersonId person, CourseId course, LessonId lesson, Instant now) {
        jdbc.sql("update enrolment set moved_at = ?, last_lesson_id = ? where person_id = ? and course_id = ?")
                .params(Times.column(now), lesson.value(), person.value(), course.value())
                .update();
    }

    /** She did something in a lesson that is perhaps not the one that she opened last. */
    void moved(PersonId person, CourseId course, LessonId lesson, Instant now) {
        jdbc.sql("""
                        update enrolment set moved_at = ?, last_lesson_id = coalesce(last_lesson_id, ?)
                        where person_id = ? and course_id = ?""")
                .params(Times.column(now), lesson.value(), person.value(), course.value())
                .update();
    }

    /** Whether she may be written to when she stops. */
    void remind(PersonId person, CourseId course, boolean allowed) {
        jdbc.sql("update enrolment set reminders = ? where person_id = ? and course_id = ?")
                .params(allowed, person.value(), course.value())
                .update();
    }

    /** She is called so from now on. */
    void name(PersonId person, String words) {
        jdbc.sql("update enrolment set words = ? where person_id = ?")
                .params(words, person.value())
                .update();
    }

    /** Holds the enrolment until the transaction ends: of two last lessons done at once, one sees the other. */
    void hold(PersonId person, CourseId course) {
        jdbc.sql("select course_id from enrolment where person_id = ? and course_id = ? for update")
                .params(person.value(), course.value())
                .query(UUID.class)
                .optional();
    }

    Optional<Enrolment> find(PersonId person, CourseId course) {
        return jdbc.sql("select * from enrolment where person_id = ? and course_id = ?")
                .params(person.value(), course.value())
                .query(EnrolmentBook::read)
                .optional();
    }

    /** Current ones, the newest first. */
    List<Enrolment> of(PersonId person) {
        return jdbc.sql("select * from enrolment where person_id = ? and left_at is null order by enrolled_at desc")
                .params(person.value())
                .query(EnrolmentBook::read)
                .list();
    }

    static Enrolment read(ResultSet row, int number) throws SQLException {
        var lesson = row.getObject("last_lesson_id", UUID.class);
        return new Enrolment(
                new CourseId(row.getObject("course_id", UUID.class)),
                Times.read(row, "enrolled_at"),
                Times.readOrNull(row, "left_at"),
                Times.readOrNull(row, "completed_at"),
                row.getString("certificate_number"),
                row.getInt("shown_percent"),
                row.getInt("shown_edition"),
                Times.read(row, "moved_at"),
                lesson == null ? null : new LessonId(lesson),
                row.getBoolean("reminders"));
    }
}
