package org.ramure.quizzes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.AttemptResult.Mark;
import org.ramure.quizzes.AttemptResult.Point;

/** Where on an image the lines of a result stand: in the same order as {@link ResultLines} tells them. */
final class ResultPicture {

    private ResultPicture() {}

    static AttemptResult.Picture of(
            Question.Hotspot hotspot, @Nullable Answer answer, boolean shown, List<Integer> places) {
        return new AttemptResult.Picture(
                hotspot.image(),
                hotspot.alternative(),
                hotspot.width(),
                hotspot.height(),
                hotspot.hidden() ? spots(hotspot, answer, shown) : areas(hotspot, answer, shown, places));
    }

    private static List<Point> areas(
            Question.Hotspot hotspot, @Nullable Answer answer, boolean shown, List<Integer> places) {
        var lines = new ResultLines(hotspot, answer, shown, places).lines();
        return IntStream.range(0, places.size())
                .filter(line -> lines.get(line).mark() != Mark.NEUTRAL)
                .mapToObj(line -> point(
                        line + 1,
                        hotspot.areas().get(places.get(line)),
                        lines.get(line).mark()))
                .toList();
    }

    private static List<Point> spots(Question.Hotspot hotspot, @Nullable Answer answer, boolean shown) {
        var lines = new ResultLines(hotspot, answer, shown, List.of()).lines();
        var spots = answer instanceof Answer.Spots(var hers) ? hers : List.<Answer.Spot>of();
        var points = new ArrayList<Point>();
        for (var line = 0; line < lines.size(); line++) {
            if (line < spots.size()) {
                points.add(new Point(
                        line + 1,
                        spots.get(line).x(),
                        spots.get(line).y(),
                        lines.get(line).mark()));
                continue;
            }
            var label = lines.get(line).text();
            var number = line + 1;
            hotspot.areas().stream()
                    .filter(area -> area.right() && area.label().equals(label))
                    .findFirst()
                    .ifPresent(area -> points.add(point(number, area, Mark.FORGOTTEN)));
        }
        return List.copyOf(points);
    }

    private static Point point(int line, Question.Area area, Mark mark) {
        var numbers = area.numbers();
        if (area.shape() == Question.Shape.CIRCLE) {
            return new Point(line, numbers.get(0), numbers.get(1), mark);
        }
        return new Point(line, mean(numbers, 0), mean(numbers, 1), mark);
    }

    private static int mean(List<Integer> numbers, int first) {
        return (int) IntStream.range(0, numbers.size())
                .filter(place -> place % 2 == first)
                .map(numbers::get)
                .average()
                .orElse(0);
    }
}
