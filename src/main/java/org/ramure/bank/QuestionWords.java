package org.ramure.bank;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.PlainLetters;
import org.ramure.kit.Tokens;
import org.ramure.quizzes.Passage;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.QuestionFields;
import org.ramure.quizzes.QuestionJson;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.QuestionTexts;

/** What a question is called and found by. */
record QuestionWords(QuestionKind kind, String title, String words) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORDS = 4_000;

    /** @param title empty for what the question itself begins with */
    static QuestionWords of(Question question, String title) {
        var text = Passage.of(question.stem().text()).words().replaceAll("\\s+", " ");
        var called = title.isBlank() ? text : title.strip();
        var all = new StringBuilder(called).append(' ').append(text);
        QuestionFields.of(question).values().forEach(value -> collect(value, all));
        return new QuestionWords(
                QuestionKind.of(question),
                cut(called, LONGEST_TITLE),
                cut(PlainLetters.of(all.toString()), LONGEST_WORDS));
    }

    /** The same for two questions that differ in nothing but their keys. */
    static String digest(Question question) {
        return Tokens.hash(QuestionJson.write(keyed(question, "q")));
    }

    static Question keyed(Question question, String key) {
        var stem = question.stem();
        return QuestionTexts.with(
                question,
                new Stem(
                        key,
                        stem.points(),
                        stem.text(),
                        stem.hint(),
                        stem.feedback(),
                        stem.explains(),
                        stem.furtherHints(),
                        stem.penalty()));
    }

    private static void collect(Object value, StringBuilder all) {
        switch (value) {
            case String text -> all.append(' ').append(text);
            case Map<?, ?> map -> map.values().forEach(inner -> collectNullable(inner, all));
            case Iterable<?> list -> list.forEach(inner -> collectNullable(inner, all));
            default -> {}
        }
    }

    private static void collectNullable(@Nullable Object value, StringBuilder all) {
        if (value != null) {
            collect(value, all);
        }
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
