package org.ramure.analysis;

import java.util.List;
import org.ramure.quizzes.Question;

/**
 * Something that one may choose in a question.
 *
 * @param text as it was written; of true and false empty
 * @param right whether it gains anything
 */
record Choice(String text, boolean right) {

    /** In the order in which answers count them; of questions that offer none, nothing. */
    static List<Choice> of(Question question) {
        return switch (question) {
            case Question.Single single -> options(single.options());
            case Question.Multiple multiple -> options(multiple.options());
            case Question.TrueFalse told -> List.of(new Choice("", told.right()), new Choice("", !told.right()));
            case Question.Hotspot hotspot
            when !hotspot.hidden() ->
                hotspot.areas().stream()
                        .map(area -> new Choice(area.label(), Guessing.share(area.share(), area.right()) > 0))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Choice> options(List<Question.Option> options) {
        return options.stream()
                .map(option -> new Choice(option.text(), Guessing.share(option.share(), option.right()) > 0))
                .toList();
    }
}
