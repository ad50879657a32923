package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ramure.quizzes.QuizFixture.choices;
import static org.ramure.quizzes.QuizScenarios.Given.as;
import static org.ramure.quizzes.QuizScenarios.Given.ticks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Tokens;
import org.ramure.quizzes.AttemptResult.Mark;
import org.ramure.quizzes.AttemptResult.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(QuizScenarios.class)
class QuizzesTests {

    @Autowired
    Quizzes quizzes;

    @Autowired
    QuizScenarios.Given given;

    @Autowired
    JdbcClient jdbc;

    private SignedIn ada;

    @BeforeEach
    void ada() {
        given.now();
        ada = given.somebody();
    }

    @AfterEach
    void now() {
        given.now();
    }

    private AttemptId starts(QuizId quiz) {
        return as(ada, () -> quizzes.start(quiz));
    }

    private AttemptSheet sheet(AttemptId attempt) {
        return as(ada, () -> quizzes.sheet(attempt));
    }

    private Saving saves(AttemptId attempt, AnswerGiven... answers) {
        return as(ada, () -> quizzes.save(attempt, List.of(answers)));
    }

    private AttemptResult submits(AttemptId attempt) {
        return as(ada, () -> {
            quizzes.submit(attempt);
            return quizzes.result(attempt);
        });
    }

    private void answers(AttemptId attempt, String text, int from, int to) {
        var sheet = sheet(attempt);
        IntStream.rangeClosed(from, to).forEach(number -> saves(attempt, ticks(sheet, "q" + number, 1, text)));
    }

    @Test
    void makesAVersionOnlyWhenTheContentChanged() {
        var quiz = given.aQuiz(choices(2, 0, 0));
        given.redefined(quiz, choices(2, 0, 0));
        assertThat(versions(quiz)).isEqualTo(1);
        given.redefined(quiz, choices(3, 0, 0));
        assertThat(versions(quiz)).isEqualTo(2);
        assertThat(as(ada, () -> quizzes.intro(quiz)).card())
                .isEqualTo(new QuizCard(quiz, "Quiz de 3", 3, 3, 60, 0, null));
    }

    private int versions(QuizId quiz) {
        return jdbc.sql("select count(*) from quiz_version where quiz_id = ?")
                .param(quiz.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void letsOnlyTrainersAndTheHouseDefineQuizzes() {
        var draft = choices(1, 0, 0);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> as(ada, () -> quizzes.define(QuizId.next(), draft)));
        var quiz = QuizId.next();
        as(given.somebody(Role.TRAINER), () -> quizzes.define(quiz, draft));
        assertThat(versions(quiz)).isEqualTo(1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> given.redefined(quiz, new QuizDraft("x", 60, 0, 0, false, List.of())))
                .extracting(Refusal::key)
                .isEqualTo("quizzes.problem.no-questions");
    }

    @Test
    void hidesAQuizThatHasNoPlaceForHer() {
        var quiz = given.aQuiz(choices(1, 0, 0));
        given.aPlaceNoMore(quiz);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> starts(quiz));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> as(ada, () -> quizzes.intro(quiz)));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> starts(QuizId.next()));
    }

    @Test
    void hidesAttemptsFromEverybodyElse() {
        var attempt = starts(given.aQuiz(choices(1, 0, 0)));
        var other = given.somebody(Role.TRAINER, Role.ADMINISTRATOR);
        var answer = ticks(sheet(attempt), "q1", 1, "Juste");
        for (Runnable deed : List.<Runnable>of(
                () -> quizzes.sheet(attempt),
                () -> quizzes.open(attempt),
                () -> quizzes.save(attempt, List.of(answer)),
                () -> quizzes.submit(attempt),
                () -> quizzes.result(attempt))) {
            assertThatExceptionOfType(NotThere.class).isThrownBy(() -> as(other, deed));
        }
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> as(other, () -> quizzes.closeExpired(attempt)));
    }

    @Test
    void resumesTheAttemptThatRunsWithWhatIsKept() {
        var quiz = given.aQuiz(choices(2, 1, 0));
        var attempt = starts(quiz);
        saves(attempt, ticks(sheet(attempt), "q2", 1, "Faux"));
        assertThat(starts(quiz)).isEqualTo(attempt);
        var item = sheet(attempt).items().get(1);
        assertThat(item.sequence()).isEqualTo(1);
        assertThat(item.options().get(((Answer.Choice) item.answer()).chosen().getFirst()))
                .isEqualTo("Faux");
        assertThat(item.receipt().code()).matches("[0-9A-F]{4}-1");
    }

    @Test
    void pinsTheVersionThatTheAttemptStartedWith() {
        var quiz = given.aQuiz(choices(2, 0, 0));
        var attempt = starts(quiz);
        given.redefined(quiz, choices(5, 0, 0));
        assertThat(sheet(attempt).items()).hasSize(2);
        answers(attempt, "Juste", 1, 2);
        assertThat(submits(attempt).percent()).isEqualTo(100);
        assertThat(sheet(starts(quiz)).items()).hasSize(5);
    }

    @Test
    void tellsNoRightAnswerOnTheSheet() {
        var attempt = starts(given.aQuiz(QuizFixture.ofEachKind()));
        var json = QuizJson.write((Object) sheet(attempt));
        assertThat(json)
                .contains("Peut-être", "Un don", "Clarifier", "\"kind\":\"ordering\"")
                .doesNotContain("right", "Oui :", "accepted", "mécénat", "6000", "feedback", "Relisez", "C’est");
    }

    /** A receipt is a print of what she sees: of the question's own order it would tell which one is right. */
    @Test
    void tellsNoRightOrderByAReceipt() {
        var attempt = starts(given.aQuiz(QuizFixture.ofEachKind()));
        for (var answer : List.of(
                new AnswerGiven(
                        "six",
                        1,
                        new Answer.Matches(List.of(0, 1, 2, 3)),
                        sheet(attempt).now()),
                new AnswerGiven(
                        "sept",
                        1,
                        new Answer.Order(List.of(0, 1, 2, 3)),
                        sheet(attempt).now()))) {
            var print = Tokens.hash(attempt + "|" + answer.question() + "|1|" + QuizJson.write(answer.answer()));
            var code = print.substring(0, 4).toUpperCase(Locale.ROOT) + "-1";
            assertThat(saves(attempt, answer).receipts())
                    .extracting(Receipt::code)
                    .containsExactly(code);
            assertThat(sheet(attempt).items())
                    .filteredOn(item -> item.key().equals(answer.question()))
                    .extracting(item -> item.receipt().code())
                    .containsExactly(code);
        }
    }

    @Test
    void gradesWhatIsKeptAndTellsThatItPassed() {
        var quiz = given.aQuiz(choices(5, 0, 0));
        var attempt = starts(quiz);
        answers(attempt, "Juste", 1, 3);
        answers(attempt, "Faux", 4, 4);
        var result = submits(attempt);
        assertThat(result.earned().value()).isEqualTo("3.00");
        assertThat(result.percent()).isEqualTo(60);
        assertThat(result.passed()).isTrue();
        assertThat(result.items())
                .extracting(AttemptResult.Item::outcome)
                .containsExactly(Outcome.RIGHT, Outcome.RIGHT, Outcome.RIGHT, Outcome.WRONG, Outcome.UNANSWERED);
        assertThat(given.passed(attempt)).singleElement().satisfies(event -> {
            assertThat(event.quiz()).isEqualTo(quiz);
            assertThat(event.person()).isEqualTo(ada.id());
            assertThat(event.percent()).isEqualTo(60);
        });
        var standing = as(ada, () -> quizzes.standings(List.of(quiz))).get(quiz);
        assertThat(standing.passed()).isTrue();
        assertThat(standing.bestPercent()).isEqualTo(60);
        assertThat(standing.running()).isNull();
    }

    @Test
    void tellsNothingBelowThePassMark() {
        var attempt = starts(given.aQuiz(choices(5, 0, 0)));
        answers(attempt, "Juste", 1, 2);
        assertThat(submits(attempt).passed()).isFalse();
        assertThat(given.passed(attempt)).isEmpty();
    }

    @Test
    void showsRightAnswersOnlyOnceTheyMayBeTold() {
        var quiz = given.aQuiz(choices(2, 2, 0));
        var first = starts(quiz);
        answers(first, "Faux", 1, 2);
        var result = submits(first);
        assertThat(result.answersShown()).isFalse();
        assertThat(result.items().getFirst().lines())
                .allSatisfy(line -> {
                    assertThat(line.expected()).isFalse();
                    assertThat(line.mark()).isIn(Mark.BAD, Mark.NEUTRAL);
                })
                .anySatisfy(line -> assertThat(line.feedback().words()).isEqualTo("Non : Faux"))
                .anySatisfy(line -> assertThat(line.feedback().isEmpty()).isTrue());
        var last = starts(quiz);
        submits(last);
        assertThat(as(ada, () -> quizzes.result(first)).answersShown()).isTrue();
        assertThat(as(ada, () -> quizzes.result(first)).items().getFirst().lines())
                .anySatisfy(line -> assertThat(line.mark()).isEqualTo(Mark.FORGOTTEN));
    }

    @Test
    void countsAttemptsAndRefusesOneTooMany() {
        var quiz = given.aQuiz(choices(1, 2, 0));
        submits(starts(quiz));
        assertThat(as(ada, () -> quizzes.intro(quiz)).attemptsLeft()).isEqualTo(1);
        submits(starts(quiz));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> starts(quiz));
        assertThat(as(ada, () -> quizzes.intro(quiz)).mayBegin()).isFalse();
    }

    @Test
    void countsTheBestAttempt() {
        var quiz = given.aQuiz(choices(4, 0, 0));
        var good = starts(quiz);
        answers(good, "Juste", 1, 3);
        submits(good);
        var bad = submits(starts(quiz));
        assertThat(bad.percent()).isZero();
        assertThat(bad.bestPercent()).isEqualTo(75);
        var standing = as(ada, () -> quizzes.standings(List.of(quiz))).get(quiz);
        assertThat(standing.bestAttempt()).isEqualTo(good);
        assertThat(standing.passed()).isTrue();
    }

    @Test
    void asksAgainWhatWasMissedAndKeepsThePointsOfTheRest() {
        var quiz = given.aQuiz(choices(5, 0, 0));
        var first = starts(quiz);
        answers(first, "Juste", 1, 2);
        answers(first, "Faux", 3, 4);
        submits(first);
        var again = as(ada, () -> quizzes.startMissed(quiz));
        assertThat(sheet(again).missedOnly()).isTrue();
        assertThat(sheet(again).items()).extracting(AttemptSheet.Item::key).containsExactly("q3", "q4", "q5");
        assertThat(sheet(again).items()).extracting(AttemptSheet.Item::number).containsExactly(3, 4, 5);
        assertThat(sheet(again).questions()).isEqualTo(5);
        answers(again, "Juste", 3, 4);
        var result = submits(again);
        assertThat(result.percent()).isEqualTo(80);
        assertThat(result.passed()).isTrue();
        assertThat(result.items())
                .extracting(AttemptResult.Item::outcome)
                .containsExactly(Outcome.RIGHT, Outcome.RIGHT, Outcome.UNANSWERED, Outcome.CARRIED, Outcome.CARRIED);
        assertThat(result.items()).extracting(AttemptResult.Item::number).containsExactly(3, 4, 5, 1, 2);
        assertThat(given.passed(again)).hasSize(1);
        var last = as(ada, () -> quizzes.startMissed(quiz));
        assertThat(sheet(last).items()).extracting(AttemptSheet.Item::key).containsExactly("q5");
        answers(last, "Juste", 5, 5);
        assertThat(submits(last).percent()).isEqualTo(100);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> as(ada, () -> quizzes.startMissed(quiz)));
    }

    @Test
    void keepsTheNumbersOfAShuffledQuizWhenWhatWasMissedIsAskedAgain() {
        var straight = choices(8, 0, 0);
        var quiz = given.aQuiz(new QuizDraft("Mêlé", 60, 0, 0, true, straight.questions()));
        var first = starts(quiz);
        var numbers = sheet(first).items().stream()
                .collect(java.util.stream.Collectors.toMap(AttemptSheet.Item::key, AttemptSheet.Item::number));
        assertThat(sheet(first).items()).extracting(AttemptSheet.Item::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        answers(first, "Juste", 2, 4);
        submits(first);
        for (var turn = 0; turn < 2; turn++) {
            var again = as(ada, () -> quizzes.startMissed(quiz));
            assertThat(sheet(again).items())
                    .hasSizeBetween(4, 5)
                    .isSortedAccordingTo(java.util.Comparator.comparing(AttemptSheet.Item::number))
                    .allSatisfy(item -> assertThat(item.number()).isEqualTo(numbers.get(item.key())));
            if (turn == 0) {
                answers(again, "Juste", 1, 1);
            }
            assertThat(submits(again).items())
                    .allSatisfy(item -> assertThat(item.number()).isEqualTo(numbers.get(item.key())));
        }
    }

    @Test
    void hasNothingToAskAgainBeforeTheFirstAttempt() {
        var quiz = given.aQuiz(choices(2, 0, 0));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(ada, () -> quizzes.startMissed(quiz)))
                .extracting(Refusal::key)
                .isEqualTo("quizzes.refusal.nothing-yet");
    }

    @Test
    void refusesAnOlderAnswerAndShowsBoth() {
        var attempt = starts(given.aQuiz(choices(1, 0, 0)));
        var sheet = sheet(attempt);
        assertThat(saves(attempt, ticks(sheet, "q1", 3, "Juste")).complete()).isTrue();
        for (var sequence : new long[] {2, 3}) {
            var saving = saves(attempt, ticks(sheet, "q1", sequence, "Faux"));
            assertThat(saving.receipts()).isEmpty();
            assertThat(saving.stale()).singleElement().satisfies(stale -> {
                assertThat(stale.refused())
                        .isEqualTo(ticks(sheet, "q1", 1, "Faux").answer());
                assertThat(stale.kept())
                        .isEqualTo(ticks(sheet, "q1", 1, "Juste").answer());
                assertThat(stale.receipt().sequence()).isEqualTo(3);
            });
        }
        assertThat(submits(attempt).percent()).isEqualTo(100);
    }

    @Test
    void givesTheSameReceiptToTheSameAnswerSentAgain() {
        var attempt = starts(given.aQuiz(choices(1, 0, 0)));
        var answer = ticks(sheet(attempt), "q1", 1, "Juste");
        var first = saves(attempt, answer).receipts();
        given.later(Duration.ofSeconds(90));
        assertThat(saves(attempt, answer).receipts()).isEqualTo(first);
    }

    @Test
    void givesTheSameReceiptToWhoseClockIsAhead() {
        var attempt = starts(given.aQuiz(choices(1, 0, 0)));
        var now = ticks(sheet(attempt), "q1", 1, "Juste");
        var answer = new AnswerGiven("q1", 1, now.answer(), now.answeredAt().plus(Duration.ofMinutes(5)));
        var first = saves(attempt, answer).receipts();
        given.later(Duration.ofSeconds(90));
        assertThat(saves(attempt, answer).receipts()).isEqualTo(first);
    }

    @Test
    void keepsEachAnswerOfABatchByItself() {
        var attempt = starts(given.aQuiz(choices(3, 0, 0)));
        var sheet = sheet(attempt);
        saves(attempt, ticks(sheet, "q2", 5, "Juste"));
        var saving = saves(
                attempt,
                ticks(sheet, "q1", 1, "Juste"),
                ticks(sheet, "q2", 2, "Faux"),
                ticks(sheet, "q3", 1, "Juste"),
                ticks(sheet, "q3", 2, "Faux"));
        assertThat(saving.receipts()).extracting(Receipt::question).containsExactly("q1", "q3", "q3");
        assertThat(saving.stale()).hasSize(1);
        assertThat(submits(attempt).earned()).isEqualTo(Points.of(2));
    }

    @Test
    void refusesWhatIsNotOnTheSheet() {
        var attempt = starts(given.aQuiz(choices(1, 0, 0)));
        var now = sheet(attempt).now();
        for (var nonsense : List.of(
                new AnswerGiven("q9", 1, new Answer.Choice(List.of(0)), now),
                new AnswerGiven("q1", 1, new Answer.Choice(List.of(7)), now),
                new AnswerGiven("q1", 1, new Answer.Text("x"), now),
                new AnswerGiven("q1", 0, new Answer.Choice(List.of(0)), now))) {
            assertThatExceptionOfType(NoSuchAnswer.class).isThrownBy(() -> saves(attempt, nonsense));
        }
    }

    @Test
    void takesNothingOnceItIsSubmitted() {
        var attempt = starts(given.aQuiz(choices(2, 0, 0)));
        var sheet = sheet(attempt);
        saves(attempt, ticks(sheet, "q1", 1, "Juste"));
        submits(attempt);
        assertThatExceptionOfType(AttemptClosed.class).isThrownBy(() -> saves(attempt, ticks(sheet, "q2", 1, "Juste")));
        assertThat(as(ada, () -> quizzes.result(attempt)).percent()).isEqualTo(50);
    }

    @Test
    void countsInTheGraceWhatWasAnsweredBeforeTheDeadline() {
        var attempt = starts(given.aQuiz(choices(2, 0, 10)));
        var before = sheet(attempt);
        given.later(Duration.ofMinutes(11));
        var during = sheet(attempt);
        var saving = saves(attempt, ticks(before, "q1", 1, "Juste"), ticks(during, "q2", 1, "Juste"));
        assertThat(saving.receipts()).extracting(Receipt::question).containsExactly("q1");
        assertThat(saving.late()).containsExactly("q2");
        assertThat(jdbc.sql("select count(*) from quiz_answer where attempt_id = ? and answered_at < saved_at")
                        .param(attempt.value())
                        .query(Integer.class)
                        .single())
                .as("the claim is recorded beside the server’s time")
                .isEqualTo(1);
        given.later(Duration.ofMinutes(2));
        var result = as(ada, () -> quizzes.result(attempt));
        assertThat(result.percent()).isEqualTo(50);
        assertThat(result.expired()).isTrue();
    }

    @Test
    void gradesAnAttemptWhoseTimeIsOverOnlyAfterTheGraceWithAllThatArrived() {
        var attempt = starts(given.aQuiz(choices(2, 0, 10)));
        var before = sheet(attempt);
        saves(attempt, ticks(before, "q1", 1, "Juste"));
        given.later(Duration.ofMinutes(10).plusSeconds(1));
        as(ada, () -> quizzes.submit(attempt));
        assertThat(sheet(attempt).closed())
                .as("another page may still bring answers")
                .isFalse();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> as(ada, () -> quizzes.result(attempt)));

        given.later(Duration.ofSeconds(100));
        assertThat(saves(attempt, ticks(before, "q2", 1, "Juste")).complete())
                .as("a laptop that was offline comes back within the grace")
                .isTrue();
        as(ada, () -> quizzes.submit(attempt));
        assertThat(given.passed(attempt)).isEmpty();

        given.later(Duration.ofSeconds(30));
        assertThat(sheet(attempt).closed()).isTrue();
        as(ada, () -> quizzes.submit(attempt));
        SystemActor.run("tests", () -> quizzes.expired().forEach(quizzes::closeExpired));
        assertThat(as(ada, () -> quizzes.result(attempt)).percent()).isEqualTo(100);
        assertThat(given.passed(attempt)).hasSize(1);
    }

    @Test
    void gradesAtOnceWhatSheSubmitsBeforeItsTimeIsOver() {
        var attempt = starts(given.aQuiz(choices(2, 0, 10)));
        answers(attempt, "Juste", 1, 1);
        given.later(Duration.ofMinutes(9));
        var result = submits(attempt);
        assertThat(result.percent()).isEqualTo(50);
        assertThat(result.expired()).isFalse();
    }

    @Test
    void gradesAtOnceAfterItsTimeWhenSheWaitsForNothingMore() {
        var attempt = starts(given.aQuiz(choices(2, 0, 10)));
        var before = sheet(attempt);
        answers(attempt, "Juste", 1, 1);
        given.later(Duration.ofMinutes(10).plusSeconds(5));
        assertThat(as(ada, () -> quizzes.submit(attempt))).isNotNull();
        assertThat(as(ada, () -> quizzes.submit(attempt, true))).isNull();
        assertThat(as(ada, () -> quizzes.result(attempt)).percent()).isEqualTo(50);
        assertThatExceptionOfType(AttemptClosed.class)
                .isThrownBy(() -> saves(attempt, ticks(before, "q2", 1, "Juste")));
    }

    @Test
    void closesAnExpiredAttemptWhenItIsRead() {
        var quiz = given.aQuiz(choices(2, 0, 10));
        var attempt = starts(quiz);
        var sheet = sheet(attempt);
        saves(attempt, ticks(sheet, "q1", 1, "Juste"), ticks(sheet, "q2", 1, "Juste"));
        given.later(Duration.ofMinutes(13));
        assertThatExceptionOfType(AttemptClosed.class).isThrownBy(() -> saves(attempt, ticks(sheet, "q1", 2, "Faux")));
        var standing = as(ada, () -> quizzes.standings(List.of(quiz))).get(quiz);
        assertThat(standing.running()).isNull();
        assertThat(standing.bestPercent()).isEqualTo(100);
        assertThat(given.passed(attempt)).hasSize(1);
        assertThat(as(ada, () -> quizzes.result(attempt)).expired()).isTrue();
        assertThat(sheet(attempt).closed()).isTrue();
        assertThat(starts(quiz)).isNotEqualTo(attempt);
    }

    @Test
    void letsTheHouseCloseWhatNobodyCameBackTo() {
        var attempt = starts(given.aQuiz(choices(1, 0, 10)));
        answers(attempt, "Juste", 1, 1);
        given.later(Duration.ofMinutes(11));
        assertThat(SystemActor.call("tests", quizzes::expired)).doesNotContain(attempt);
        given.later(Duration.ofMinutes(2));
        assertThat(SystemActor.call("tests", quizzes::expired)).contains(attempt);
        for (var turn = 0; turn < 2; turn++) {
            SystemActor.run("tests", () -> quizzes.expired().forEach(quizzes::closeExpired));
        }
        assertThat(given.passed(attempt)).hasSize(1);
        assertThat(as(ada, () -> quizzes.result(attempt)).percent()).isEqualTo(100);
    }

    @Test
    void gradesOnceWhenTwoSubmitAtOnce() throws Exception {
        var attempt = starts(given.aQuiz(choices(2, 0, 0)));
        answers(attempt, "Juste", 1, 2);
        together(8, () -> {
            as(ada, () -> quizzes.submit(attempt));
            return attempt;
        });
        assertThat(given.passed(attempt)).hasSize(1);
    }

    @Test
    void beginsOneAttemptWhenTwoBeginAtOnce() throws Exception {
        var quiz = given.aQuiz(choices(2, 1, 0));
        assertThat(together(6, () -> starts(quiz))).hasSize(1);
    }

    @Test
    void keepsTheNewestOfAnswersThatRace() throws Exception {
        var attempt = starts(given.aQuiz(choices(1, 0, 0)));
        var sheet = sheet(attempt);
        var sequence = new java.util.concurrent.atomic.AtomicLong();
        together(
                8,
                () -> saves(attempt, ticks(sheet, "q1", sequence.incrementAndGet(), "Juste"))
                        .complete());
        assertThat(sheet(attempt).items().getFirst().sequence()).isEqualTo(8);
    }

    /** The different outcomes of some work done by several at the same moment. */
    private static <T> List<T> together(int many, Callable<T> work) throws Exception {
        var barrier = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var outcomes = IntStream.range(0, many)
                    .mapToObj(_ -> threads.submit(() -> {
                        barrier.await();
                        return work.call();
                    }))
                    .toList();
            var results = new java.util.ArrayList<T>();
            for (var outcome : outcomes) {
                results.add(outcome.get());
            }
            return results.stream().distinct().toList();
        }
    }
}
