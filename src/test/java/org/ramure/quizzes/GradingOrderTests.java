package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.choices;
import static org.ramure.quizzes.QuizScenarios.Given.as;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Modules above ask for standings with rows of their own held, an enrolment for one, and hold others after asking. */
@SpringBootTest
@Import(QuizScenarios.class)
class GradingOrderTests {

    @Autowired
    Quizzes quizzes;

    @Autowired
    QuizScenarios.Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn ada;
    private QuizId quiz;
    private AttemptId attempt;

    @BeforeEach
    void anAttemptWhoseTimeIsOver() {
        given.now();
        ada = given.somebody();
        quiz = given.aQuiz(choices(1, 0, 10));
        attempt = as(ada, () -> quizzes.start(quiz));
        var sheet = as(ada, () -> quizzes.sheet(attempt));
        as(ada, () -> quizzes.save(attempt, List.of(QuizScenarios.Given.ticks(sheet, "q1", 1, "Juste"))));
        given.later(Duration.ofMinutes(13));
    }

    @AfterEach
    void now() {
        given.now();
    }

    private Map<QuizId, QuizStanding> standings() {
        return as(ada, () -> quizzes.standings(List.of(quiz)));
    }

    /** Stands for what a module above holds. */
    private void holdsHerRow() {
        jdbc.sql("select id from person where id = ? for update")
                .param(ada.id().value())
                .query()
                .singleRow();
    }

    @Test
    void letsOneGradeAndThenHoldWhileAnotherHoldsAndThenAsks() throws Exception {
        var graded = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        Callable<Boolean> gradesThenHolds = () -> Boolean.TRUE.equals(transaction.execute(_ -> {
            assertThat(standings().get(quiz))
                    .extracting(QuizStanding::bestPercent)
                    .isEqualTo(100);
            graded.countDown();
            await(held);
            holdsHerRow();
            return true;
        }));
        Callable<Boolean> holdsThenAsks = () -> Boolean.TRUE.equals(transaction.execute(_ -> {
            await(graded);
            holdsHerRow();
            held.countDown();
            return standings().containsKey(quiz);
        }));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(gradesThenHolds);
            var other = threads.submit(holdsThenAsks);
            assertThat(other.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(one.get(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(standings().get(quiz)).isNotNull().satisfies(standing -> {
            assertThat(standing.running()).isNull();
            assertThat(standing.passed()).isTrue();
        });
        assertThat(given.passed(attempt)).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
