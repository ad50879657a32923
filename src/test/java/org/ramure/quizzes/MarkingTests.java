package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.matching;
import static org.ramure.quizzes.QuizFixture.multiple;
import static org.ramure.quizzes.QuizFixture.numeric;
import static org.ramure.quizzes.QuizFixture.ordering;
import static org.ramure.quizzes.QuizFixture.right;
import static org.ramure.quizzes.QuizFixture.shortText;
import static org.ramure.quizzes.QuizFixture.single;
import static org.ramure.quizzes.QuizFixture.trueFalse;
import static org.ramure.quizzes.QuizFixture.wrong;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTests {

    private final Question.Single single = single("s", wrong("a"), right("b"), wrong("c"));
    private final Question.Multiple multiple =
            multiple("m", 2, right("a"), right("b"), wrong("c"), right("d"), wrong("e"));

    private static Answer.Choice chose(Integer... options) {
        return new Answer.Choice(List.of(options));
    }

    @Test
    void givesAllPointsOfASingleChoiceToItsRightOptionOnly() {
        assertThat(Marking.mark(single, chose(1))).isEqualTo(Points.of(1));
        assertThat(Marking.mark(single, chose(0))).isEqualTo(Points.NONE);
    }

    @Test
    void givesNothingForNoAnswer() {
        for (var question : QuizFixture.ofEachKind().questions()) {
            assertThat(Marking.mark(question, null)).isEqualTo(Points.NONE);
        }
        assertThat(Marking.mark(single, chose())).isEqualTo(Points.NONE);
        assertThat(Marking.mark(shortText("t", "x"), new Answer.Text("  "))).isEqualTo(Points.NONE);
    }

    @Test
    void givesNothingForAnAnswerOfAnotherKind() {
        assertThat(Marking.mark(single, new Answer.Text("b"))).isEqualTo(Points.NONE);
        assertThat(Marking.mark(numeric("n", "1", "0"), chose(0))).isEqualTo(Points.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "0 1 3,2.00",
        "0 1,1.33",
        "0,0.67",
        "0 1 3 2,1.33",
        "0 2,0.00",
        "2 4,0.00",
        "0 1 2,0.67",
        "0 1 2 3 4,0.67"
    })
    void givesAPartForEachRightOptionAndTakesOneForEachWrong(String chosen, String points) {
        var options =
                java.util.Arrays.stream(chosen.split(" ")).map(Integer::valueOf).toList();
        assertThat(Marking.mark(multiple, new Answer.Choice(options)).value()).isEqualTo(points);
    }

    @Test
    void countsTrueAsTheFirstOfTwo() {
        assertThat(Marking.mark(trueFalse("t", true), chose(0))).isEqualTo(Points.of(1));
        assertThat(Marking.mark(trueFalse("t", true), chose(1))).isEqualTo(Points.NONE);
        assertThat(Marking.mark(trueFalse("t", false), chose(1))).isEqualTo(Points.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mécénat", "MÉCÉNAT", " mecenat ", "Me\u0301ce\u0301nat", "LE  mécénat", "le\u00a0mécénat"})
    void readsShortTextsWithoutCaseAccentsAndSpaces(String typed) {
        var question = shortText("t", "Mécénat", "le mécénat");
        assertThat(Marking.mark(question, new Answer.Text(typed))).isEqualTo(Points.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mécénats", "mécé nat", "un mécénat", "🌳"})
    void refusesOtherShortTexts(String typed) {
        assertThat(Marking.mark(shortText("t", "Mécénat"), new Answer.Text(typed)))
                .isEqualTo(Points.NONE);
    }

    @Test
    void takesBothApostrophesAndLigatures() {
        assertThat(Marking.mark(shortText("t", "l’œuvre"), new Answer.Text("L'OEUVRE")))
                .isEqualTo(Points.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6000",
                "6 000",
                "6\u202f000",
                "6\u00a0000,00",
                "6000.4",
                "5999,5",
                "6000 euros",
                "6 000 €",
                "+6000",
                "6,000.0"
            })
    void readsNumbersTheWayPeopleWriteThem(String typed) {
        assertThat(Marking.mark(numeric("n", "6000", "0.5"), new Answer.Text(typed)))
                .isEqualTo(Points.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6000,51",
                "5999.49",
                "6",
                "six mille",
                "1e999999999",
                "--6000",
                "6000 dollars",
                ",",
                "60 %0",
                "6000 %",
                "beaucoup",
                "6,0,0,0",
                "60,00,00"
            })
    void refusesOtherNumbersAndWhatIsNone(String typed) {
        assertThat(Marking.mark(numeric("n", "6000", "0.5"), new Answer.Text(typed)))
                .isEqualTo(Points.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "-2.5,'-2,5'",
        "-2.5,−2.5",
        "0.25,',25'",
        "1000.5,'1 000,5'",
        "1000000,1.000.000",
        "1000.5,'1.000,5'",
        "1.5,'1,500'"
    })
    void readsSignsDecimalsAndThousands(String right, String typed) {
        assertThat(Marking.mark(numeric("n", right, "0"), new Answer.Text(typed)))
                .isEqualTo(Points.of(1));
    }

    @ParameterizedTest
    @CsvSource({
        "%,30 %",
        "%,30",
        "%,30 pour cent",
        "pour cent,30 %",
        "euros,30 €",
        "euros,30 euros",
        "€,30 euros",
        "heures,30 Heures",
        "'',30"
    })
    void readsANumberWithItsUnitOrWithout(String unit, String typed) {
        assertThat(Reading.number(typed, unit)).contains(new BigDecimal(30));
    }

    @ParameterizedTest
    @CsvSource({"euros,30 %", "'',30 %", "heures,30 €", "%,30 %%", "%,%"})
    void readsNoNumberWithAnotherSign(String unit, String typed) {
        assertThat(Reading.number(typed, unit)).isEmpty();
    }

    @Test
    void givesAPartForEachPairEvenWhenTwoShareTheirRightSide() {
        var question = matching("p", 2);
        assertThat(question.choices()).hasSize(4);
        assertThat(Marking.mark(question, new Answer.Matches(List.of(0, 1, 2, 0))))
                .isEqualTo(Points.of(2));
        assertThat(Marking.mark(question, new Answer.Matches(List.of(0, 2, 1, 0))))
                .isEqualTo(Points.of(1));
        assertThat(Marking.mark(question, new Answer.Matches(List.of(0, -1, -1, 3)))
                        .value())
                .isEqualTo("0.50");
    }

    @ParameterizedTest
    @CsvSource({
        "0 1 2 3,2.00",
        "3 0 1 2,1.33",
        "1 2 3 0,1.33",
        "1 0 3 2,0.00",
        "3 2 1 0,0.00",
        "2 3 0 1,1.33",
        "0 1 3 2,0.67"
    })
    void givesAPartForEachStepFollowedByItsRightOne(String order, String points) {
        var items =
                java.util.Arrays.stream(order.split(" ")).map(Integer::valueOf).toList();
        assertThat(Marking.mark(ordering("o", 2), new Answer.Order(items)).value())
                .isEqualTo(points);
    }

    @Test
    void knowsWhatNoSheetCouldHaveSent() {
        assertThat(Fitting.fits(single, chose(3))).isFalse();
        assertThat(Fitting.fits(single, chose(-1))).isFalse();
        assertThat(Fitting.fits(single, chose(0, 1))).isFalse();
        assertThat(Fitting.fits(multiple, chose(0, 0))).isFalse();
        assertThat(Fitting.fits(multiple, chose(0, 1, 2, 3, 4))).isTrue();
        assertThat(Fitting.fits(trueFalse("t", true), chose(2))).isFalse();
        assertThat(Fitting.fits(shortText("t", "x"), new Answer.Text("x".repeat(501))))
                .isFalse();
        assertThat(Fitting.fits(shortText("t", "x"), new Answer.Text("a\u0000b")))
                .isFalse();
        assertThat(Fitting.fits(numeric("n", "1", "0"), new Answer.Text("1".repeat(61))))
                .isFalse();
        assertThat(Fitting.fits(matching("p", 1), new Answer.Matches(List.of(0, 1))))
                .isFalse();
        assertThat(Fitting.fits(matching("p", 1), new Answer.Matches(List.of(0, 1, 2, 4))))
                .isFalse();
        assertThat(Fitting.fits(ordering("o", 1), new Answer.Order(List.of(0, 1, 1, 3))))
                .isFalse();
        assertThat(Fitting.fits(ordering("o", 1), new Answer.Order(List.of()))).isTrue();
    }
}
