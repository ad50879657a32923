package org.ramure.quizzes.exchange;

import org.ramure.quizzes.Passage;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** What a report calls a question: as its author does, else by how it begins. */
public final class EntryName {

    private static final int LONGEST = 60;

    private EntryName() {}

    public static String of(Entry entry) {
        return entry.title().isEmpty()
                ? beginning(Passage.of(entry.question().stem().text()).words())
                : beginning(entry.title());
    }

    public static String beginning(String words) {
        var line = words.substring(0, Math.min(words.length(), 4 * LONGEST))
                .replaceAll("\\s+", " ")
                .strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
