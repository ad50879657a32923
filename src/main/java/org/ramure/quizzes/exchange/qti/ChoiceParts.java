package org.ramure.quizzes.exchange.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Interactions in which things are chosen: choices, choices within a line, words of a text. */
final class ChoiceParts {

    private static final List<List<String>> TRUTHS =
            List.of(List.of("vrai", "faux"), List.of("true", "false"), List.of("oui", "non"));

    private final Item item;

    ChoiceParts(Item item) {
        this.item = item;
    }

    static String choice(Element interaction) {
        return switch (interaction.name()) {
            case "inlineChoiceInteraction" -> "inlineChoice";
            case "hottextInteraction" -> "hottext";
            default -> "simpleChoice";
        };
    }

    static List<Element> choices(Element interaction) {
        var choices = interaction.all(choice(interaction)).toList();
        if (choices.isEmpty()) {
            throw new NotTaken(interaction.line(), "no-choices");
        }
        return choices;
    }

    static List<String> ids(List<Element> choices) {
        return choices.stream()
                .map(choice -> choice.attribute("identifier").strip())
                .toList();
    }

    /** How many may be chosen; 0 for any number. */
    static int most(Element interaction, int otherwise) {
        var written = interaction.attribute("maxChoices");
        return written.isBlank()
                ? otherwise
                : Values.number(written)
                        .filter(number -> number.signum() >= 0 && number.compareTo(Values.FARTHEST) < 0)
                        .orElseThrow(() -> new NotTaken(interaction.line(), "number", "maxChoices", written))
                        .intValue();
    }

    /** Words that stand twice in a text are told apart by a number. */
    List<String> texts(Element interaction) {
        var taken = new HashSet<String>();
        var texts = new ArrayList<String>();
        var twice = interaction.is("hottextInteraction");
        for (var choice : choices(interaction)) {
            var text = item.texts().plain(choice);
            var own = text;
            for (int number = 2; !taken.add(own) && twice; number++) {
                own = text + " (" + number + ")";
            }
            texts.add(own);
        }
        return texts;
    }

    Part part(Element interaction) {
        var response = item.response(interaction);
        var ids = ids(choices(interaction));
        var texts = texts(interaction);
        var most = most(interaction, interaction.is("inlineChoiceInteraction") || response.single() ? 1 : 0);
        var one = response.single() || most == 1;
        var ticking = Ticking.of(response, item.scored(response), ids, most);
        var shuffle = interaction.yes("shuffle");
        var stem = new Question.Stem("part", 1, "", "", "", "");
        if (one) {
            var told = item.feedbacks()
                    .each(
                            response,
                            ids.stream()
                                    .<Object>map(id -> response.single() ? id : List.of(id))
                                    .toList());
            return new Part(single(stem, ticking, texts, told, shuffle, ids), ticking.full(), ticking.below());
        }
        if (most > 0 && most < ids.size() && ticking.scoring() == Question.Scoring.PARTS) {
            item.changed(interaction.line(), "most", most);
        }
        var told = item.feedbacks().eachChoice(response, ids);
        return new Part(
                new Question.Multiple(stem, ticking.options(texts, told, false), shuffle, ticking.scoring()),
                ticking.full(),
                ticking.below());
    }

    private static Question single(
            Question.Stem stem,
            Ticking ticking,
            List<String> texts,
            List<String> told,
            boolean shuffle,
            List<String> ids) {
        var options = ticking.options(texts, told, true);
        var truth = ids.equals(List.of("true", "false"))
                && TRUTHS.contains(texts.stream()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .toList());
        return truth
                        && !shuffle
                        && options.stream().allMatch(option -> option.share() == null)
                        && options.getFirst().right() != options.getLast().right()
                ? new Question.TrueFalse(stem, options.getFirst().right(), told.getFirst(), told.getLast())
                : new Question.Single(stem, options, shuffle);
    }
}
