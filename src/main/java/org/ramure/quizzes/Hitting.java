package org.ramure.quizzes;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.ramure.quizzes.Question.Area;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Scoring;

/** What areas chosen on an image, or points set on it, gain. */
final class Hitting {

    private Hitting() {}

    /** Several points in one area count as one, so that nobody gains by pointing twice. */
    static Points mark(int points, Question.Hotspot hotspot, Answer answer) {
        var areas = hotspot.areas();
        var options = areas.stream()
                .map(area -> new Option(area.label(), area.right(), "", area.share()))
                .toList();
        if (!(answer instanceof Answer.Spots(var spots))) {
            return Marking.ticked(points, options, hotspot.scoring(), Marking.chosen(answer));
        }
        var hit = new HashSet<Integer>();
        var missed = 0;
        for (var spot : spots) {
            var area = at(areas, spot);
            if (area < 0) {
                missed++;
            } else {
                hit.add(area);
            }
        }
        if (hotspot.scoring() == Scoring.ALL_OR_NOTHING && missed > 0) {
            return Points.NONE;
        }
        var gained = Marking.ticked(points, options, hotspot.scoring(), List.copyOf(hit));
        var right = (int) areas.stream().filter(Area::right).count();
        return areas.stream().anyMatch(area -> area.share() != null)
                ? gained
                : gained.less(Points.share(points, missed, Math.max(1, right)));
    }

    /** The first area that a point lies in, or -1. */
    static int at(List<Area> areas, Answer.Spot spot) {
        return IntStream.range(0, areas.size())
                .filter(place -> contains(areas.get(place), spot.x(), spot.y()))
                .findFirst()
                .orElse(-1);
    }

    private static boolean contains(Area area, int x, int y) {
        var n = area.numbers();
        return switch (area.shape()) {
            case CIRCLE -> square(x - n.get(0)) + square(y - n.get(1)) <= square(n.get(2));
            case RECTANGLE -> x >= n.get(0) && y >= n.get(1) && x <= n.get(2) && y <= n.get(3);
            case POLYGON -> inside(n, x, y);
        };
    }

    private static long square(long number) {
        return number * number;
    }

    /** A ray to the right crosses the border an odd number of times. */
    private static boolean inside(List<Integer> corners, int x, int y) {
        var inside = false;
        var size = corners.size() / 2;
        for (int i = 0, before = size - 1; i < size; before = i++) {
            var x1 = corners.get(2 * i);
            var y1 = corners.get(2 * i + 1);
            var x2 = corners.get(2 * before);
            var y2 = corners.get(2 * before + 1);
            if (y1 > y != y2 > y && x < (double) (x2 - x1) * (y - y1) / (y2 - y1) + x1) {
                inside = !inside;
            }
        }
        return inside;
    }
}
