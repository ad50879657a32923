package org.ramure.quizzes;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question.Option;

/** Parts of a composite question as one line of words each: what was answered, what is right, and what is said of it. */
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

    /** Of what was chosen or typed, then of the part as a whole. */
    static String feedback(Question part, @Nullable Answer given, boolean right) {
        var own =
                switch (part) {
                    case Question.Single single -> chosen(single.options(), given);
                    case Question.Multiple multiple -> chosen(multiple.options(), given);
                    default -> OwnFeedback.of(part, given, !right);
                };
        return (own + "\n\n" + part.stem().feedback()).strip();
    }

    private static String chosen(List<Option> options, @Nullable Answer given) {
        return given instanceof Answer.Choice(var chosen)
                ? chosen.stream()
                        .map(place -> options.get(place).feedback())
                        .filter(feedback -> !feedback.isBlank())
                        .collect(Collectors.joining("\n\n"))
                : "";
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
