package org.ramure.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings two texts together that were made from one, line by line: what only one of them changed is taken; where both did,
 * both stand one after the other. No line that either of them wrote is lost.
 */
final class LineMerge {

    private static final long MOST = 9_000_000;

    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;
    private final List<String> merged = new ArrayList<>();

    private LineMerge(String base, String mine, String theirs) {
        this.base = lines(base);
        this.mine = lines(mine);
        this.theirs = lines(theirs);
    }

    static String of(String base, String mine, String theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        return String.join("\n", new LineMerge(base, mine, theirs).merge());
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private List<String> merge() {
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

    private void between(List<String> was, List<String> ours, List<String> others) {
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
     * For each line of the first text, which line of the second is the same one, or -1; in the order of both. What is too
     * long to be compared differs.
     */
    static int[] matches(List<String> from, List<String> to) {
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

    private static int[] longest(List<String> from, List<String> to) {
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
