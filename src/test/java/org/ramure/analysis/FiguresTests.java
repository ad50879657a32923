package org.ramure.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuizFixture;

/**
 * Figures that were computed by hand, of five people and three questions of one point:
 *
 * <pre>
 *          q1  q2  q3   total
 *   Ada     1   1   1     3
 *   Ben     1   1   0     2
 *   Cléo    1   1   1     3
 *   Dan     1   0   0     1
 *   Eva     0   0   0     0
 *   mean   .8  .6  .4   1.8
 * </pre>
 */
class FiguresTests {

    private static final Offset<Double> EXACT = within(1e-6);

    private static final double[] Q1 = {1, 1, 1, 1, 0};
    private static final double[] Q2 = {1, 1, 1, 0, 0};
    private static final double[] Q3 = {1, 0, 1, 0, 0};
    private static final double[] TOTALS = {3, 2, 3, 1, 0};
    private static final double[][] ALL = {Q1, Q2, Q3};

    /** Distances to the mean: 1.2, 0.2, 1.2, −0.8, −1.8. Their squares sum to 6.8, so the variance is 6.8 / 4. */
    @Test
    void spreadTotalsAroundTheirMean() {
        var moments = Moments.of(TOTALS);
        assertThat(moments.count()).isEqualTo(5);
        assertThat(moments.mean()).isEqualTo(1.8, EXACT);
        assertThat(moments.median()).isEqualTo(2);
        assertThat(moments.variance()).isEqualTo(1.7, EXACT);
        assertThat(moments.deviation()).isEqualTo(1.303840, EXACT);
    }

    /** Cubes sum to −2.88: k3 = 5 × −2.88 / (4 × 3) = −1.2, and −1.2 / 1.7^1.5 = −1.2 / 2.216529. */
    @Test
    void haveATailOnTheSideOfTheLowMarks() {
        assertThat(Moments.of(TOTALS).skewness()).isEqualTo(-0.541387, EXACT);
    }

    /**
     * Fourth powers sum to 15.056: m4 = 3.0112 and m2 = 1.36, so k4 = 25 × (6 × 3.0112 − 3 × 4 × 1.8496) / (4 × 3 × 2) =
     * 25 × −4.128 / 24 = −4.3, and −4.3 / 1.7² = −4.3 / 2.89.
     */
    @Test
    void areFlatterThanABell() {
        assertThat(Moments.of(TOTALS).kurtosis()).isEqualTo(-1.487889, EXACT);
    }

    @Test
    void leaveUndefinedWhatTooFewMarksDoNotTell() {
        assertThat(Moments.of(new double[] {}).mean()).isNaN();
        assertThat(Moments.of(new double[] {2}).mean()).isEqualTo(2);
        assertThat(Moments.of(new double[] {2}).variance()).isNaN();
        assertThat(Moments.of(new double[] {2, 3}).skewness()).isNaN();
        assertThat(Moments.of(new double[] {2, 3, 5}).kurtosis()).isNaN();
        assertThat(Moments.of(new double[] {2, 2, 2, 2}).skewness()).isNaN();
        assertThat(Discrimination.of(new double[] {1, 1, 1}, new double[] {3, 2, 1})
                        .index())
                .isNaN();
        assertThat(Reliability.of(new double[][] {Q1}, Q1).alpha()).isNaN();
    }

    /** Of 4 points: 4, 4, 2, 0 and one that is not there. Mean 2.5, squares 2.25 + 2.25 + 0.25 + 6.25 = 11, √(11 / 3) = 1.914854. */
    @Test
    void tellHowEasyAQuestionIs() {
        var facility = Facility.of(new double[] {4, 4, 2, 0, Double.NaN}, 4);
        assertThat(facility.index()).isEqualTo(0.625, EXACT);
        assertThat(facility.deviation()).isEqualTo(0.478714, EXACT);
        assertThat(facility.full()).isEqualTo(0.5, EXACT);
        assertThat(facility.count()).isEqualTo(4);
    }

    /**
     * Question 2 without itself leaves 2, 1, 2, 1, 0, of mean 1.2 and variance 2.8 / 4 = 0.7; its own variance is 1.2 / 4 = 0.3.
     * Covariance: (2 + 1 + 2 − 5 × 0.6 × 1.2) / 4 = 1.4 / 4 = 0.35, and 0.35 / √(0.3 × 0.7) = 0.35 / 0.458258.
     */
    @Test
    void correlateAQuestionWithTheRestOfTheQuiz() {
        assertThat(Discrimination.of(Q2, TOTALS).index()).isEqualTo(0.763763, EXACT);
        // q1: covariance 0.25 of variances 0.2 and 1; q3: 0.3 of 0.3 and 0.8
        assertThat(Discrimination.of(Q1, TOTALS).index()).isEqualTo(0.559017, EXACT);
        assertThat(Discrimination.of(Q3, TOTALS).index()).isEqualTo(0.612372, EXACT);
    }

    /** Sorted, question 2 and its rest are 0 0 1 1 1 and 0 1 1 2 2: (1 + 2 + 2 − 3.6) / 4 = 0.35, just what it has. */
    @Test
    void areEfficientWhenNoOrderWouldSeparateBetter() {
        assertThat(Discrimination.of(Q2, TOTALS).efficiency()).isEqualTo(1, EXACT);
    }

    /**
     * Marks 1 0 1 0 of totals 4 2 2 3 leave 3 2 1 3, of mean 2.25: covariance (3 + 1 − 4 × 0.5 × 2.25) / 3 = −0.5 / 3. Variances 1 / 3
     * and (0.5625 + 0.0625 + 1.5625 + 0.5625) / 3 = 2.75 / 3. Sorted: 0 0 1 1 and 1 2 3 3, (6 − 4.5) / 3 = 1.5 / 3.
     */
    @Test
    void goBelowNothingWhenTheBestDoWorse() {
        var discrimination = Discrimination.of(new double[] {1, 0, 1, 0}, new double[] {4, 2, 2, 3});
        assertThat(discrimination.index()).isEqualTo(-0.5 / Math.sqrt(2.75), EXACT);
        assertThat(discrimination.efficiency()).isEqualTo(-1 / 3.0, EXACT);
    }

    /**
     * Covariances with the totals: (9 − 5 × 0.8 × 1.8) / 4 = 0.45, (8 − 5.4) / 4 = 0.65, (6 − 3.6) / 4 = 0.6. Their roots 0.670820,
     * 0.806226 and 0.774597 sum to 2.251643.
     */
    @Test
    void weighQuestionsAsTotalsDifferByThem() {
        var weights = Weights.of(new double[] {1, 1, 2}, ALL, TOTALS);
        assertThat(weights.intended()).containsExactly(new double[] {0.25, 0.25, 0.5}, EXACT);
        assertThat(weights.effective()).containsExactly(new double[] {0.297925, 0.358061, 0.344014}, EXACT);
    }

    /** Variances 0.2 + 0.3 + 0.3 = 0.8 of 1.7: 3 / 2 × (1 − 0.8 / 1.7) = 1.5 × 0.9 / 1.7. */
    @Test
    void holdTogetherAsCronbachSays() {
        var reliability = Reliability.of(ALL, TOTALS);
        assertThat(reliability.alpha()).isEqualTo(0.794118, EXACT);
        // √(1 − 0.794118), and √(0.205882 × 1.7) = √0.35
        assertThat(reliability.errorRatio()).isEqualTo(0.453743, EXACT);
        assertThat(reliability.standardError()).isEqualTo(0.591608, EXACT);
    }

    @Test
    void divideInThirdsByTheTotals() {
        assertThat(Thirds.of(new double[] {5, 1, 3, 4, 2, 6, 3}))
                .containsExactly(
                        Thirds.BEST,
                        Thirds.LAST,
                        Thirds.MIDDLE,
                        Thirds.MIDDLE,
                        Thirds.LAST,
                        Thirds.BEST,
                        Thirds.MIDDLE);
        assertThat(Thirds.of(new double[] {1, 1, 1})).containsExactly(Thirds.BEST, Thirds.MIDDLE, Thirds.LAST);
        assertThat(Thirds.of(new double[] {2.5, 2.25})).containsOnly(Thirds.MIDDLE);
        assertThat(Thirds.of(new double[] {})).isEmpty();
    }

    /** The first at 10 s and 40 s, the second in the other order at 5 s and 65 s, the third only one question, at 20 s. */
    @Test
    void takeTheTimeSinceTheAnswerBefore() {
        int[][] answered = {{10, 65, 20}, {40, 5, Timing.NEVER}, {Timing.NEVER, Timing.NEVER, Timing.NEVER}};
        // question 1: 10, 60 and 20; question 2: 30 and 5
        assertThat(Timing.medians(answered, 3)).containsExactly(20, 17.5, Double.NaN);
    }

    @Test
    void countNoTimeThatRunsBackwardsNorANight() {
        int[][] answered = {{-30, 10}, {20, 50_000}};
        assertThat(Timing.medians(answered, 2)).containsExactly(10, 50);
    }

    @Test
    void knowWhatChanceGains() {
        assertThat(guess(QuizFixture.single("a", right("A"), wrong("B"), wrong("C"), wrong("D"))))
                .isEqualTo(0.25);
        // a half and a loss, which is nothing: (1 + 0.5 + 0 + 0) / 4
        assertThat(guess(QuizFixture.single("a", right("A"), half("B"), loss("C"), wrong("D"))))
                .isEqualTo(0.375);
        assertThat(guess(QuizFixture.trueFalse("b", false))).isEqualTo(0.5);
        assertThat(guess(QuizFixture.multiple("c", 2, right("A"), wrong("B")))).isNaN();
        assertThat(guess(QuizFixture.shortText("d", "mécénat"))).isZero();
        assertThat(guess(QuizFixture.numeric("e", "4", "0"))).isZero();
        // four right sides, one of them twice, and one more that matches nothing
        assertThat(guess(QuizFixture.matching("f", 2))).isEqualTo(1 / 4.0);
        assertThat(guess(QuizFixture.ordering("g", 2))).isEqualTo(1 / 4.0);
        assertThat(guess(QuizFixture.categories("h"))).isEqualTo(1 / 2.0);
        assertThat(guess(QuizFixture.gaps("i", Question.Filling.TYPED))).isZero();
        // three choices for each gap
        assertThat(guess(QuizFixture.gaps("i", Question.Filling.LIST))).isEqualTo(1 / 3.0, EXACT);
        assertThat(guess(QuizFixture.opinion("j"))).isNaN();
    }

    private static double guess(Question question) {
        return Guessing.score(question);
    }

    private static Question.Option right(String text) {
        return QuizFixture.right(text);
    }

    private static Question.Option wrong(String text) {
        return QuizFixture.wrong(text);
    }

    private static Question.Option half(String text) {
        return new Question.Option(text, false, "", BigDecimal.valueOf(50));
    }

    private static Question.Option loss(String text) {
        return new Question.Option(text, false, "", BigDecimal.valueOf(-50));
    }

    /** What is not there does not count, here the mark of Eva: of 1 1 1 1 nothing varies, of the others (9 − 4 × 1 × 2.25) / 3. */
    @Test
    void leaveOutWhatWasNotAsked() {
        var some = Arrays.copyOf(Q1, 5);
        some[4] = Double.NaN;
        assertThat(Covariance.of(some, TOTALS)).isEqualTo(0, EXACT);
        assertThat(List.of(Facility.of(some, 1).index(), (double)
                        Facility.of(some, 1).count()))
                .containsExactly(1.0, 4.0);
    }
}
