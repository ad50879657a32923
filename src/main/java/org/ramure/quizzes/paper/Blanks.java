package org.ramure.quizzes.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.Inline;
import org.ramure.kit.pdf.Tag;
import org.ramure.quizzes.Question;

/** Dotted lines in a text, each with its number, and the words that may fill them. */
final class Blanks {

    private final Writer writer;
    private final boolean answers;

    Blanks(Writer writer, boolean answers) {
        this.writer = writer;
        this.answers = answers;
    }

    /** As wide for each gap: the width tells nothing. */
    IntFunction<Inline> in(Question.Gaps gaps) {
        var longest = gaps.gaps().stream()
                .flatMap(gap -> gap.accepted().stream())
                .mapToInt(variant -> variant.text().length())
                .max()
                .orElse(0);
        return number -> number < 1 || number > gaps.gaps().size()
                ? Inline.of("[[" + number + "]]", Type.TEXT)
                : blank(
                        number,
                        Math.clamp(longest * 7.5f, 80, 200),
                        gaps.gaps().get(number - 1).accepted().getFirst().text());
    }

    IntFunction<Inline> in(Question.Composite composite) {
        return number -> number < 1 || number > composite.parts().size()
                ? Inline.of("[[" + number + "]]", Type.TEXT)
                : blank(number, 100, right(composite.parts().get(number - 1)));
    }

    private String right(Question part) {
        return switch (part) {
            case Question.ShortText text ->
                text.accepted().isEmpty() ? "" : text.accepted().getFirst().text();
            case Question.Numeric numeric -> writer.number(numeric.right());
            case Question.Single single -> rights(single.options());
            case Question.Multiple multiple -> rights(multiple.options());
            case Question.TrueFalse one -> writer.say(one.right() ? "true" : "false");
            default -> "";
        };
    }

    private static String rights(List<Question.Option> options) {
        return options.stream()
                .filter(Question.Option::right)
                .map(Question.Option::text)
                .collect(Collectors.joining(", "));
    }

    private Inline blank(int number, float width, String right) {
        return new Inline.Blank(
                String.valueOf(number),
                width,
                answers ? right : "",
                answers ? writer.say("gap.right", number, right) : writer.say("gap", number),
                Type.TEXT);
    }

    /** Whether a part of a composite question has its place in the text, and is written there. */
    static boolean inText(Question.Composite composite, int place) {
        return composite.stem().text().contains("[[" + (place + 1) + "]]");
    }

    /** The words to choose from, of each group in its own paragraph. */
    List<Band> bank(Question.Gaps gaps, Tag section, Column at) {
        var choices = gaps.choices();
        if (choices.isEmpty()) {
            return List.of();
        }
        var shown = QuizPaper.ORDER.places(gaps).stream().map(choices::get).toList();
        var groups = gaps.gaps().stream().map(Question.Gap::group).distinct().toList();
        var all = new ArrayList<List<Band>>();
        for (var group : groups) {
            var words = shown.stream()
                    .filter(choice -> choice.group().equals(group))
                    .map(Question.Extra::text)
                    .collect(Collectors.joining(Writer.DOT));
            var numbers = IntStream.range(0, gaps.gaps().size())
                    .filter(place -> gaps.gaps().get(place).group().equals(group))
                    .mapToObj(place -> String.valueOf(place + 1))
                    .collect(Collectors.joining(", "));
            var label = groups.size() == 1 ? writer.say("bank") : writer.say("bank.group", numbers);
            all.add(writer.labelled(section, label, words, Type.TEXT, at));
        }
        return Writer.stacked(all, 3);
    }
}
