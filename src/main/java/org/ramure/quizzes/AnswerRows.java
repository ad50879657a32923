package org.ramure.quizzes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ramure.kit.Times;
import org.ramure.kit.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers in the database: one row for each question of an attempt, the newest sequence. */
@Component
class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answer in the question's own terms */
    record Kept(String question, long sequence, Answer answer, Instant answeredAt, Instant at) {

        /** @param shown the answer in the sheet's positions: a print of the question's own would tell the right order */
        Receipt receipt(AttemptId attempt, Answer shown) {
            var print = Tokens.hash(attempt + "|" + question + "|" + sequence + "|" + QuizJson.write(shown));
            return new Receipt(
                    question, sequence, at, print.substring(0, 4).toUpperCase(java.util.Locale.ROOT) + "-" + sequence);
        }
    }

    Map<String, Kept> of(AttemptId attempt) {
        var all = new LinkedHashMap<String, Kept>();
        jdbc.sql("select question, sequence, answer, answered_at, saved_at from quiz_answer where attempt_id = ?")
                .param(attempt.value())
                .query(AnswerRows::read)
                .list()
                .forEach(kept -> all.put(kept.question(), kept));
        return all;
    }

    /** False when an answer of this sequence or a newer one is there. The first answer is inserted without a look. */
    boolean put(AttemptId attempt, Kept kept) {
        return kept.sequence() == 1 ? insert(attempt, kept) : update(attempt, kept) || insert(attempt, kept);
    }

    Kept get(AttemptId attempt, String question) {
        return jdbc.sql("select question, sequence, answer, answered_at, saved_at from quiz_answer"
                        + " where attempt_id = ? and question = ?")
                .params(attempt.value(), question)
                .query(AnswerRows::read)
                .single();
    }

    private boolean insert(AttemptId attempt, Kept kept) {
        return jdbc.sql("insert into quiz_answer (attempt_id, question, sequence, answer, answered_at, saved_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                attempt.value(),
                                kept.question(),
                                kept.sequence(),
                                QuizJson.write(kept.answer()),
                                Times.column(kept.answeredAt()),
                                Times.column(kept.at()))
                        .update()
                == 1;
    }

    private boolean update(AttemptId attempt, Kept kept) {
        return jdbc.sql("update quiz_answer set sequence = ?, answer = ?, answered_at = ?, saved_at = ?"
                                + " where attempt_id = ? and question = ? and sequence < ?")
                        .params(
                                kept.sequence(),
                                QuizJson.write(kept.answer()),
                                Times.column(kept.answeredAt()),
                                Times.column(kept.at()),
                                attempt.value(),
                                kept.question(),
                                kept.sequence())
                        .update()
                == 1;
    }

    static Kept read(ResultSet row, int index) throws SQLException {
        return new Kept(
                row.getString("question"),
                row.getLong("sequence"),
                QuizJson.answer(row.getString("answer")),
                Times.read(row, "answered_at"),
                Times.read(row, "saved_at"));
    }
}
