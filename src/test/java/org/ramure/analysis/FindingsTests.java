package org.ramure.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ramure.analysis.Finding.Kind;
import org.ramure.quizzes.QuestionKind;

/** Questions that are good or bad in one known way, beside two that tell who knows from who does not. */
class FindingsTests {

    @Test
    void concludesNothingFromLessThanThirty() {
        assertThat(ResponsesFixture.of(4, 4).people(29, 0, 1).reports())
                .allSatisfy(report -> assertThat(kinds(report)).containsExactly(Kind.TOO_FEW));
        assertThat(ResponsesFixture.of(4, 4).people(30, 0, 1).reports())
                .noneSatisfy(report -> assertThat(kinds(report)).contains(Kind.TOO_FEW));
    }

    @Test
    void findsWhatAlmostEverybodyKnows() {
        var report = first(ResponsesFixture.of(3, 3, 3)
                .people(46, 0, 0, 0)
                .people(46, 0, 1, 2)
                .people(8, 1, 1, 1));
        assertThat(kinds(report)).containsExactly(Kind.TOO_EASY);
        assertThat(report.findings().getFirst().numbers()).containsExactly(0.92);
        assertThat(report.verdict()).isEqualTo(Verdict.EASY);
    }

    @Test
    void findsAWrongOptionThatDrawsTheBest() {
        var report = first(ResponsesFixture.of(3, 3, 3)
                .people(30, 1, 0, 0)
                .people(10, 0, 0, 0)
                .people(40, 0, 0, 1)
                .people(40, 2, 1, 1));
        var doubt = report.findings().stream()
                .filter(finding -> finding.kind() == Kind.KEY_DOUBT)
                .toList();
        assertThat(doubt).singleElement().satisfies(finding -> {
            assertThat(finding.options()).containsExactly("B");
            assertThat(finding.numbers()).containsExactly(0.75, 0.0);
        });
        assertThat(report.mustBeReviewed()).isTrue();
    }

    @Test
    void findsOptionsThatNobodyChooses() {
        var report = first(ResponsesFixture.of(4, 3, 3)
                .people(50, 0, 0, 0)
                .people(10, 1, 0, 0)
                .people(3, 2, 1, 1)
                .people(37, 1, 1, 1));
        assertThat(kinds(report)).containsExactly(Kind.IDLE_OPTION);
        assertThat(report.findings().getFirst().options()).containsExactly("C", "D");
        // a question may separate well for all that
        assertThat(report.verdict()).isEqualTo(Verdict.VERY_WELL);
    }

    /** A quarter of everybody, whether they do well elsewhere or not. */
    @Test
    void findsWhatIsGuessed() {
        var fixture = ResponsesFixture.of(4, 3, 3);
        for (int option = 0; option < 4; option++) {
            fixture.people(20, option, 0, 0).people(20, option, 1, 1);
        }
        var report = first(fixture);
        assertThat(kinds(report)).contains(Kind.GUESSED);
        assertThat(report.mustBeReviewed()).isTrue();
    }

    @Test
    void findsWhatTheBestGetWrong() {
        var report = first(ResponsesFixture.of(2, 3, 3, 3, 3)
                .people(40, 1, 0, 0, 0, 0)
                .people(40, 0, 1, 1, 1, 1)
                .people(10, 0, 0, 0, 0, 0));
        assertThat(kinds(report)).startsWith(Kind.REVERSED);
    }

    @Test
    void findsWhatHardlySeparates() {
        var report = first(ResponsesFixture.of(2, 3, 3, 3, 3)
                .people(30, 0, 0, 0, 0, 0)
                .people(20, 1, 0, 0, 0, 1)
                .people(28, 0, 1, 1, 1, 1)
                .people(22, 1, 1, 1, 1, 0));
        assertThat(kinds(report)).containsExactly(Kind.WEAK);
        assertThat(report.verdict()).isEqualTo(Verdict.LITTLE);
    }

    @Test
    void findsWhatIsTooHard() {
        assertThat(Findings.of(typed(0.1))).extracting(Finding::kind).containsExactly(Kind.TOO_HARD);
        assertThat(Findings.of(typed(0.21))).extracting(Finding::kind).containsExactly(Kind.WELL);
    }

    private static QuestionFigures typed(double full) {
        return new QuestionFigures(
                "t",
                1,
                QuestionKind.SHORT_TEXT,
                "",
                1,
                100,
                100,
                full,
                0.3,
                full,
                0,
                0.5,
                0.5,
                0.35,
                0.6,
                0.2,
                0.1,
                0,
                40,
                List.of());
    }

    @Test
    void leavesAGoodQuestionInPeace() {
        var report = first(ResponsesFixture.of(2, 3, 3)
                .people(40, 0, 0, 0)
                .people(12, 0, 1, 0)
                .people(10, 1, 0, 1)
                .people(38, 1, 1, 1));
        assertThat(kinds(report)).containsExactly(Kind.WELL);
        assertThat(report.verdict()).isIn(Verdict.WELL, Verdict.VERY_WELL);
        assertThat(report.figures().facility()).isEqualTo(0.52, within(1e-9));
    }

    private static QuestionReport first(ResponsesFixture fixture) {
        return fixture.reports().getFirst();
    }

    private static List<Kind> kinds(QuestionReport report) {
        return report.findings().stream().map(Finding::kind).toList();
    }
}
