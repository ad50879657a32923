package org.ramure.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings two lists together that were made from one, such as the lines of a text: what only one of them changed is taken;
 * where both did, both stand one after the other. Nothing that either of them wrote is lost.
 */
final class LineMerge<T> {

    private static final long MOST = 9_000_000;

    private final List<T> base;
    private final List<T> mine;
    private final List<T> theirs;
    private final List<T> merged = new ArrayList<>();

    private LineMerge(List<T> base, List<T> mine, List<T> theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    static String of(String base, String mine, String theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        return String.join("\n", of(lines(base), lines(mine), lines(theirs)));
    }

    static <T> List<T> of(List<T> base, List<T> mine, List<T> theirs) {
        return new LineMerge<>(base, mine, theirs).merge();
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private List<T> merge() {
        var inMine = matches(base, mine);
        var inTheirs = matches(base, theirs);
        int m = 0;
        int t = 0;
        int b = 0;
        for (int line = 0; line <= base.size(); line++) {
            var end = line == base.size();
            if (end || inMine[line] >= 0 && inTheirs[line] >= 0) {
                var mEnd = end ? mine.size() : inMine[line];
                var tEnd = end ? theirs.size() : inTheirs[line];
                between(base.subList(b, line), mine.subList(m, mEnd), theirs.subList(t, tEnd));
                if (!end) {
                    merged.add(base.get(line));
                    m = mEnd + 1;
                    t = tEnd + 1;
                    b = line + 1;
                }
            }
        }
        return merged;
    }

    private void between(List<T> was, List<T> ours, List<T> others) {
        if (ours.equals(was)) {
            merged.addAll(others);
        } else if (others.equals(was) || others.equals(ours)) {
            merged.addAll(ours);
        } else {
            merged.addAll(others);
            merged.addAll(ours);
        }
    }

    /**
     * For each line of the first, which line of the second is the same one, or -1; in the order of both. What is too
     * long to be compared differs.
     */
    static <T> int[] matches(List<T> from, List<T> to) {
        var all = new int[from.size()];
        Arrays.fill(all, -1);
        int head = 0;
        var shorter = Math.min(from.size(), to.size());
        while (head < shorter && from.get(head).equals(to.get(head))) {
            all[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            all[from.size() - 1 - tail] = to.size() - 1 - tail;
            tail++;
        }
        var inner = from.subList(head, from.size() - tail);
        var others = to.subList(head, to.size() - tail);
        if ((long) inner.size() * others.size() <= MOST) {
            var matched = longest(inner, others);
            for (int i = 0; i < matched.length; i++) {
                all[head + i] = matched[i] < 0 ? -1 : matched[i] + head;
            }
        }
        return all;
    }

    private static <T> int[] longest(List<T> from, List<T> to) {
        var lengths = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                lengths[i][j] = from.get(i).equals(to.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        var matches = new int[from.size()];
        Arrays.fill(matches, -1);
        int i = 0;
        int j = 0;
        while (i < from.size() && j < to.size()) {
            if (from.get(i).equals(to.get(j))) {
                matches[i++] = j++;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return matches;
    }
}
