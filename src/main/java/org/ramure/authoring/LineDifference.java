package org.ramure.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of two texts laid beside each other.
 *
 * @param parts its words, those marked that its counterpart lacks
 */
public record LineDifference(Kind kind, List<Part> parts) {

    private static final int AROUND = 2;
    private static final int MOST_LINES = 2_000;

    /** In which of the two it stands. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Some words of a line. */
    public record Part(String text, boolean changed) {}

    /** Lines that both have are left out where nothing near them differs. */
    public static List<LineDifference> between(String from, String to) {
        var before = lines(from);
        var after = lines(to);
        var matches = LineMerge.matches(before, after);
        var all = new ArrayList<LineDifference>();
        int next = 0;
        int line = 0;
        while (line < before.size() || next < after.size()) {
            var begin = line;
            while (line < before.size() && matches[line] < 0) {
                line++;
            }
            var end = line < before.size() ? matches[line] : after.size();
            changed(before.subList(begin, line), after.subList(next, end), all);
            next = end;
            if (line < before.size()) {
                all.add(whole(Kind.SAME, before.get(line)));
                line++;
                next++;
            }
        }
        return shortened(all);
    }

    private static List<String> lines(String text) {
        var lines = Arrays.asList(text.split("\n", -1));
        return lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines;
    }

    private static void changed(List<String> was, List<String> is, List<LineDifference> all) {
        var both = Math.min(was.size(), is.size());
        for (int i = 0; i < was.size(); i++) {
            all.add(i < both ? words(Kind.REMOVED, was.get(i), is.get(i)) : whole(Kind.REMOVED, was.get(i)));
        }
        for (int i = 0; i < is.size(); i++) {
            all.add(i < both ? words(Kind.ADDED, is.get(i), was.get(i)) : whole(Kind.ADDED, is.get(i)));
        }
    }

    private static LineDifference whole(Kind kind, String line) {
        return new LineDifference(kind, List.of(new Part(line, false)));
    }

    private static LineDifference words(Kind kind, String line, String other) {
        var words = List.of(line.split("(?<=\\s)"));
        var matches = LineMerge.matches(words, List.of(other.split("(?<=\\s)")));
        var parts = new ArrayList<Part>();
        for (int i = 0; i < words.size(); i++) {
            parts.add(new Part(words.get(i), matches[i] < 0));
        }
        return new LineDifference(kind, parts);
    }

    private static List<LineDifference> shortened(List<LineDifference> all) {
        var kept = new ArrayList<LineDifference>();
        for (int i = 0; i < all.size(); i++) {
            var near = all.subList(Math.max(0, i - AROUND), Math.min(all.size(), i + AROUND + 1));
            if (near.stream().anyMatch(line -> line.kind != Kind.SAME)) {
                kept.add(all.get(i));
            } else if (kept.isEmpty() || !kept.getLast().isGap()) {
                kept.add(whole(Kind.SAME, "⋯"));
            }
        }
        return kept;
    }

    private boolean isGap() {
        return kind == Kind.SAME && parts.getFirst().text().equals("⋯");
    }
}
