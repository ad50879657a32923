package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Writes texts with gaps. */
final class GapWriting {

    private final ItemDraft item;

    GapWriting(ItemDraft item) {
        this.item = item;
    }

    boolean dragged(Question.Gaps gaps) {
        if (gaps.gaps().stream().map(Question.Gap::group).distinct().count() > 1) {
            item.loss("groups");
        }
        var choices =
                choices(gaps).stream().map(Question.Extra::text).distinct().toList();
        var correct = IntStream.range(0, gaps.gaps().size())
                .mapToObj(gap -> "T"
                        + (choices.indexOf(gaps.gaps()
                                        .get(gap)
                                        .accepted()
                                        .getFirst()
                                        .text())
                                + 1)
                        + " G" + (gap + 1))
                .toList();
        new PairWriting(item)
                .paired(
                        correct,
                        gaps.scoring(),
                        gaps.shares().stream()
                                .map(share -> ItemDraft.entry(
                                        "T" + (choices.indexOf(share.choice()) + 1) + " G" + (share.place() + 1),
                                        ItemDraft.part(item.points(), share.share())))
                                .toList());
        item.wrong(Rules.match(ItemDraft.RESPONSE), gaps.feedbackWrong());
        var interaction = Element.of("gapMatchInteraction")
                .with("responseIdentifier", ItemDraft.RESPONSE)
                .with("shuffle", true);
        for (int place = 0; place < choices.size(); place++) {
            interaction.add(Element.of("gapText")
                    .with("identifier", "T" + (place + 1))
                    .with("matchMax", 0)
                    .words(choices.get(place)));
        }
        item.body()
                .add(interaction.add(Marks.marked(
                        item.html(),
                        gaps.stem().text(),
                        IntStream.range(0, gaps.gaps().size())
                                .mapToObj(gap -> Element.of("gap").with("identifier", "G" + (gap + 1)))
                                .toList())));
        return true;
    }

    private static List<Question.Extra> choices(Question.Gaps gaps) {
        return Stream.concat(
                        gaps.gaps().stream()
                                .map(gap -> new Question.Extra(
                                        gap.accepted().getFirst().text(), gap.group())),
                        gaps.extra().stream())
                .distinct()
                .toList();
    }

    /** Words that are typed, or chosen from a list, where they stand. */
    boolean inText(Question.Gaps gaps) {
        if (gaps.scoring() == Scoring.ALL_OR_NOTHING || !gaps.shares().isEmpty()) {
            item.loss("scoring");
        }
        var count = gaps.gaps().size();
        var each = ItemDraft.part(item.points(), count);
        var right = Element.of("and");
        var entries = new ArrayList<Element>();
        for (int place = 0; place < count; place++) {
            var response = count == 1 ? ItemDraft.RESPONSE : ItemDraft.RESPONSE + "_" + (place + 1);
            var gap = gaps.gaps().get(place);
            if (gaps.filling() == Question.Filling.TYPED) {
                var full = gap.accepted().stream()
                        .filter(variant -> variant.share().compareTo(Values.HUNDRED) >= 0)
                        .map(variant -> new Variant(variant.text()))
                        .toList();
                if (!full.equals(gap.accepted())) {
                    item.loss("gap-variants");
                }
                if (!new TypedWriting(item)
                        .words(
                                response,
                                "_" + (place + 1),
                                new Question.ShortText(gaps.stem(), full, "", gaps.caseMatters(), gaps.accentsMatter()),
                                each)) {
                    return false;
                }
                entries.add(TypedWriting.field(response, 15));
                right.add(Element.of("gt")
                        .add(Element.of("mapResponse").with("identifier", response), Rules.value(BigDecimal.ZERO)));
            } else {
                entries.add(inline(response, "G" + (place + 1), choices(gaps), gap, each));
                right.add(Rules.match(response));
            }
        }
        if (count == 1) {
            item.body().with("class", ItemReader.GAPS);
        }
        item.wrong(count == 1 ? right.elements().getFirst() : right, gaps.feedbackWrong());
        item.body().add(Marks.marked(item.html(), gaps.stem().text(), entries));
        return true;
    }

    private Element inline(
            String response, String prefix, List<Question.Extra> all, Question.Gap gap, BigDecimal points) {
        var own = all.stream()
                .filter(choice -> choice.group().equals(gap.group()))
                .map(Question.Extra::text)
                .toList();
        item.declared(
                response,
                "single",
                "identifier",
                List.of(ItemDraft.id(
                        prefix, own.indexOf(gap.accepted().getFirst().text()))));
        item.rules().matched(response, points);
        return ChoiceWriting.inline(response, prefix, own, true);
    }
}
