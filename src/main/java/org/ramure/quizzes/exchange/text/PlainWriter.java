package org.ramure.quizzes.exchange.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

/** Writes questions the way people do, so that they may go on in a document. */
final class PlainWriter {

    private final boolean french;
    private final List<String> truth;

    PlainWriter(Locale language) {
        french = language.getLanguage().equals("fr");
        truth = Truth.words(language);
    }

    /** Nothing when there is no plain way to write such a kind. */
    Optional<String> written(Entry entry) {
        return answers(entry.question()).map(answers -> entry.question().stem().text() + "\n" + answers + more(entry));
    }

    private Optional<String> answers(Question question) {
        return switch (question) {
            case Question.Single one when one.options().size() <= 26 -> Optional.of(single(one.options()));
            case Question.Multiple several -> Optional.of(boxes(several.options()));
            case Question.TrueFalse one -> Optional.of(trueFalse(one));
            case Question.ShortText text ->
                Optional.of(answer(text.accepted().stream().map(Variant::text).collect(Collectors.joining(" ; "))));
            case Question.Numeric number -> Optional.of(answer(WrittenNumber.written(number)));
            case Question.Matching matching -> Optional.of(pairs(matching));
            case Question.Open _ -> Optional.of(answer(""));
            case Question.Single _,
                    Question.Ordering _,
                    Question.Gaps _,
                    Question.Categories _,
                    Question.Hotspot _,
                    Question.Opinion _,
                    Question.Upload _,
                    Question.Calculated _,
                    Question.Description _,
                    Question.Composite _ -> Optional.empty();
        };
    }

    private String single(List<Option> options) {
        var right = IntStream.range(0, options.size())
                .filter(place -> options.get(place).right())
                .mapToObj(PlainWriter::letter)
                .collect(Collectors.joining(", "));
        return lettered(options) + answer(right);
    }

    private static String lettered(List<Option> options) {
        return IntStream.range(0, options.size())
                .mapToObj(place -> letter(place) + ") " + option(options.get(place)))
                .collect(Collectors.joining());
    }

    private static String boxes(List<Option> options) {
        return options.stream()
                .map(option -> (option.right() ? "[x] " : "[ ] ") + option(option))
                .collect(Collectors.joining());
    }

    private String trueFalse(Question.TrueFalse one) {
        if (one.feedbackTrue().isEmpty() && one.feedbackFalse().isEmpty()) {
            return answer(truth.get(one.right() ? 0 : 1));
        }
        return single(List.of(
                new Option(truth.getFirst(), one.right(), one.feedbackTrue()),
                new Option(truth.getLast(), !one.right(), one.feedbackFalse())));
    }

    private static String pairs(Question.Matching matching) {
        return Stream.concat(
                        matching.pairs().stream()
                                .map(pair ->
                                        "- " + pair.left() + " -> " + pair.right() + "\n" + quoted(pair.feedback())),
                        matching.extra().stream().map(extra -> "- -> " + extra + "\n"))
                .collect(Collectors.joining());
    }

    private static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }

    private static String option(Option option) {
        return RightMark.written(option.text()) + "\n" + quoted(option.feedback());
    }

    private static String quoted(String text) {
        return text.isEmpty()
                ? ""
                : text.lines().map(line -> "   > " + line + "\n").collect(Collectors.joining());
    }

    private String answer(String right) {
        return named(french ? "Réponse : " : "Answer: ", right);
    }

    private static String named(String name, String text) {
        var lines = text.lines().toList();
        return (name + (lines.isEmpty() ? "" : lines.getFirst())).strip() + "\n"
                + lines.stream().skip(1).map(line -> "> " + line + "\n").collect(Collectors.joining());
    }

    private String more(Entry entry) {
        var stem = entry.question().stem();
        var more = new StringBuilder();
        if (!stem.feedback().isEmpty()) {
            more.append(named(french ? "Explication : " : "Explanation: ", stem.feedback()));
        }
        if (!stem.hint().isEmpty()) {
            more.append(named(french ? "Indice : " : "Hint: ", stem.hint()));
        }
        if (stem.points() != 1) {
            more.append(named(french ? "Points : " : "Points: ", String.valueOf(stem.points())));
        }
        if (!entry.tags().isEmpty()) {
            more.append(named(
                    french ? "Étiquettes : " : "Tags: ",
                    entry.tags().stream().sorted().collect(Collectors.joining(", "))));
        }
        return more.toString();
    }
}
