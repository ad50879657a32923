package org.ramure.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ramure.quizzes.QuizFixture.numeric;
import static org.ramure.quizzes.QuizFixture.right;
import static org.ramure.quizzes.QuizFixture.single;
import static org.ramure.quizzes.QuizFixture.wrong;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SystemActor;
import org.ramure.analysis.Finding.Kind;
import org.ramure.analysis.StudiedFixture.Given;
import org.ramure.cohorts.FollowedFixture;
import org.ramure.courses.LessonContent;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.learning.Learning;
import org.ramure.quizzes.CountedAttempts;
import org.ramure.quizzes.QuizDraft;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.Quizzes;
import org.ramure.quizzes.Taking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(StatementCount.class)
class AnalysisTests {

    private static final Given RIGHT = Given.ticks(0, 1);
    private static final Given WRONG = Given.ticks(1, 0);
    private static final Given FOUR = Given.types("4", 1);
    private static final Given FIVE = Given.types("5", 0);

    @Autowired
    Analyses analyses;

    @Autowired
    Quizzes quizzes;

    @Autowired
    FollowedFixture fixture;

    @Autowired
    StudiedFixture studied;

    @Autowired
    Learning learning;

    @Autowired
    Taking taking;

    @Autowired
    Acting acting;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    /** One person passes as people do; what the page reads is what the player wrote. */
    @Test
    void readsWhatPeopleAnswered() {
        var taught = fixture.taught();
        var quiz = quiz(taught);
        for (boolean well : new boolean[] {true, false, true, false, true, false}) {
            Acting.as(fixture.person("Ada"));
            learning.enrol(taught.slug());
            taking.take(quiz, well);
        }
        Acting.as(taught.trainer());
        var analysis = analyses.of(quiz, null, CountedAttempts.FIRST);
        assertThat(analysis.quiz().attempts()).isEqualTo(6);
        assertThat(analysis.quiz().mean()).isEqualTo(0.5, within(1e-9));
        assertThat(analysis.hasEnough()).isFalse();
        assertThat(analysis.study().desk()).isNotNull().satisfies(desk -> {
            assertThat(desk.title()).isEqualTo(taught.edition().title());
            assertThat(desk.editor()).isEqualTo("mes-formations/" + taught.slug() + "/lecons/repondre");
        });
        assertThat(analysis.questions())
                .allSatisfy(report ->
                        assertThat(report.findings().getFirst().kind()).isEqualTo(Kind.TOO_FEW));
        var first = analysis.questions().getFirst().figures();
        assertThat(first.facility()).isEqualTo(0.5, within(1e-9));
        assertThat(first.options())
                .hasSize(2)
                .allSatisfy(option -> assertThat(option.all()).isEqualTo(0.5, within(1e-9)));
        assertThat(first.options().getFirst().text()).isEqualTo("deux");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isNotThereForOthersThanWhoMayChangeTheCourse(Role role) {
        var taught = fixture.taught();
        var quiz = quiz(taught);
        acting.asSomeone(role);
        if (role == Role.ADMINISTRATOR) {
            assertThat(analyses.of(quiz, null, CountedAttempts.FIRST).isEmpty()).isTrue();
        } else {
            assertThatExceptionOfType(NotThere.class).isThrownBy(() -> analyses.of(quiz, null, CountedAttempts.FIRST));
        }
    }

    @Test
    void isNotThereForAQuizOrAVersionThatIsNot() {
        var taught = fixture.taught();
        var quiz = quiz(taught);
        for (var version : new int[] {0, 2, -1}) {
            assertThatExceptionOfType(NotThere.class)
                    .isThrownBy(() -> analyses.of(quiz, version, CountedAttempts.FIRST));
        }
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> analyses.of(QuizId.next(), null, CountedAttempts.FIRST));
    }

    /** Three got it wrong at first and right then, three right at once: first attempts half right, best ones all right. */
    @Test
    void countsTheFirstAttemptOfEachOrTheBest() {
        var quiz = define(2);
        for (int i = 0; i < 3; i++) {
            var ada = Ids.next();
            studied.attempt(ada, 1, quiz, 1, 2, Map.of("q1", WRONG, "q2", FIVE));
            studied.attempt(ada, 2, quiz, 1, 2, Map.of("q1", RIGHT, "q2", FOUR));
            studied.attempt(ada, 3, quiz, 1, 2, Map.of("q1", WRONG, "q2", FOUR));
            studied.attempt(Ids.next(), 1, quiz, 1, 2, Map.of("q1", RIGHT, "q2", FOUR));
        }
        studied.flush();
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(analyses.of(quiz, null, CountedAttempts.FIRST).quiz()).satisfies(figures -> {
            assertThat(figures.attempts()).isEqualTo(6);
            assertThat(figures.mean()).isEqualTo(0.5, within(1e-9));
        });
        assertThat(analyses.of(quiz, null, CountedAttempts.BEST).quiz()).satisfies(figures -> {
            assertThat(figures.attempts()).isEqualTo(6);
            assertThat(figures.mean()).isEqualTo(1, within(1e-9));
        });
    }

    @Test
    void showsNothingOfWhomOneCouldGuess() {
        var quiz = define(2);
        acting.asSomeone(Role.ADMINISTRATOR);
        studied.people(4, quiz, 1, 2, Map.of("q1", RIGHT, "q2", FOUR));
        var four = analyses.of(quiz, null, CountedAttempts.FIRST);
        assertThat(four.isHidden()).isTrue();
        assertThat(four.questions()).isEmpty();
        assertThat(four.quiz().mean()).isNaN();
        studied.people(1, quiz, 1, 2, Map.of("q1", WRONG, "q2", FOUR));
        assertThat(analyses.of(quiz, null, CountedAttempts.FIRST).questions()).hasSize(2);
    }

    /** Nobody has taken the second version yet: the page shows the first one, which has something to tell. */
    @Test
    void readsTheNewestVersionThatHasAttempts() {
        var quiz = define(2);
        studied.people(3, quiz, 1, 2, Map.of("q1", RIGHT, "q2", FOUR));
        SystemActor.run("tests", () -> quizzes.define(quiz, draft(3)));
        acting.asSomeone(Role.ADMINISTRATOR);
        var analysis = analyses.of(quiz, null, CountedAttempts.FIRST);
        assertThat(analysis.study().version()).isEqualTo(1);
        assertThat(analysis.study().versions())
                .extracting(version -> version.number() + "/" + version.firsts())
                .containsExactly("2/0", "1/3");
        assertThat(analyses.of(quiz, 2, CountedAttempts.FIRST).isEmpty()).isTrue();
        studied.people(1, quiz, 2, 3, Map.of("q1", RIGHT, "q2", FOUR, "q3", RIGHT));
        assertThat(analyses.of(quiz, null, CountedAttempts.FIRST).study().version())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 300})
    void asksTheDatabaseAsOftenForManyAttemptsAsForFew(int attempts) {
        var taught = fixture.taught();
        var quiz = quiz(taught);
        studied.people(attempts, quiz, 1, 2, Map.of("q1", RIGHT, "q2", FOUR));
        Acting.as(taught.trainer());
        analyses.of(quiz, null, CountedAttempts.FIRST);
        for (var counted : CountedAttempts.values()) {
            var statements = StatementCount.of(() ->
                    assertThat(analyses.of(quiz, 1, counted).quiz().attempts()).isEqualTo(attempts));
            assertThat(statements.stream().filter(statement -> statement.contains("quiz_")))
                    .as(String.join("\n", statements))
                    .hasSize(4);
            // the course and its newest edition, remembered for a second at most
            assertThat(statements).hasSizeBetween(5, 6);
        }
    }

    private QuizId quiz(FollowedFixture.Taught taught) {
        return taught.edition().lessons().stream()
                .flatMap(lesson -> lesson.content() instanceof LessonContent.Quiz quiz
                        ? java.util.stream.Stream.of(quiz.quiz())
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private QuizId define(int questions) {
        var quiz = QuizId.next();
        SystemActor.run("tests", () -> quizzes.define(quiz, draft(questions)));
        return quiz;
    }

    private static QuizDraft draft(int questions) {
        var all = List.of(
                single("q1", right("Oui"), wrong("Non")),
                numeric("q2", "4", "0"),
                single("q3", right("Oui"), wrong("Non")));
        return new QuizDraft("Un quiz", 60, 0, 0, false, List.copyOf(all.subList(0, questions)));
    }
}
