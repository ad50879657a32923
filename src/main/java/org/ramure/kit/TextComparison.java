package org.ramure.kit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts compared by lines, and lines that changed by words. */
public final class TextComparison {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    /** Longer lines are compared whole: by words it would take too long. */
    private static final int LONGEST_LINE = 20_000;

    private TextComparison() {}

    /** A stretch of the texts, in their order. */
    public sealed interface Part {}

    /**
     * Lines that are the same.
     *
     * @param before number of the first in the text before, from 1
     * @param after number of the first in the text after, from 1
     */
    public record Same(List<String> lines, int before, int after) implements Part {}

    /** A line that is only in the text before. */
    public record Removed(String line, int before) implements Part {}

    /** A line that is only in the text after. */
    public record Added(String line, int after) implements Part {}

    /** A line that reads otherwise. */
    public record Changed(List<Run> was, List<Run> is, int before, int after) implements Part {}

    /** @param other whether the other text has something else here */
    public record Run(String text, boolean other) {}

    /** Line ends of all kinds are the same. */
    public static List<Part> of(String before, String after) {
        var was = lines(before);
        var is = lines(after);
        var parts = new ArrayList<Part>();
        var at = 0;
        var to = 0;
        for (var delta : DiffUtils.diff(was, is).getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            same(parts, was.subList(at, source.getPosition()), at, to);
            different(parts, delta);
            at = source.getPosition() + source.size();
            to = target.getPosition() + target.size();
        }
        same(parts, was.subList(at, was.size()), at, to);
        return List.copyOf(parts);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }

    private static void same(List<Part> parts, List<String> lines, int before, int after) {
        if (!lines.isEmpty()) {
            parts.add(new Same(List.copyOf(lines), before + 1, after + 1));
        }
    }

    /** Lines with words are paired one by one; empty ones, and the rest of the longer side, are new or gone. */
    private static void different(List<Part> parts, AbstractDelta<String> delta) {
        var was = delta.getSource().getLines();
        var is = delta.getTarget().getLines();
        var before = delta.getSource().getPosition();
        var after = delta.getTarget().getPosition();
        var i = 0;
        var j = 0;
        while (i < was.size() || j < is.size()) {
            if (j == is.size() || i < was.size() && was.get(i).isBlank()) {
                parts.add(new Removed(was.get(i), before + ++i));
            } else if (i == was.size() || is.get(j).isBlank()) {
                parts.add(new Added(is.get(j), after + ++j));
            } else {
                parts.add(changed(was.get(i), is.get(j), before + ++i, after + ++j));
            }
        }
    }

    private static Changed changed(String was, String is, int before, int after) {
        if (was.length() > LONGEST_LINE || is.length() > LONGEST_LINE) {
            return new Changed(List.of(new Run(was, true)), List.of(new Run(is, true)), before, after);
        }
        var from = words(was);
        var to = words(is);
        var left = new ArrayList<Run>();
        var right = new ArrayList<Run>();
        var at = 0;
        for (var delta : DiffUtils.diff(from, to).getDeltas()) {
            var source = delta.getSource();
            var between = String.join("", from.subList(at, source.getPosition()));
            run(left, between, false);
            run(right, between, false);
            run(left, String.join("", source.getLines()), true);
            run(right, String.join("", delta.getTarget().getLines()), true);
            at = source.getPosition() + source.size();
        }
        var rest = String.join("", from.subList(at, from.size()));
        run(left, rest, false);
        run(right, rest, false);
        return new Changed(joined(left), joined(right), before, after);
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    private static void run(List<Run> runs, String text, boolean other) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, other));
        }
    }

    /** Words that changed on both sides of a space are one change: « deux mots » reads better than « deux », « mots ». */
    private static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        for (var run : runs) {
            var many = joined.size();
            if (many >= 1 && joined.getLast().other() == run.other()) {
                joined.set(many - 1, new Run(joined.getLast().text() + run.text(), run.other()));
            } else if (run.other()
                    && many >= 2
                    && joined.getLast().text().isBlank()
                    && joined.get(many - 2).other()) {
                var space = joined.removeLast().text();
                var first = joined.removeLast().text();
                joined.add(new Run(first + space + run.text(), true));
            } else {
                joined.add(run);
            }
        }
        return List.copyOf(joined);
    }
}
