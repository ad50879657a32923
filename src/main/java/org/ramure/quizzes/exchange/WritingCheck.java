package org.ramure.quizzes.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/**
 * What writing a question in a plain format costs: the traits that it has no place for, and whether the rest is read
 * again as it was. What no trait tells is found by reading what was written.
 *
 * @param kept what the format has a place for
 * @param read what the format makes of what was written, alone
 */
public record WritingCheck(Set<Trait> kept, Function<String, Imported> read) {

    public WritingCheck {
        kept = Set.copyOf(kept);
    }

    public List<Finding> losses(Entry entry, String written) {
        var losses = new ArrayList<>(Trait.lost(entry, kept));
        var again = read.apply(written).set().entries();
        if (again.size() != 1) {
            losses.add(Finding.changed(0, EntryName.of(entry), "quizzes.exchange.loss.unread"));
        } else if (losses.isEmpty() && !same(entry, again.getFirst())) {
            losses.add(Finding.changed(0, EntryName.of(entry), "quizzes.exchange.loss.detail"));
        }
        return losses;
    }

    /** Told of a question that the format cannot hold at all. */
    public static Finding leftOut(Entry entry) {
        return Finding.refused(0, EntryName.of(entry), "quizzes.exchange.loss.kind");
    }

    private static boolean same(Entry entry, Entry again) {
        return keyless(entry.question()).equals(keyless(again.question()))
                && entry.title().equals(again.title())
                && entry.tags().equals(again.tags())
                && entry.idNumber().equals(again.idNumber())
                && entry.category().equals(again.category());
    }

    private static Question keyless(Question question) {
        var stem = question.stem();
        return QuestionTexts.with(
                question,
                new Stem(
                        "",
                        stem.points(),
                        stem.text(),
                        stem.hint(),
                        stem.feedback(),
                        stem.explains(),
                        stem.furtherHints(),
                        stem.penalty()));
    }
}
