package org.ramure.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Disjoint stretches of whole seconds, in order. Adding one is idempotent and does not mind the order in which reports
 * arrive: a stretch seen twice, on two devices or in a report sent again, counts once.
 */
record Intervals(List<Stretch> stretches) {

    static final Intervals NONE = new Intervals(List.of());

    /**
     * More than this and near neighbours are joined, then the shortest are forgotten: a row stays small, whatever a browser
     * sends, and slivers never make the whole between them seen. The total never falls, since the longest stay.
     */
    static final int MOST = 120;

    /** Stretches this near are one: a report is cut every few seconds, and nobody skips a single one. */
    private static final long JOIN = 1;

    /** And this near when there are too many. */
    private static final long JOIN_MANY = 8;

    Intervals {
        stretches = List.copyOf(stretches);
    }

    Intervals with(List<Stretch> more) {
        var sorted = Stream.concat(stretches.stream(), more.stream())
                .filter(stretch -> stretch.length() > 0)
                .sorted(Comparator.comparingLong(Stretch::from))
                .toList();
        return new Intervals(longest(joined(sorted, JOIN)));
    }

    /** What lies between two seconds, and nothing outside them. */
    Intervals within(long first, long last) {
        return new Intervals(stretches.stream()
                .filter(stretch -> stretch.to() > first && stretch.from() < last)
                .map(stretch -> new Stretch(Math.max(first, stretch.from()), Math.min(last, stretch.to())))
                .toList());
    }

    long total() {
        return stretches.stream().mapToLong(Stretch::length).sum();
    }

    private static List<Stretch> longest(List<Stretch> ordered) {
        if (ordered.size() <= MOST) {
            return ordered;
        }
        return ordered.stream()
                .sorted(Comparator.comparingLong(Stretch::length).reversed())
                .limit(MOST)
                .sorted(Comparator.comparingLong(Stretch::from))
                .toList();
    }

    private static List<Stretch> joined(List<Stretch> sorted, long join) {
        var result = new ArrayList<Stretch>();
        for (var next : sorted) {
            var last = result.isEmpty() ? null : result.getLast();
            if (last != null && next.from() <= last.to() + join) {
                result.set(result.size() - 1, new Stretch(last.from(), Math.max(last.to(), next.to())));
            } else {
                result.add(next);
            }
        }
        return result.size() > MOST && join < JOIN_MANY ? joined(result, join * 2) : result;
    }

    static Intervals parse(String text) {
        return new Intervals(Stream.of(text.split(" "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("-", 2))
                .map(ends -> new Stretch(Long.parseLong(ends[0]), Long.parseLong(ends[1])))
                .toList());
    }

    @Override
    public String toString() {
        return stretches.stream()
                .map(stretch -> stretch.from() + "-" + stretch.to())
                .collect(Collectors.joining(" "));
    }
}
