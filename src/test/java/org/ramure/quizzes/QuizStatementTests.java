package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.choices;
import static org.ramure.quizzes.QuizScenarios.Given.as;
import static org.ramure.quizzes.QuizScenarios.Given.ticks;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@Import({QuizScenarios.class, StatementCount.class})
class QuizStatementTests {

    @Autowired
    Quizzes quizzes;

    @Autowired
    QuizScenarios.Given given;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(ints = {2, 60})
    void asksTheDatabaseAsOftenForManyQuestionsAsForFew(int questions) {
        var ada = given.somebody();
        var quiz = given.aQuiz(choices(questions, 0, 0));
        as(ada, () -> {
            quizzes.submit(quizzes.start(quiz));
            assertThat(ofQuizzes(() -> quizzes.intro(quiz))).as("intro").hasSize(2);
            assertThat(ofQuizzes(() -> quizzes.start(quiz))).as("start").hasSize(5);
            var attempt = quizzes.start(quiz);
            assertThat(ofQuizzes(() -> quizzes.open(attempt))).as("open").hasSize(1);
            assertThat(ofQuizzes(() -> quizzes.sheet(attempt))).as("sheet").hasSize(2);
            var sheet = quizzes.sheet(attempt);
            var first = List.of(ticks(sheet, "q1", 1, "Juste"));
            var second = List.of(ticks(sheet, "q1", 2, "Faux"));
            assertThat(ofQuizzes(() -> quizzes.save(attempt, first))).as("save").hasSize(2);
            assertThat(ofQuizzes(() -> quizzes.save(attempt, second)))
                    .as("save")
                    .hasSize(2);
            assertThat(ofQuizzes(() -> quizzes.submit(attempt))).as("submit").hasSize(3);
            assertThat(ofQuizzes(() -> quizzes.result(attempt))).as("result").hasSize(4);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void readsStandingsByOneQuery(int many) {
        var ada = given.somebody();
        var all = IntStream.range(0, many)
                .mapToObj(_ -> given.aQuiz(choices(1, 0, 0)))
                .toList();
        as(ada, () -> {
            quizzes.start(all.getFirst());
            assertThat(ofQuizzes(() -> assertThat(quizzes.standings(all)).hasSize(many)))
                    .hasSize(1);
        });
    }

    @Test
    void readsAStandingOutOfTenThousandAttemptsByOneQuery() {
        var ada = given.somebody();
        var quiz = given.aQuiz(choices(4, 0, 0));
        as(ada, () -> {
            quizzes.submit(quizzes.start(quiz));
            copies(10_000);
            var running = quizzes.start(quiz);
            var found = new java.util.concurrent.atomic.AtomicReference<QuizStanding>();
            assertThat(ofQuizzes(
                            () -> found.set(quizzes.standings(List.of(quiz)).get(quiz))))
                    .hasSize(1);
            assertThat(found.get()).isNotNull().satisfies(standing -> {
                assertThat(standing.attemptsUsed()).isEqualTo(10_002);
                assertThat(standing.bestPercent()).isEqualTo(100);
                assertThat(standing.running()).isEqualTo(running);
                assertThat(standing.passed()).isTrue();
            });
        });
    }

    /** Of her one attempt; each third is a quarter right, the 500th and the 700th wholly. */
    private void copies(int many) {
        var rows = IntStream.rangeClosed(2, many + 1)
                .mapToObj(number -> {
                    var whole = number == 500 || number == 700;
                    return new Object[] {
                        org.ramure.kit.Ids.next(), number, whole ? 4 * 2520 : number % 3 == 0 ? 2520 : 0, whole
                    };
                })
                .toList();
        jdbc.batchUpdate(
                "insert into quiz_attempt (id, quiz_id, version, person_id, number, seed, asked, marks, started_at,"
                        + " closed_at, expired, earned, possible, passed) select ?, quiz_id, version, person_id, ?, seed,"
                        + " asked, marks, started_at, closed_at, expired, ?, possible, ? from quiz_attempt where id = '"
                        + first() + "'",
                rows);
    }

    private UUID first() {
        return jdbc.queryForObject(
                "select id from quiz_attempt where number = 1 order by started_at desc limit 1", UUID.class);
    }

    /** Where a quiz stands is told by other modules, with statements of their own. */
    private static List<String> ofQuizzes(Runnable work) {
        return StatementCount.of(work).stream()
                .filter(statement -> statement.contains("quiz"))
                .toList();
    }
}
