package org.ramure.quizzes.exchange.qti;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.OrderScoring;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Writes what is put together or in order. */
final class PairWriting {

    private final ItemDraft item;

    PairWriting(ItemDraft item) {
        this.item = item;
    }

    boolean matching(Question.Matching matching) {
        if (matching.pairs().stream().anyMatch(pair -> !pair.feedback().isBlank())) {
            item.loss("pair-feedback");
        }
        var rights = choices(matching);
        pairs(
                matching.pairs().stream().map(Question.Pair::left).toList(),
                rights,
                matching.pairs().stream()
                        .map(pair -> rights.indexOf(pair.right()))
                        .toList(),
                matching.scoring(),
                matching.shares(),
                "");
        return true;
    }

    private static List<String> choices(Question.Matching matching) {
        return Stream.concat(matching.pairs().stream().map(Question.Pair::right), matching.extra().stream())
                .distinct()
                .toList();
    }

    boolean categories(Question.Categories categories) {
        if (categories.items().stream().anyMatch(item -> !item.feedback().isBlank())) {
            item.loss("pair-feedback");
        }
        pairs(
                categories.items().stream().map(Question.Sorted::text).toList(),
                categories.categories(),
                categories.items().stream().map(Question.Sorted::category).toList(),
                categories.scoring(),
                List.of(),
                PairParts.CATEGORIES);
        return true;
    }

    private void pairs(
            List<String> lefts,
            List<String> rights,
            List<Integer> right,
            Scoring scoring,
            List<Question.Share> shares,
            String look) {
        var correct = IntStream.range(0, lefts.size())
                .mapToObj(left -> "L" + (left + 1) + " R" + (right.get(left) + 1))
                .toList();
        paired(
                correct,
                scoring,
                shares.stream()
                        .map(share -> ItemDraft.entry(
                                "L" + (share.place() + 1) + " R" + (rights.indexOf(share.choice()) + 1),
                                ItemDraft.part(item.points(), share.share())))
                        .toList());
        var interaction = Element.of("matchInteraction");
        if (!look.isEmpty()) {
            interaction.with("class", look);
        }
        item.body()
                .add(interaction
                        .with("responseIdentifier", ItemDraft.RESPONSE)
                        .with("shuffle", true)
                        .with("maxAssociations", lefts.size())
                        .add(set("L", lefts, 1), set("R", rights, 0)));
    }

    /** What pairs score: shares, or an equal part each, or all or nothing. */
    void paired(List<String> correct, Scoring scoring, List<Element> shares) {
        var declaration = item.declared(ItemDraft.RESPONSE, "multiple", "directedPair", correct);
        if (shares.isEmpty() && scoring == Scoring.ALL_OR_NOTHING) {
            item.rules().matched(ItemDraft.RESPONSE, item.points());
            return;
        }
        declaration.add(ItemDraft.mapping(
                item.points(),
                shares.isEmpty()
                        ? correct.stream()
                                .map(pair -> ItemDraft.entry(pair, ItemDraft.part(item.points(), correct.size())))
                                .toList()
                        : shares));
        item.rules().mapped(ItemDraft.RESPONSE);
    }

    private static Element set(String prefix, List<String> texts, int most) {
        var set = Element.of("simpleMatchSet");
        for (int place = 0; place < texts.size(); place++) {
            set.add(Element.of("simpleAssociableChoice")
                    .with("identifier", prefix + (place + 1))
                    .with("matchMax", most)
                    .words(texts.get(place)));
        }
        return set;
    }

    boolean ordering(Question.Ordering ordering) {
        var ids = IntStream.range(0, ordering.items().size())
                .mapToObj(place -> ItemDraft.id("", place))
                .toList();
        item.declared(ItemDraft.RESPONSE, "ordered", "identifier", ids);
        if (ordering.scoring() == OrderScoring.PLACES) {
            for (int place = 0; place < ids.size(); place++) {
                item.rules()
                        .chosen(List.of(Map.entry(
                                Element.of("match")
                                        .add(
                                                Element.of("index")
                                                        .with("n", place + 1)
                                                        .add(Rules.variable(ItemDraft.RESPONSE)),
                                                Rules.value("identifier", ids.get(place))),
                                ItemDraft.part(item.points(), ids.size()))));
            }
        } else {
            if (ordering.scoring() == OrderScoring.FOLLOWING) {
                item.loss("following");
            }
            item.rules().matched(ItemDraft.RESPONSE, item.points());
        }
        item.wrong(Rules.match(ItemDraft.RESPONSE), ordering.feedbackWrong());
        var interaction = Element.of("orderInteraction")
                .with("responseIdentifier", ItemDraft.RESPONSE)
                .with("shuffle", true);
        ordering.items().stream()
                .sorted()
                .forEach(text -> interaction.add(Element.of("simpleChoice")
                        .with("identifier", ids.get(ordering.items().indexOf(text)))
                        .words(text)));
        item.body().add(interaction);
        return true;
    }
}
