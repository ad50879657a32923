package org.ramure.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.LinkPurpose;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists to enrol, line by line until each is done, and who was invited. */
@Repository
class RosterBook {

    private static final Duration LINK = LinkPurpose.INVITATION.life();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    RosterBook(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** A line to do. */
    record Line(
            int number,
            String email,
            Locale language,
            @Nullable CohortId cohort) {}

    UUID add(CourseId course, PersonId by, List<RosterLine> lines) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into roster (id, course_id, person_id, asked_at, total, done, enrolled, invited)
                        values (?, ?, ?, ?, ?, 0, 0, 0)""")
                .params(id, course.value(), by.value(), Times.column(clock.instant()), lines.size())
                .update();
        var rows = new ArrayList<Object[]>();
        for (var line : lines) {
            var cohort = line.cohort();
            rows.add(new Object[] {
                id, line.number(), line.address(), line.language().getLanguage(), cohort == null ? null : cohort.value()
            });
        }
        batches.batchUpdate(
                "insert into roster_line (roster_id, number, email, language, cohort_id) values (?, ?, ?, ?, cast(? as uuid))",
                rows);
        return id;
    }

    /** Holds the list until the transaction ends: nobody else works on it meanwhile. Empty when it is finished. */
    Optional<CourseId> hold(UUID roster) {
        return jdbc.sql("select course_id from roster where id = ? and finished_at is null for update")
                .param(roster)
                .query(UUID.class)
                .optional()
                .map(CourseId::new);
    }

    List<UUID> open() {
        return jdbc.sql("select id from roster where finished_at is null order by asked_at")
                .query(UUID.class)
                .list();
    }

    List<Line> next(UUID roster, int most) {
        return jdbc.sql("select * from roster_line where roster_id = ? order by number limit " + most)
                .param(roster)
                .query((row, _) -> {
                    var cohort = row.getObject("cohort_id", UUID.class);
                    return new Line(
                            row.getInt("number"),
                            row.getString("email"),
                            Locale.of(row.getString("language")),
                            cohort == null ? null : new CohortId(cohort));
                })
                .list();
    }

    void done(UUID roster, Line last, int lines, int enrolled, int invited) {
        jdbc.sql("delete from roster_line where roster_id = ? and number <= ?")
                .params(roster, last.number())
                .update();
        jdbc.sql("update roster set done = done + ?, enrolled = enrolled + ?, invited = invited + ? where id = ?")
                .params(lines, enrolled, invited, roster)
                .update();
    }

    /** Lines that were never done, since the course is gone, go with it. */
    void finish(UUID roster) {
        jdbc.sql("delete from roster_line where roster_id = ?").param(roster).update();
        jdbc.sql("update roster set finished_at = ? where id = ?")
                .params(Times.column(clock.instant()), roster)
                .update();
    }

    List<RosterCard> of(CourseId course, int most) {
        return jdbc.sql("select * from roster where course_id = ? order by asked_at desc limit " + most)
                .param(course.value())
                .query(RosterBook::card)
                .list();
    }

    private static RosterCard card(ResultSet row, int number) throws SQLException {
        return new RosterCard(
                Times.read(row, "asked_at"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("enrolled"),
                row.getInt("invited"),
                Times.readOrNull(row, "finished_at"));
    }

    /** Who of them was invited. @return true for those whose link still works */
    Map<String, Boolean> invited(CourseId course, Collection<String> emails) {
        var works = new HashMap<String, Boolean>();
        if (!emails.isEmpty()) {
            var expired = clock.instant().minus(LINK);
            jdbc.sql("select email, invited_at from invitation where course_id = :course and email in (:emails)")
                    .param("course", course.value())
                    .param("emails", emails)
                    .query(row -> {
                        works.put(
                                row.getString("email"),
                                !Times.read(row, "invited_at").isBefore(expired));
                    });
        }
        return works;
    }

    /** @return false when this address was invited to the course before, by a link that still works */
    boolean invite(CourseId course, String email, Locale language, @Nullable CohortId cohort) {
        return inviteFirst(course, email, language, cohort) || inviteAgain(course, email, LINK);
    }

    /** @return false when she was invited within that time: whoever clicks second changes nothing */
    boolean inviteAgain(CourseId course, String email, Duration rest) {
        var before = Times.column(clock.instant().minus(rest));
        return jdbc.sql("update invitation set invited_at = ? where course_id = ? and email = ? and invited_at < ?")
                        .params(Times.column(clock.instant()), course.value(), email, before)
                        .update()
                == 1;
    }

    private boolean inviteFirst(CourseId course, String email, Locale language, @Nullable CohortId cohort) {
        return jdbc.sql("""
                        insert into invitation (course_id, email, language, cohort_id, invited_at)
                        values (?, ?, ?, cast(? as uuid), ?) on conflict do nothing""")
                        .param(course.value())
                        .param(email)
                        .param(language.getLanguage())
                        .param(cohort == null ? null : cohort.value())
                        .param(Times.column(clock.instant()))
                        .update()
                == 1;
    }

    /** What somebody was invited to. */
    record Invitation(CourseId course, @Nullable UUID cohort) {}

    List<Invitation> invitations(String email) {
        return jdbc.sql("select course_id, cohort_id from invitation where email = ? order by course_id")
                .param(email)
                .query((row, _) ->
                        new Invitation(new CourseId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
    }

    /** Who has these addresses is there by now: her invitations to these courses have come to their end. */
    void accepted(Collection<CourseId> courses, Collection<String> emails) {
        if (!courses.isEmpty() && !emails.isEmpty()) {
            jdbc.sql("delete from invitation where course_id in (:courses) and email in (:emails)")
                    .param("courses", courses.stream().map(CourseId::value).toList())
                    .param("emails", emails)
                    .update();
        }
    }

    /** Who has not answered, the oldest invitation first. */
    List<InvitationCard> unanswered(CourseId course, Duration rest, int most, int from) {
        var now = clock.instant();
        return jdbc.sql("select email, invited_at from invitation where course_id = ?"
                        + " order by invited_at, email limit ? offset ?")
                .params(course.value(), most, from)
                .query((row, _) -> {
                    var at = Times.read(row, "invited_at");
                    return new InvitationCard(
                            row.getString("email"),
                            at,
                            at.plus(LINK),
                            at.plus(rest).isBefore(now) ? null : at.plus(rest));
                })
                .list();
    }

    /** Her invitation as a line that invites her again; empty when she is not invited, or has answered. */
    Optional<RosterLine> invited(CourseId course, String email) {
        return jdbc.sql("select * from invitation where course_id = ? and email = ?")
                .params(course.value(), email)
                .query(RosterBook::again)
                .optional();
    }

    /** Those whose links work no longer, as lines that invite them again. */
    List<RosterLine> expired(CourseId course) {
        return jdbc.sql("select * from invitation where course_id = ? and invited_at < ? order by email")
                .params(course.value(), expired())
                .query(RosterBook::again)
                .list();
    }

    private static RosterLine again(ResultSet row, int number) throws SQLException {
        var cohort = row.getObject("cohort_id", UUID.class);
        return new RosterLine(
                number + 1,
                row.getString("email"),
                RosterLine.Outcome.INVITED_AGAIN,
                Locale.of(row.getString("language")),
                cohort == null ? null : new CohortId(cohort),
                null);
    }

    int countExpired(CourseId course) {
        return jdbc.sql("select count(*) from invitation where course_id = ? and invited_at < ?")
                .params(course.value(), expired())
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime expired() {
        return Times.column(clock.instant().minus(LINK));
    }

    int waiting(CourseId course) {
        return jdbc.sql("select count(*) from invitation where course_id = ?")
                .param(course.value())
                .query(Integer.class)
                .single();
    }

    /** Forgets invitations that nobody followed, and the trace of old lists. */
    void forget(Duration age) {
        var before = Times.column(clock.instant().minus(age));
        jdbc.sql("delete from invitation where invited_at < ?").param(before).update();
        jdbc.sql("delete from roster where finished_at < ?").param(before).update();
    }
}
