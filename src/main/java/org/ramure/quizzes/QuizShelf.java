package org.ramure.quizzes;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ramure.kit.NotThere;
import org.ramure.kit.Times;
import org.ramure.kit.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quizzes and their versions. A version never changes, so that it is read and parsed once and kept in memory. */
@Component
class QuizShelf {

    private static final String CARD = "v.quiz_id, v.number, v.title, v.question_count, v.points, v.pass_percent,"
            + " v.attempts_allowed, v.minutes_allowed";

    private static final long CACHED_CHARACTERS = 32_000_000;

    private final JdbcClient jdbc;
    private final LoadingCache<Key, Kept> versions = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((Key _, Kept kept) -> kept.characters())
            .build(this::load);

    QuizShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version counts from 1 */
    record Key(QuizId quiz, int version) {}

    private record Kept(QuizDraft draft, int characters) {}

    record Latest(Key key, QuizCard card) {}

    QuizDraft version(QuizId quiz, int number) {
        return versions.get(new Key(quiz, number)).draft();
    }

    /** The version that an attempt pinned, with the numbers that it drew. */
    QuizDraft of(Attempt attempt) {
        return new Arrangement(attempt.seed()).drawn(version(attempt.quiz(), attempt.version()));
    }

    Latest latest(QuizId quiz) {
        return jdbc.sql("select " + CARD + " from quiz q join quiz_version v on v.quiz_id = q.id"
                        + " and v.number = q.latest_version where q.id = ?")
                .param(quiz.value())
                .query((row, _) -> latest(row))
                .optional()
                .orElseThrow(() -> new NotThere("quiz " + quiz));
    }

    /**
     * The row of the quiz is locked meanwhile: two imports at once make two versions or one, never a broken pair.
     *
     * @return the number of the new version; nothing when it is as it was
     */
    Optional<Integer> put(QuizId quiz, QuizDraft draft, Instant now) {
        var content = QuizJson.write(draft);
        var digest = Tokens.hash(content);
        jdbc.sql("insert into quiz (id, latest_version) values (?, 0) on conflict do nothing")
                .param(quiz.value())
                .update();
        var latest = jdbc.sql("select latest_version from quiz where id = ? for update")
                .param(quiz.value())
                .query(Integer.class)
                .single();
        if (latest > 0 && digest.equals(digest(quiz, latest))) {
            return Optional.empty();
        }
        jdbc.sql("insert into quiz_version (quiz_id, number, title, question_count, points, pass_percent,"
                        + " attempts_allowed, minutes_allowed, digest, content, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        quiz.value(),
                        latest + 1,
                        draft.title(),
                        draft.questionCount(),
                        draft.points(),
                        draft.passPercent(),
                        draft.attempts(),
                        draft.minutes(),
                        digest,
                        content,
                        Times.column(now))
                .update();
        jdbc.sql("update quiz set latest_version = ? where id = ?")
                .params(latest + 1, quiz.value())
                .update();
        return Optional.of(latest + 1);
    }

    private String digest(QuizId quiz, int number) {
        return jdbc.sql("select digest from quiz_version where quiz_id = ? and number = ?")
                .params(quiz.value(), number)
                .query(String.class)
                .single();
    }

    private Kept load(Key key) {
        var content = jdbc.sql("select content from quiz_version where quiz_id = ? and number = ?")
                .params(key.quiz().value(), key.version())
                .query(String.class)
                .single();
        return new Kept(QuizJson.draft(content), content.length());
    }

    private static Latest latest(ResultSet row) throws SQLException {
        var quiz = new QuizId(row.getObject("quiz_id", UUID.class));
        var minutes = row.getInt("minutes_allowed");
        return new Latest(
                new Key(quiz, row.getInt("number")),
                new QuizCard(
                        quiz,
                        row.getString("title"),
                        row.getInt("question_count"),
                        row.getInt("points"),
                        row.getInt("pass_percent"),
                        row.getInt("attempts_allowed"),
                        minutes == 0 ? null : Duration.ofMinutes(minutes)));
    }
}
