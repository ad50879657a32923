package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Interactions in which things are put in order, which score as a whole or place by place. */
final class OrderParts {

    private final Item item;

    OrderParts(Item item) {
        this.item = item;
    }

    Part part(Element interaction) {
        var response = item.response(interaction);
        var texts = PairParts.texts(item, interaction.elements("simpleChoice").toList());
        var right = response.correct();
        var whole = Ticking.matched(item.scored(response));
        if (whole != null) {
            right = whole.answers().stream().map(String::valueOf).toList();
        }
        var places = whole == null ? places(response) : null;
        if (whole == null && places == null) {
            throw new NotTaken(response.line(), "order");
        }
        if (places != null) {
            right = places;
        }
        if (right.size() != texts.size() || !texts.keySet().containsAll(right)) {
            throw new NotTaken(response.line(), "order-part");
        }
        var wrong = new ArrayList<>(right);
        Collections.reverse(wrong);
        var told = item.feedbacks().each(response, List.of(right, wrong));
        item.feedbacks().drop(told.getFirst(), interaction.line());
        var full = whole != null ? whole.full() : Evaluation.of(response, right).number(item.scored(response));
        return new Part(
                new Question.Ordering(
                        new Question.Stem("part", 1, "", "", "", ""),
                        right.stream().map(texts::get).toList(),
                        told.getLast(),
                        whole != null ? Question.OrderScoring.ALL_OR_NOTHING : Question.OrderScoring.PLACES),
                full,
                whole != null && whole.below());
    }

    /** The right order where each place scores an equal part by itself; null when the rule is another. */
    private @Nullable List<String> places(Response response) {
        var terms = item.scored(response).terms();
        var right = new String[terms.size()];
        var part = (BigDecimal) null;
        for (var term : terms) {
            if (!(term
                            instanceof
                            Expression.If(
                                    Expression.Operation test,
                                    Expression.Constant(BigDecimal value),
                                    Expression.Constant(BigDecimal nothing)))
                    || nothing.signum() != 0
                    || value.signum() <= 0
                    || part != null && part.compareTo(value) != 0
                    || !test.name().equals("match")
                    || !(test.operands().getFirst() instanceof Expression.Operation index)
                    || !index.name().equals("index")
                    || !(index.operands().getFirst() instanceof Expression.Given)
                    || !(test.operands().getLast() instanceof Expression.Constant(String id))) {
                return null;
            }
            part = value;
            var place = Values.number(index.settings().getOrDefault("n", ""))
                    .map(BigDecimal::intValue)
                    .orElse(0);
            if (place < 1 || place > right.length || right[place - 1] != null) {
                return null;
            }
            right[place - 1] = id;
        }
        return List.of(right);
    }
}
