package org.ramure.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.ramure.quizzes.QuizId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Many finished attempts at a quiz, straight into the tables. */
@Component
public class StudiedFixture {

    private static final long POINT = 2520;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcTemplate jdbc;
    private final List<Object[]> attempts = new ArrayList<>();
    private final List<Object[]> answers = new ArrayList<>();

    StudiedFixture(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer, as it is kept. */
    public record Given(String json, double points) {

        /** @param option from 0 */
        public static Given ticks(int option, double points) {
            return new Given("{\"kind\":\"choice\",\"chosen\":[" + option + "]}", points);
        }

        public static Given types(String text, double points) {
            return new Given("{\"kind\":\"text\",\"text\":\"" + text + "\"}", points);
        }
    }

    /**
     * People who all did the same, each for the first time.
     *
     * @param given by key of the question
     * @param possible the points of the quiz; from 60 % on it is passed
     */
    public void people(int many, QuizId quiz, int version, int possible, Map<String, Given> given) {
        for (int i = 0; i < many; i++) {
            attempt(Ids.next(), 1, quiz, version, possible, given);
        }
        flush();
    }

    public void attempt(
            java.util.UUID person, int number, QuizId quiz, int version, int possible, Map<String, Given> given) {
        var id = Ids.next();
        var marks = new TreeMap<String, Long>();
        given.forEach((key, answer) -> marks.put(key, Math.round(answer.points() * POINT)));
        long earned = marks.values().stream().mapToLong(Long::longValue).sum();
        var begun = Instant.parse("2026-10-01T08:00:00Z").plusSeconds(3600L * (attempts.size() % 400));
        attempts.add(new Object[] {
            id,
            quiz.value(),
            version,
            person,
            number,
            JSON.writeValueAsString(List.copyOf(new TreeMap<>(given).keySet())),
            JSON.writeValueAsString(marks),
            Times.column(begun),
            Times.column(begun.plusSeconds(900)),
            earned,
            possible,
            10 * earned >= 6 * possible * POINT
        });
        int place = 0;
        for (var answer : new TreeMap<>(given).entrySet()) {
            var at = Times.column(begun.plusSeconds(40L * ++place));
            answers.add(new Object[] {id, answer.getKey(), answer.getValue().json(), at, at});
        }
        if (attempts.size() >= 500) {
            flush();
        }
    }

    public void flush() {
        jdbc.batchUpdate(
                "insert into quiz_attempt (id, quiz_id, version, person_id, number, seed, asked, marks, started_at, closed_at,"
                        + " expired, earned, possible, passed) values (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, false, ?, ?, ?)",
                attempts);
        jdbc.batchUpdate(
                "insert into quiz_answer (attempt_id, question, sequence, answer, answered_at, saved_at)"
                        + " values (?, ?, 1, ?, ?, ?)",
                answers);
        attempts.clear();
        answers.clear();
    }
}
