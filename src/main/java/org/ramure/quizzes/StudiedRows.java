package org.ramure.quizzes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Attempts at one version of a quiz and their answers, as they come. Attempts come in the order in which they began, for what is equal must not change
 * its place from one look to the next; their answers, which are many, in none.
 */
@Component
class StudiedRows {

    /** Each with the quiz and the version as parameters. */
    private static final Map<CountedAttempts, String> ATTEMPTS = Map.of(
            CountedAttempts.FIRST,
            "select id, asked, marks, started_at, closed_at, passed from quiz_attempt"
                    + " where quiz_id = ? and version = ? and number = 1 and closed_at is not null order by id",
            CountedAttempts.BEST,
            "select id, asked, marks, started_at, closed_at, passed from (select id, asked, marks, started_at, closed_at,"
                    + " passed, row_number() over (partition by person_id order by earned desc, number) as place"
                    + " from quiz_attempt where quiz_id = ? and version = ? and closed_at is not null and base_id is null)"
                    + " ranked where place = 1 order by id");

    private static final int LOT = 1_000;

    /** Ticks are the same few texts a thousand times over: each is parsed once. */
    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;

    StudiedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<QuizStudy.Version> versions(QuizId quiz) {
        return jdbc.sql("""
                        select v.number, v.created_at, count(case when a.number = 1 then 1 end) as firsts,
                            count(distinct a.person_id) as people
                        from quiz_version v
                        left join quiz_attempt a on a.quiz_id = v.quiz_id and a.version = v.number
                            and a.closed_at is not null and a.base_id is null
                        where v.quiz_id = ? group by v.number, v.created_at order by v.number desc""")
                .param(quiz.value())
                .query((row, _) -> new QuizStudy.Version(
                        row.getInt("number"),
                        Times.read(row, "created_at"),
                        row.getInt("firsts"),
                        row.getInt("people")))
                .list();
    }

    void read(QuizId quiz, int version, CountedAttempts counted, StudiedAttempts reader) {
        var places = new HashMap<UUID, Integer>();
        jdbc.sql(Objects.requireNonNull(ATTEMPTS.get(counted)))
                .params(quiz.value(), version)
                .withFetchSize(LOT)
                .query(row -> {
                    int place = places.size();
                    places.put(row.getObject("id", UUID.class), place);
                    reader.attempt(
                            place,
                            Times.read(row, "started_at"),
                            Times.read(row, "closed_at"),
                            row.getBoolean("passed"),
                            Set.copyOf(QuizJson.keys(row.getString("asked"))),
                            QuizJson.marks(row.getString("marks")));
                });
        answers(quiz, version, counted, places, reader);
    }

    /** Of the best attempts, the others' answers are read too and left: asking which is which for every answer takes longer. */
    private void answers(
            QuizId quiz, int version, CountedAttempts counted, Map<UUID, Integer> places, StudiedAttempts reader) {
        var parsed = new HashMap<String, Answer>();
        jdbc.sql("select a.attempt_id, a.question, a.answer, a.answered_at from quiz_attempt t"
                        + " join quiz_answer a on a.attempt_id = t.id where t.quiz_id = ? and t.version = ?"
                        + (counted == CountedAttempts.FIRST ? " and t.number = 1" : ""))
                .params(quiz.value(), version)
                .withFetchSize(LOT)
                .query(row -> {
                    var place = places.get(row.getObject("attempt_id", UUID.class));
                    if (place == null) {
                        return;
                    }
                    var json = row.getString("answer");
                    var answer = parsed.get(json);
                    if (answer == null) {
                        answer = QuizJson.answer(json);
                        if (parsed.size() < REMEMBERED) {
                            parsed.put(json, answer);
                        }
                    }
                    reader.answer(place, row.getString("question"), answer, Times.read(row, "answered_at"));
                });
    }
}
