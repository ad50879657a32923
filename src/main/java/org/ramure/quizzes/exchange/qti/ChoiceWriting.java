package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Writes what is chosen. */
final class ChoiceWriting {

    private final ItemDraft item;

    ChoiceWriting(ItemDraft item) {
        this.item = item;
    }

    /** @param ending of the names of this part's own variables, or empty */
    Element choice(
            String response,
            String prefix,
            List<Option> options,
            boolean shuffle,
            boolean one,
            BigDecimal points,
            Scoring scoring,
            String ending) {
        item.scored(
                response,
                options.stream().map(Option::right).toList(),
                options.stream().map(Option::share).toList(),
                prefix,
                one,
                points,
                scoring);
        item.told(
                response,
                ending,
                one,
                options.stream().map(Option::feedback).toList(),
                IntStream.range(0, options.size())
                        .mapToObj(place -> ItemDraft.id(prefix, place))
                        .toList());
        var interaction = Element.of("choiceInteraction")
                .with("responseIdentifier", response)
                .with("shuffle", shuffle)
                .with("maxChoices", one ? 1 : 0);
        for (int place = 0; place < options.size(); place++) {
            interaction.add(Element.of("simpleChoice")
                    .with("identifier", ItemDraft.id(prefix, place))
                    .words(options.get(place).text()));
        }
        return interaction;
    }

    boolean trueFalse(Question.TrueFalse truth, Locale language) {
        item.declared(ItemDraft.RESPONSE, "single", "identifier", List.of(String.valueOf(truth.right())));
        item.rules().matched(ItemDraft.RESPONSE, item.points());
        var ids = List.of("true", "false");
        item.told(ItemDraft.RESPONSE, "", true, List.of(truth.feedbackTrue(), truth.feedbackFalse()), ids);
        var french = language.getLanguage().equals("fr");
        item.body()
                .add(Element.of("choiceInteraction")
                        .with("responseIdentifier", ItemDraft.RESPONSE)
                        .with("shuffle", false)
                        .with("maxChoices", 1)
                        .add(
                                Element.of("simpleChoice")
                                        .with("identifier", "true")
                                        .words(french ? "Vrai" : "True"),
                                Element.of("simpleChoice")
                                        .with("identifier", "false")
                                        .words(french ? "Faux" : "False")));
        return true;
    }

    static Element inline(String response, String prefix, List<String> texts, boolean shuffle) {
        var interaction = Element.of("inlineChoiceInteraction")
                .with("responseIdentifier", response)
                .with("shuffle", shuffle);
        for (int place = 0; place < texts.size(); place++) {
            interaction.add(Element.of("inlineChoice")
                    .with("identifier", ItemDraft.id(prefix, place))
                    .words(texts.get(place)));
        }
        return interaction;
    }

    boolean opinion(Question.Opinion opinion) {
        for (int place = 0; place < opinion.statements().size(); place++) {
            var response =
                    opinion.statements().size() == 1 ? ItemDraft.RESPONSE : ItemDraft.RESPONSE + "_" + (place + 1);
            item.declared(response, "single", "identifier", List.of());
            var interaction = Element.of("choiceInteraction")
                    .with("responseIdentifier", response)
                    .with("shuffle", false)
                    .with("maxChoices", 1)
                    .add(Element.of("prompt").words(opinion.statements().get(place)));
            for (int degree = 0; degree < opinion.scale().size(); degree++) {
                interaction.add(Element.of("simpleChoice")
                        .with("identifier", "S" + (place + 1) + "C" + (degree + 1))
                        .words(opinion.scale().get(degree)));
            }
            item.body().add(interaction);
        }
        return true;
    }
}
