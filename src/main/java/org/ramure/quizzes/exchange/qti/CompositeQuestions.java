package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Several small questions of one item. */
final class CompositeQuestions {

    private final ItemBody body;
    private final Item item;
    private final List<Element> interactions;

    CompositeQuestions(ItemBody body, List<Element> interactions) {
        this.body = body;
        this.item = body.item();
        this.interactions = interactions;
    }

    Question composite(List<Part> parts, String text) {
        var weights = weights(parts);
        var full = parts.stream().map(Part::full).reduce(BigDecimal.ZERO, BigDecimal::add);
        var questions = new ArrayList<Question>();
        for (int place = 0; place < parts.size(); place++) {
            var interaction = interactions.get(place);
            var label = interaction.attribute("label").strip();
            var prompt = body.prompted(interaction);
            questions.add(QuestionTexts.with(
                    parts.get(place).question(),
                    new Question.Stem(
                            "p" + (place + 1),
                            weights.get(place),
                            prompt.isBlank() && !label.isEmpty() ? Texts.escaped(label) : prompt,
                            "",
                            "",
                            "")));
        }
        return new Question.Composite(body.stem(item.pointsOf(full), text), questions);
    }

    /** Whole numbers in the proportions of what the parts score. */
    private List<Integer> weights(List<Part> parts) {
        var most = BigDecimal.valueOf(100);
        for (int times = 1; times <= 1000; times++) {
            var factor = BigDecimal.valueOf(times);
            var weights =
                    parts.stream().map(part -> part.full().multiply(factor)).toList();
            if (weights.stream().allMatch(weight -> Values.close(weight, weight.setScale(0, RoundingMode.HALF_UP)))) {
                var whole = weights.stream()
                        .map(weight -> weight.setScale(0, RoundingMode.HALF_UP).toBigInteger())
                        .toList();
                var divisor = whole.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
                var small = whole.stream()
                        .map(weight -> new BigDecimal(weight.divide(divisor)))
                        .toList();
                if (small.stream().allMatch(weight -> weight.compareTo(most) <= 0)) {
                    return small.stream().map(BigDecimal::intValueExact).toList();
                }
            }
        }
        throw new NotTaken(item.root().line(), "weights");
    }
}
