package org.ramure.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ramure.analysis.QuizFigures.Bar;
import org.ramure.quizzes.Answer;
import org.ramure.quizzes.Points;
import org.ramure.quizzes.QuestionKind;

class CalculationTests {

    private static final Offset<Double> EXACT = within(1e-6);

    /** The five people of {@link FiguresTests}. */
    private static ResponsesFixture five() {
        return ResponsesFixture.of(3, 3, 3)
                .people(1, 0, 0, 0)
                .people(1, 0, 0, 1)
                .people(1, 0, 0, 0)
                .people(1, 0, 1, 2)
                .people(1, 1, 1, -1);
    }

    @Test
    void tellsTheQuizAsSharesOfItsPoints() {
        var quiz = new Calculation(five().responses()).quiz();
        assertThat(quiz.attempts()).isEqualTo(5);
        assertThat(quiz.points()).isEqualTo(3);
        assertThat(quiz.mean()).isEqualTo(0.6, EXACT);
        assertThat(quiz.median()).isEqualTo(2 / 3.0, EXACT);
        assertThat(quiz.deviation()).isEqualTo(1.303840 / 3, EXACT);
        assertThat(quiz.skewness()).isEqualTo(-0.541387, EXACT);
        assertThat(quiz.kurtosis()).isEqualTo(-1.487889, EXACT);
        assertThat(quiz.alpha()).isEqualTo(0.794118, EXACT);
        assertThat(quiz.errorRatio()).isEqualTo(0.453743, EXACT);
        assertThat(quiz.standardError()).isEqualTo(0.591608 / 3, EXACT);
        // 3, 2 and 3 of 3 points are 60 % or more
        assertThat(quiz.passShare()).isEqualTo(0.6, EXACT);
    }

    /** 0, 3.3, 6.7 and twice 10 out of ten. */
    @Test
    void countsPeopleByMarksOutOfTen() {
        var bars = new Calculation(five().responses()).quiz().bars();
        assertThat(bars).hasSize(11);
        assertThat(bars.get(0)).isEqualTo(new Bar(0, 1));
        assertThat(bars.get(3)).isEqualTo(new Bar(0, 1));
        assertThat(bars.get(6)).isEqualTo(new Bar(1, 0));
        assertThat(bars.get(10)).isEqualTo(new Bar(2, 0));
        assertThat(bars.stream().mapToInt(Bar::people).sum()).isEqualTo(5);
    }

    @Test
    void tellsAQuestion() {
        var second = new Calculation(five().responses()).questions().get(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.facility()).isEqualTo(0.6, EXACT);
        assertThat(second.guess()).isEqualTo(1 / 3.0, EXACT);
        assertThat(second.intendedWeight()).isEqualTo(1 / 3.0, EXACT);
        assertThat(second.effectiveWeight()).isEqualTo(0.358061, EXACT);
        assertThat(second.discrimination()).isEqualTo(0.763763, EXACT);
        assertThat(second.efficiency()).isEqualTo(1, EXACT);
        assertThat(second.seconds()).isEqualTo(30);
        assertThat(second.answered()).isEqualTo(5);
    }

    /** Six people: the best third chose A and A, the middle one A and B, the last one B and nothing. */
    @Test
    void tellsWhoChoseWhat() {
        var question = new Calculation(ResponsesFixture.of(2, 2)
                        .people(2, 0, 0)
                        .people(1, 0, 1)
                        .people(1, 1, 0)
                        .people(1, 1, 1)
                        .people(1, -1, -1)
                        .responses())
                .questions()
                .getFirst();
        assertThat(question.answered()).isEqualTo(5);
        assertThat(question.options())
                .containsExactly(
                        new QuestionFigures.Option(0, "Réponse A", true, 0.5, 1, 0.5, 0),
                        new QuestionFigures.Option(1, "Réponse B", false, 1 / 3.0, 0, 0.5, 0.5));
        assertThat(List.of(question.best(), question.middle(), question.last())).containsExactly(1.0, 0.5, 0.0);
    }

    @Test
    void saysNothingOfNobody() {
        var calculation = new Calculation(ResponsesFixture.of(3).responses());
        assertThat(calculation.quiz().attempts()).isZero();
        assertThat(calculation.quiz().mean()).isNaN();
        assertThat(calculation.quiz().from()).isNull();
        assertThat(calculation.questions().getFirst().facility()).isNaN();
    }

    /** Her total is not known before somebody has marked her words. */
    @Test
    void leavesOutWhoWaitsForAMark() {
        var open = new StudiedQuestion("o", QuestionKind.OPEN, "Racontez", 2, 0, List.of());
        var short1 = new StudiedQuestion("s", QuestionKind.SHORT_TEXT, "Un mot", 1, 0, List.of());
        var responses = new Responses(List.of(short1, open));
        var one = new Points(2520);
        var asked = Set.of("s", "o");
        var start = ResponsesFixture.START;
        responses.attempt(0, start, start.plusSeconds(60), true, asked, Map.of("s", one));
        responses.attempt(1, start, start.plusSeconds(90), false, asked, Map.of("s", one, "o", one));
        responses.answer(0, "s", new Answer.Text("un"), start.plusSeconds(3));
        responses.answer(1, "s", new Answer.Text("un"), start.plusSeconds(7));
        var calculation = new Calculation(responses);
        assertThat(calculation.quiz().attempts()).isEqualTo(1);
        assertThat(calculation.quiz().waiting()).isEqualTo(1);
        assertThat(calculation.quiz().mean()).isEqualTo(2 / 3.0, EXACT);
        assertThat(calculation.questions().getFirst().seconds()).isEqualTo(7);
        assertThat(calculation.questions().getLast().facility()).isEqualTo(0.5, EXACT);
    }

    @Test
    void holdsMoreAttemptsThanItBeganWith() {
        var many = ResponsesFixture.of(2).people(3_000, 0).people(1_000, 1);
        var question = new Calculation(many.responses()).questions().getFirst();
        assertThat(question.facility()).isEqualTo(0.75, EXACT);
        assertThat(question.options().getFirst().all()).isEqualTo(0.75, EXACT);
    }
}
