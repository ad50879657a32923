package org.ramure.quizzes.exchange.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.exchange.Finding;

/**
 * A question whose parts are known, for example by the columns of a table, and whose kind is told from them.
 *
 * @param line for what is to be said of it
 * @param answer what is right: letters, numbers or words of options, or what one may type; null when nothing says it
 */
public record WrittenQuestion(
        int line, Stem stem, List<Option> options, @Nullable String answer) {

    /** One that may be chosen. */
    public record Option(String text, String feedback) {}

    /** @param findings why it is none, or what is to be known of it */
    public record Read(Optional<Question> question, List<Finding> findings) {}

    public WrittenQuestion {
        options = List.copyOf(options);
    }

    /** By which an answer names an option: a letter as long as there are some, then a number. */
    public static String label(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : String.valueOf(place + 1);
    }

    public Read read() {
        var draft = new PlainDraft(line, "1", "");
        draft.stem.add(stem.text());
        draft.points = stem.points();
        draft.hint.append(stem.hint());
        draft.feedback.append(stem.feedback());
        for (var option : options) {
            draft.options.add(new PlainDraft.Choice(
                    line, label(draft.options.size()), "", option.text(), false, option.feedback()));
        }
        draft.answer = answer;
        draft.answerLine = line;
        return PlainQuestion.of(draft, stem.key(), true);
    }
}
