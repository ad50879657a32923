package org.ramure.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.cohorts.ReminderDraft.Audience;
import org.ramure.cohorts.ReminderDraft.Words;
import org.ramure.courses.CourseId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders in the database, each with the last person that it has come to. */
@Repository
class ReminderBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is needed to go on with it. @param last the last person that it has come to, or null */
    record Open(
            UUID id,
            CourseId course,
            @Nullable UUID cohort,
            Audience audience,
            int days,
            Instant stoppedBefore,
            LocalDate day,
            Words french,
            Words english,
            @Nullable PersonId last) {}

    /** @return false when this reminder was sent off before */
    boolean add(Open reminder, PersonId by, int expected) {
        return jdbc.sql("""
                        insert into reminder (id, course_id, person_id, cohort_id, audience, days, stopped_before, asked_on,
                            subject_fr, body_fr, subject_en, body_en, asked_at, expected, sent)
                        values (?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict do nothing""")
                        .param(reminder.id())
                        .param(reminder.course().value())
                        .param(by.value())
                        .param(reminder.cohort())
                        .param(reminder.audience().name())
                        .param(reminder.days())
                        .param(Times.column(reminder.stoppedBefore()))
                        .param(reminder.day())
                        .param(reminder.french().subject())
                        .param(reminder.french().body())
                        .param(reminder.english().subject())
                        .param(reminder.english().body())
                        .param(Times.column(clock.instant()))
                        .param(expected)
                        .update()
                == 1;
    }

    List<UUID> open() {
        return jdbc.sql("select id from reminder where finished_at is null order by asked_at")
                .query(UUID.class)
                .list();
    }

    /** Finished or not. */
    Optional<Open> find(UUID id) {
        return jdbc.sql("select * from reminder where id = ?")
                .param(id)
                .query(ReminderBook::read)
                .optional();
    }

    /** Holds it until the transaction ends; empty when it is finished. */
    Optional<Open> hold(UUID id) {
        return jdbc.sql("select * from reminder where id = ? and finished_at is null for update")
                .param(id)
                .query(ReminderBook::read)
                .optional();
    }

    void went(UUID id, PersonId last, int sent) {
        jdbc.sql("update reminder set last_id = ?, sent = sent + ? where id = ?")
                .params(last.value(), sent, id)
                .update();
    }

    void finish(UUID id) {
        jdbc.sql("update reminder set finished_at = ? where id = ?")
                .params(Times.column(clock.instant()), id)
                .update();
    }

    /** The latest ones of a course. */
    List<ReminderCard> of(CourseId course, int most) {
        return jdbc.sql("""
                        select r.*, c.name from reminder r left join cohort c on c.id = r.cohort_id
                        where r.course_id = ? order by r.asked_at desc limit\s""" + most)
                .param(course.value())
                .query((row, _) -> new ReminderCard(
                        Times.read(row, "asked_at"),
                        row.getString("subject_fr"),
                        Audience.valueOf(row.getString("audience")),
                        row.getInt("days"),
                        row.getString("name"),
                        row.getInt("expected"),
                        row.getInt("sent"),
                        Times.readOrNull(row, "finished_at")))
                .list();
    }

    private static Open read(ResultSet row, int number) throws SQLException {
        var last = row.getObject("last_id", UUID.class);
        return new Open(
                row.getObject("id", UUID.class),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getObject("cohort_id", UUID.class),
                Audience.valueOf(row.getString("audience")),
                row.getInt("days"),
                Times.read(row, "stopped_before"),
                row.getObject("asked_on", LocalDate.class),
                new Words(row.getString("subject_fr"), row.getString("body_fr")),
                new Words(row.getString("subject_en"), row.getString("body_en")),
                last == null ? null : new PersonId(last));
    }
}
