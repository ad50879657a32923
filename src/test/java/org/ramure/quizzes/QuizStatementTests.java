package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.choices;
import static org.ramure.quizzes.QuizScenarios.Given.as;
import static org.ramure.quizzes.QuizScenarios.Given.ticks;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import({QuizScenarios.class, StatementCount.class})
class QuizStatementTests {

    @Autowired
    Quizzes quizzes;

    @Autowired
    QuizScenarios.Given given;

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
    void readsCardsAndStandingsByOneQueryEach(int many) {
        var ada = given.somebody();
        var all = IntStream.range(0, many)
                .mapToObj(_ -> given.aQuiz(choices(1, 0, 0)))
                .toList();
        as(ada, () -> {
            quizzes.start(all.getFirst());
            assertThat(ofQuizzes(() -> assertThat(quizzes.standings(all)).hasSize(many)))
                    .hasSize(1);
            assertThat(ofQuizzes(() -> assertThat(quizzes.cards(all)).hasSize(many)))
                    .hasSize(1);
        });
    }

    /** Where a quiz stands is told by other modules, with statements of their own. */
    private static List<String> ofQuizzes(Runnable work) {
        return StatementCount.of(work).stream()
                .filter(statement -> statement.contains("quiz"))
                .toList();
    }
}
