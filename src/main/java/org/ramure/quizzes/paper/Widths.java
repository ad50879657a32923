package org.ramure.quizzes.paper;

import java.util.List;

/** How a table shares its width. */
final class Widths {

    private static final float LEAST = 46;
    private static final float PADDING = 12;

    private Widths() {}

    /** Each as wide as its longest cell wants where all find room, else in proportion, the widest giving most. */
    static List<Float> within(float room, List<Float> natural) {
        var wanted = natural.stream().map(one -> one + PADDING).toList();
        var sum = sum(wanted);
        if (sum <= room) {
            return wanted;
        }
        var share = room / natural.size();
        var least = Math.min(LEAST, share);
        var modest = wanted.stream()
                .map(one -> Math.min(one, Math.max(share, least)))
                .toList();
        var spare = room - sum(modest);
        var lacking = sum - sum(modest);
        return java.util.stream.IntStream.range(0, wanted.size())
                .mapToObj(i -> modest.get(i) + (wanted.get(i) - modest.get(i)) / lacking * spare)
                .toList();
    }

    private static float sum(List<Float> numbers) {
        return (float) numbers.stream().mapToDouble(number -> number).sum();
    }
}
