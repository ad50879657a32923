package org.ramure.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
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

    /** Enrols, or takes back who had left; doing it twice changes nothing. */
    void enrol(PersonId person, CourseId course, int edition, Instant now) {
        var inserted = jdbc.sql("""
                        insert into enrolment (person_id, course_id, enrolled_at, shown_percent, shown_edition)
                        values (?, ?, ?, 0, ?) on conflict do nothing""")
                .params(person.value(), course.value(), Times.column(now), edition)
                .update();
        if (inserted == 0) {
            jdbc.sql("update enrolment set left_at = null where person_id = ? and course_id = ?")
                    .params(person.value(), course.value())
                    .update();
        }
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

    /** A share has grown before her eyes; one that fell is noted by {@link #shown} only, once she has been told. */
    void grew(PersonId person, CourseId course, int percent, int edition) {
        jdbc.sql("""
                        update enrolment set shown_percent = ?, shown_edition = ?
                        where person_id = ? and course_id = ? and shown_percent <= ?""")
                .params(percent, edition, person.value(), course.value(), percent)
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
        return new Enrolment(
                new CourseId(row.getObject("course_id", UUID.class)),
                Times.read(row, "enrolled_at"),
                Times.readOrNull(row, "left_at"),
                Times.readOrNull(row, "completed_at"),
                row.getString("certificate_number"),
                row.getInt("shown_percent"),
                row.getInt("shown_edition"));
    }
}
