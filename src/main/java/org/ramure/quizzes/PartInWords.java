package org.ramure.quizzes;

import java.util.stream.Collectors;
import org.ramure.quizzes.Question.Option;

/** Answers to parts of a composite question as one line of words each. */
final class PartInWords {

    private PartInWords() {}

    static String given(Question part, Answer given) {
        return switch (given) {
            case Answer.Choice(var chosen) ->
                chosen.stream()
                        .map(place -> switch (part) {
                            case Question.Single single ->
                                single.options().get(place).text();
                            case Question.Multiple multiple ->
                                multiple.options().get(place).text();
                            default -> "";
                        })
                        .collect(Collectors.joining(", "));
            case Answer.Text(var text) -> text;
            default -> "";
        };
    }

    static String expected(Question part) {
        return switch (part) {
            case Question.Single single ->
                single.options().stream()
                        .filter(Option::right)
                        .map(Option::text)
                        .collect(Collectors.joining(" / "));
            case Question.Multiple multiple ->
                multiple.options().stream()
                        .filter(Option::right)
                        .map(Option::text)
                        .collect(Collectors.joining(", "));
            case Question.ShortText text -> text.accepted().getFirst().text();
            case Question.Numeric number -> (number.right().toPlainString() + " " + number.unit()).strip();
            default -> "";
        };
    }
}
