package org.ramure.quizzes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.ramure.quizzes.Question.Figure;

/** Numbers that are accepted. */
final class Figures {

    private Figures() {}

    /** The first figure that what was typed fits, in the question's own unit or in another one of it. */
    static Optional<Figure> fitting(Question.Numeric question, String typed) {
        return value(question, typed)
                .flatMap(value ->
                        all(question).filter(figure -> fits(figure, value)).findFirst());
    }

    private static Stream<Figure> all(Question.Numeric question) {
        var right =
                new Figure(question.right(), question.tolerance(), question.relative(), BigDecimal.valueOf(100), "");
        return Stream.concat(Stream.of(right), question.others().stream());
    }

    private static Optional<BigDecimal> value(Question.Numeric question, String typed) {
        return Reading.number(typed, question.unit())
                .or(() -> question.units().stream()
                        .flatMap(unit -> Reading.number(typed, unit.name())
                                .map(value -> value.divide(unit.factor(), MathContext.DECIMAL128))
                                .stream())
                        .findFirst());
    }

    private static boolean fits(Figure figure, BigDecimal value) {
        var tolerance = figure.relative() ? figure.right().abs().multiply(figure.tolerance()) : figure.tolerance();
        return value.subtract(figure.right()).abs().compareTo(tolerance) <= 0;
    }
}
