package org.ramure.quizzes.exchange.qti;

import java.util.List;
import java.util.stream.Stream;
import org.ramure.quizzes.Question.Shape;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Shapes of areas, which QTI and this house both have from HTML. */
final class Shapes {

    private Shapes() {}

    static Shape shape(Element area) {
        return switch (area.attribute("shape").strip()) {
            case "circle" -> Shape.CIRCLE;
            case "rect" -> Shape.RECTANGLE;
            case "poly" -> Shape.POLYGON;
            default -> throw new NotTaken(area.line(), "shape", area.attribute("shape"));
        };
    }

    static String name(Shape shape) {
        return switch (shape) {
            case CIRCLE -> "circle";
            case RECTANGLE -> "rect";
            case POLYGON -> "poly";
        };
    }

    /** Pixels; halves of one are rounded. A polygon that is closed by its first corner needs no second one there. */
    static List<Integer> numbers(Element area) {
        var written = area.attribute("coords");
        var numbers = Stream.of(written.strip().split("\\s*,\\s*|\\s+"))
                .map(number -> Values.number(number)
                        .filter(value -> value.abs().compareTo(Values.FARTHEST) <= 0)
                        .orElseThrow(() -> new NotTaken(area.line(), "number", "coords", written)))
                .map(number ->
                        number.setScale(0, java.math.RoundingMode.HALF_UP).intValueExact())
                .toList();
        var size = numbers.size();
        return shape(area) == Shape.POLYGON && size > 6 && numbers.subList(0, 2).equals(numbers.subList(size - 2, size))
                ? numbers.subList(0, size - 2)
                : numbers;
    }
}
