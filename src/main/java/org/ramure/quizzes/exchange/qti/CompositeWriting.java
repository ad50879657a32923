package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.exchange.HtmlTexts;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Writes several small questions under one stem. */
final class CompositeWriting {

    private final ItemDraft item;
    private final TypedWriting typed;
    private final ChoiceWriting choices;

    CompositeWriting(ItemDraft item) {
        this.item = item;
        this.typed = new TypedWriting(item);
        this.choices = new ChoiceWriting(item);
    }

    boolean composite(Question.Composite composite) {
        var whole = composite.parts().stream()
                .mapToInt(part -> part.stem().points())
                .sum();
        if (composite.parts().stream()
                        .map(part -> java.math.BigInteger.valueOf(part.stem().points()))
                        .reduce(java.math.BigInteger.ZERO, java.math.BigInteger::gcd)
                        .compareTo(java.math.BigInteger.ONE)
                > 0) {
            item.loss("weights");
        }
        item.body().with("class", ItemReader.COMPOSITE);
        var inline = new ArrayList<Element>();
        for (int place = 0; place < composite.parts().size(); place++) {
            var part = composite.parts().get(place);
            item.stem(part.stem());
            if (!part.stem().feedback().isBlank()) {
                item.loss("part-feedback");
            }
            var points = Values.tidy(item.points()
                    .multiply(BigDecimal.valueOf(part.stem().points()))
                    .divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP));
            var element = partOf(part, place, points);
            if (element == null) {
                return false;
            }
            inline.add(element);
        }
        blocks(Marks.marked(item.html(), composite.stem().text(), inline));
        return true;
    }

    private @Nullable Element partOf(Question part, int place, BigDecimal points) {
        var response = ItemDraft.RESPONSE + "_" + (place + 1);
        var ending = "_" + (place + 1);
        var prefix = "P" + (place + 1);
        return switch (part) {
            case Question.Single single -> {
                choices.choice(response, prefix, single.options(), false, true, points, Scoring.PARTS, ending);
                yield labelled(
                        ChoiceWriting.inline(
                                response,
                                prefix,
                                single.options().stream().map(Option::text).toList(),
                                single.shuffle()),
                        part);
            }
            case Question.Multiple multiple -> {
                var choice = choices.choice(
                        response,
                        prefix,
                        multiple.options(),
                        multiple.shuffle(),
                        false,
                        points,
                        multiple.scoring(),
                        ending);
                if (!part.stem().text().isBlank()) {
                    choice.nodes()
                            .addFirst(Element.of("prompt")
                                    .add(item.html().blocks(part.stem().text()).stream()
                                            .flatMap(block -> ((Element) block).nodes().stream())
                                            .toList()));
                }
                yield choice;
            }
            case Question.ShortText text ->
                typed.words(response, ending, text, points) ? labelled(TypedWriting.field(response, 15), part) : null;
            case Question.Numeric number -> {
                typed.numeric(response, ending, number, points);
                yield labelled(TypedWriting.field(response, 10), part);
            }
            default -> throw new IllegalStateException("No part: " + part);
        };
    }

    private Element labelled(Element interaction, Question part) {
        var words = part.stem().text();
        if (words.length() > 250 || !HtmlTexts.escaped(words).equals(words)) {
            item.loss("part-text");
        }
        return words.isBlank() || words.length() > 250 ? interaction : interaction.with("label", words);
    }

    /** A choice of several stands between paragraphs: the one that it stood in ends before it. */
    private void blocks(List<Node> blocks) {
        for (var block : blocks) {
            if (!(block instanceof Element element)
                    || element.all("choiceInteraction").findAny().isEmpty()) {
                item.body().add(block);
                continue;
            }
            var choices = element.all("choiceInteraction").toList();
            var rest = without(element);
            var alone = rest.text().isBlank() && rest.elements().isEmpty();
            if (!alone || choices.size() > 1) {
                item.loss("place");
            }
            if (!alone) {
                item.body().add(rest);
            }
            item.body().add(choices);
        }
    }

    private static Element without(Element element) {
        return new Element(
                element.name(),
                element.attributes(),
                new ArrayList<>(element.nodes().stream()
                        .filter(node -> !(node instanceof Element inner && inner.is("choiceInteraction")))
                        .map(node -> node instanceof Element inner ? (Node) without(inner) : node)
                        .toList()),
                0);
    }
}
