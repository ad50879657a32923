package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
                .map(number -> number.setScale(0, RoundingMode.HALF_UP).intValueExact())
                .toList();
        var size = numbers.size();
        var fits =
                switch (shape(area)) {
                    case CIRCLE -> size == 3;
                    case RECTANGLE -> size == 4;
                    case POLYGON -> size >= 6 && size % 2 == 0;
                };
        if (!fits) {
            throw new NotTaken(area.line(), "number", "coords", written);
        }
        return shape(area) == Shape.POLYGON && size > 6 && numbers.subList(0, 2).equals(numbers.subList(size - 2, size))
                ? numbers.subList(0, size - 2)
                : numbers;
    }

    /** @param point two numbers with a space between */
    static boolean contains(Shape shape, List<Integer> numbers, String point) {
        var two = Stream.of(point.strip().split("\\s+"))
                .flatMap(number -> Values.number(number).stream())
                .map(BigDecimal::doubleValue)
                .toList();
        if (two.size() != 2) {
            return false;
        }
        var x = two.getFirst();
        var y = two.getLast();
        return switch (shape) {
            case CIRCLE -> Math.hypot(x - numbers.get(0), y - numbers.get(1)) <= numbers.get(2);
            case RECTANGLE -> x >= numbers.get(0) && y >= numbers.get(1) && x <= numbers.get(2) && y <= numbers.get(3);
            case POLYGON -> inside(numbers, x, y);
        };
    }

    /** A ray to the right crosses the border an odd number of times. */
    private static boolean inside(List<Integer> corners, double x, double y) {
        var inside = false;
        var size = corners.size() / 2;
        for (int i = 0, before = size - 1; i < size; before = i++) {
            var x1 = corners.get(2 * i);
            var y1 = corners.get(2 * i + 1);
            var x2 = corners.get(2 * before);
            var y2 = corners.get(2 * before + 1);
            if (y1 > y != y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) {
                inside = !inside;
            }
        }
        return inside;
    }
}
