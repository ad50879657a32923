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

    /** More than this and the nearest neighbours are joined: a row stays small, whatever a browser sends. */
    private static final int MOST = 120;

    /** Stretches this near are one: a report is cut every few seconds, and nobody skips a single one. */
    private static final long JOIN = 1;

    Intervals {
        stretches = List.copyOf(stretches);
    }

    Intervals with(List<Stretch> more) {
        var sorted = Stream.concat(stretches.stream(), more.stream())
                .filter(stretch -> stretch.length() > 0)
                .sorted(Comparator.comparingLong(Stretch::from))
                .toList();
        return joined(sorted, JOIN);
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

    private static Intervals joined(List<Stretch> sorted, long join) {
        var result = new ArrayList<Stretch>();
        for (var next : sorted) {
            var last = result.isEmpty() ? null : result.getLast();
            if (last != null && next.from() <= last.to() + join) {
                result.set(result.size() - 1, new Stretch(last.from(), Math.max(last.to(), next.to())));
            } else {
                result.add(next);
            }
        }
        return result.size() > MOST ? joined(result, Math.max(2, join * 2)) : new Intervals(result);
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
