package org.ramure.quizzes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts in the database. */
@Component
class AttemptRows {

    private static final String ALL = "select id, quiz_id, version, person_id, number, base_id, seed, asked, marks,"
            + " started_at, closes_at, closed_at, expired, earned, possible, passed from quiz_attempt ";

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Attempt> find(AttemptId id) {
        return jdbc.sql(ALL + "where id = ?")
                .param(id.value())
                .query(AttemptRows::read)
                .optional();
    }

    /** Holds the attempt until the transaction ends: saving and grading follow each other. */
    Optional<Attempt> lock(AttemptId id) {
        return jdbc.sql(ALL + "where id = ? for update")
                .param(id.value())
                .query(AttemptRows::read)
                .optional();
    }

    /** Holds those of the attempts that nobody else holds. Waits for nobody, so that no order of locks can be wrong. */
    List<Attempt> lockFree(Collection<AttemptId> ids) {
        return jdbc.sql(ALL + "where id in (:ids) order by id for update skip locked")
                .param("ids", ids.stream().map(AttemptId::value).toList())
                .query(AttemptRows::read)
                .list();
    }

    /** A person's latest at a quiz. */
    Optional<Attempt> latest(PersonId person, QuizId quiz) {
        return jdbc.sql(ALL + "where person_id = ? and quiz_id = ? order by number desc limit 1")
                .params(person.value(), quiz.value())
                .query(AttemptRows::read)
                .optional();
    }

    /** Who of the people has passed which of the quizzes. */
    Map<PersonId, Set<QuizId>> passed(Collection<PersonId> people, Collection<QuizId> quizzes) {
        var passed = new HashMap<PersonId, Set<QuizId>>();
        if (!people.isEmpty() && !quizzes.isEmpty()) {
            jdbc.sql("""
                            select distinct person_id, quiz_id from quiz_attempt
                            where passed and person_id in (:people) and quiz_id in (:quizzes)""")
                    .param("people", people.stream().map(PersonId::value).toList())
                    .param("quizzes", quizzes.stream().map(QuizId::value).toList())
                    .query(row -> {
                        passed.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), _ -> new HashSet<>())
                                .add(new QuizId(row.getObject(2, UUID.class)));
                    });
        }
        return passed;
    }

    /** Of each quiz a person's best graded attempt, and those that are open: the database counts the others. */
    List<Standings.Line> standings(PersonId person, Collection<QuizId> quizzes) {
        return quizzes.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select quiz_id, id, started_at, closes_at, closed_at, earned, possible, used, ever_passed
                                from (
                                    select quiz_id, id, started_at, closes_at, closed_at, earned, possible,
                                        count(*) over (partition by quiz_id) as used,
                                        max(case when passed then 1 else 0 end) over (partition by quiz_id) as ever_passed,
                                        row_number() over (partition by quiz_id
                                            order by case when closed_at is null then 1 else 0 end,
                                                cast(earned as double precision) / possible desc, number) as place
                                    from quiz_attempt where person_id = :person and quiz_id in (:quizzes)) attempts
                                where place = 1 or closed_at is null""")
                        .param("person", person.value())
                        .param(
                                "quizzes",
                                quizzes.stream().map(QuizId::value).distinct().toList())
                        .query((row, _) -> new Standings.Line(
                                new QuizId(row.getObject("quiz_id", UUID.class)),
                                new AttemptId(row.getObject("id", UUID.class)),
                                Times.read(row, "started_at"),
                                new Deadline(Times.readOrNull(row, "closes_at")),
                                row.getTimestamp("closed_at") != null,
                                new Points(row.getLong("earned")).percentOf(row.getInt("possible")),
                                row.getInt("used"),
                                row.getInt("ever_passed") == 1))
                        .list();
    }

    /** Attempts whose deadline and grace are over, waiting to be graded. */
    List<AttemptId> waiting(Instant now, int most) {
        return jdbc.sql(
                        "select id from quiz_attempt where closed_at is null and closes_at < ? order by closes_at limit "
                                + most)
                .param(Times.column(now.minus(Deadline.GRACE)))
                .query((row, _) -> new AttemptId(row.getObject("id", UUID.class)))
                .list();
    }

    /** False when this attempt of hers was begun a moment ago, in another tab. */
    boolean add(Attempt attempt) {
        return jdbc.sql(
                                "insert into quiz_attempt (id, quiz_id, version, person_id, number, base_id, seed, asked, marks,"
                                        + " started_at, closes_at, expired, earned, possible, passed)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, 0, ?, false) on conflict do nothing")
                        .param(attempt.id().value())
                        .param(attempt.quiz().value())
                        .param(attempt.version())
                        .param(attempt.person().value())
                        .param(attempt.number())
                        .param(attempt.base() == null ? null : attempt.base().value())
                        .param(attempt.seed())
                        .param(QuizJson.write(attempt.asked()))
                        .param(QuizJson.write(attempt.marks()))
                        .param(Times.column(attempt.startedAt()))
                        .param(Times.columnOrNull(attempt.deadline().at()))
                        .param(attempt.possible())
                        .update()
                == 1;
    }

    /** False when it was graded already: the first grade stands. */
    boolean close(Attempt attempt, Attempt.Grade grade) {
        return jdbc.sql("update quiz_attempt set closed_at = ?, expired = ?, earned = ?, passed = ?, marks = ?"
                                + " where id = ? and closed_at is null")
                        .params(
                                Times.column(grade.at()),
                                grade.expired(),
                                grade.earned().parts(),
                                grade.passed(),
                                QuizJson.write(attempt.marks()),
                                attempt.id().value())
                        .update()
                == 1;
    }

    private static Attempt read(ResultSet row, int index) throws SQLException {
        var base = row.getObject("base_id", UUID.class);
        return new Attempt(
                new AttemptId(row.getObject("id", UUID.class)),
                new QuizId(row.getObject("quiz_id", UUID.class)),
                row.getInt("version"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("number"),
                base == null ? null : new AttemptId(base),
                row.getLong("seed"),
                QuizJson.keys(row.getString("asked")),
                QuizJson.marks(row.getString("marks")),
                Times.read(row, "started_at"),
                new Deadline(Times.readOrNull(row, "closes_at")),
                row.getInt("possible"),
                grade(row));
    }

    private static Attempt.@Nullable Grade grade(ResultSet row) throws SQLException {
        var at = Times.readOrNull(row, "closed_at");
        return at == null
                ? null
                : new Attempt.Grade(
                        at, row.getBoolean("expired"), new Points(row.getLong("earned")), row.getBoolean("passed"));
    }
}
