package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Extra;
import org.ramure.quizzes.Question.Gap;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.Question.Share;
import org.ramure.quizzes.Question.Sorted;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.qti.Expression.Mapped;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Interactions in which things are put together: two lists, one list of pairs, gaps of a text. */
final class PairParts {

    static final String CATEGORIES = "ramure-categories";

    private final Item item;

    PairParts(Item item) {
        this.item = item;
    }

    private static Question.Stem stem() {
        return new Question.Stem("part", 1, "", "", "", "");
    }

    /**
     * How pairs score.
     *
     * @param right for each on the left the one on the right that scores most
     * @param shares empty when each right one gains an equal part and others nothing
     */
    private record Pairing(
            Map<String, String> right, BigDecimal full, Scoring scoring, List<PairShare> shares, boolean below) {}

    private record PairShare(String left, String right, BigDecimal share) {}

    /**
     * @param lefts each of which takes one on the right
     * @param pair as the response writes it
     */
    private Pairing pairing(
            Response response, List<String> lefts, List<String> rights, BiFunction<String, String, String> pair) {
        var score = item.scored(response);
        if (Evaluation.of(response, null).number(score).signum() > 0) {
            throw new NotTaken(response.line(), "empty-scores");
        }
        var whole = Ticking.matched(score);
        if (whole != null) {
            var right = right(
                    response,
                    lefts,
                    rights,
                    (left, one) -> whole.answers().contains(pair.apply(left, one)) ? BigDecimal.ONE : BigDecimal.ZERO);
            if (whole.answers().size() != lefts.size()) {
                throw new NotTaken(response.line(), "not-one-each");
            }
            return new Pairing(right, whole.full(), Scoring.ALL_OR_NOTHING, List.of(), whole.below());
        }
        var mapping = response.mapping();
        if (!(Ticking.unwrapped(score) instanceof Mapped) || mapping == null) {
            throw new NotTaken(response.line(), "combination", response.id());
        }
        if (mapping.least() != null && mapping.least().signum() > 0) {
            throw new NotTaken(response.line(), "empty-scores");
        }
        return mapped(response, mapping, lefts, rights, pair);
    }

    private Pairing mapped(
            Response response,
            Response.Mapping mapping,
            List<String> lefts,
            List<String> rights,
            BiFunction<String, String, String> pair) {
        var right = right(response, lefts, rights, (left, one) -> mapping.of(pair.apply(left, one)));
        var best = lefts.stream()
                .map(left -> mapping.of(pair.apply(left, right.get(left))))
                .toList();
        var full = mapping.bounded(best.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (full.signum() <= 0) {
            throw new NotTaken(response.line(), "no-right");
        }
        var part = full.divide(BigDecimal.valueOf(lefts.size()), java.math.MathContext.DECIMAL64);
        var even = best.stream().allMatch(value -> Values.close(value, part));
        var shares = new ArrayList<PairShare>();
        var values = new ArrayList<BigDecimal>();
        for (var left : lefts) {
            for (var one : rights) {
                var value = mapping.of(pair.apply(left, one));
                values.add(value);
                even &= one.equals(right.get(left)) || value.signum() == 0;
                if (value.signum() != 0) {
                    shares.add(new PairShare(
                            left,
                            one,
                            Values.percent(value, full)
                                    .max(Values.HUNDRED.negate())
                                    .min(Values.HUNDRED)));
                }
            }
        }
        return new Pairing(right, full, Scoring.PARTS, even ? List.of() : shares, Ticking.below(mapping, values));
    }

    /** Each on the left has one that scores most, or the right answer says which. */
    private static Map<String, String> right(
            Response response, List<String> lefts, List<String> rights, BiFunction<String, String, BigDecimal> value) {
        var right = new LinkedHashMap<String, String>();
        for (var left : lefts) {
            var scoring = rights.stream()
                    .filter(one -> value.apply(left, one).signum() > 0)
                    .toList();
            if (scoring.isEmpty()) {
                throw new NotTaken(response.line(), "not-one-each");
            }
            var most = scoring.stream()
                    .map(one -> value.apply(left, one))
                    .max(BigDecimal::compareTo)
                    .orElseThrow();
            var best = scoring.stream()
                    .filter(one -> value.apply(left, one).compareTo(most) == 0)
                    .toList();
            if (best.size() > 1) {
                throw new NotTaken(response.line(), "not-one-each");
            }
            right.put(left, best.getFirst());
        }
        return right;
    }

    private static String of(Map<String, String> texts, String id) {
        return Objects.requireNonNull(texts.get(id));
    }

    /** Texts by identifier; of the same text twice the second is told apart by a number. */
    static Map<String, String> texts(Item item, List<Element> choices) {
        var texts = new LinkedHashMap<String, String>();
        for (var choice : choices) {
            var text = item.texts().plain(choice);
            var own = text;
            for (int number = 2; texts.containsValue(own); number++) {
                own = text + " (" + number + ")";
            }
            texts.put(choice.attribute("identifier").strip(), own);
        }
        return texts;
    }

    Part match(Element interaction) {
        var response = several(interaction, "directedPair");
        var sets = interaction.elements("simpleMatchSet").toList();
        if (sets.size() != 2) {
            throw new NotTaken(interaction.line(), "no-choices");
        }
        var first =
                texts(item, sets.getFirst().elements("simpleAssociableChoice").toList());
        var second =
                texts(item, sets.getLast().elements("simpleAssociableChoice").toList());
        var turned = turned(response, first, second);
        var lefts = turned ? second : first;
        var rights = turned ? first : second;
        var pairing = pairing(
                response,
                List.copyOf(lefts.keySet()),
                List.copyOf(rights.keySet()),
                (left, right) -> turned ? right + " " + left : left + " " + right);
        told(response, interaction.line());
        if (!turned && interaction.hasClass(CATEGORIES) && pairing.shares().isEmpty()) {
            return new Part(categories(lefts, rights, pairing), pairing.full(), pairing.below());
        }
        return new Part(matching(lefts, rights, pairing), pairing.full(), pairing.below());
    }

    /** Whether it is the second list whose members take one each: the first one's take several. */
    private static boolean turned(Response response, Map<String, String> first, Map<String, String> second) {
        var pairs = response.correct().isEmpty() && response.mapping() != null
                ? response.mapping().entries().stream()
                        .filter(entry -> entry.value().signum() > 0)
                        .map(Response.Entry::key)
                        .toList()
                : response.correct();
        return once(pairs, 1, second) && !once(pairs, 0, first);
    }

    private static boolean once(List<String> pairs, int side, Map<String, String> all) {
        var named = pairs.stream()
                .map(pair -> pair.split(" "))
                .filter(pair -> pair.length == 2)
                .map(pair -> pair[side])
                .toList();
        return named.size() == all.size()
                && all.keySet().containsAll(named)
                && named.stream().distinct().count() == named.size();
    }

    private static Question.Matching matching(Map<String, String> lefts, Map<String, String> rights, Pairing pairing) {
        var pairs = lefts.keySet().stream()
                .map(left -> new Pair(of(lefts, left), of(rights, of(pairing.right(), left)), ""))
                .toList();
        var places = List.copyOf(lefts.keySet());
        return new Question.Matching(
                stem(),
                pairs,
                rights.entrySet().stream()
                        .filter(right -> !pairing.right().containsValue(right.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                pairing.scoring(),
                pairing.shares().stream()
                        .map(share -> new Share(places.indexOf(share.left()), of(rights, share.right()), share.share()))
                        .toList());
    }

    private static Question categories(Map<String, String> lefts, Map<String, String> rights, Pairing pairing) {
        var categories = List.copyOf(rights.keySet());
        return new Question.Categories(
                stem(),
                List.copyOf(rights.values()),
                lefts.entrySet().stream()
                        .map(left -> new Sorted(
                                left.getValue(),
                                categories.indexOf(pairing.right().get(left.getKey())),
                                ""))
                        .toList(),
                pairing.scoring());
    }

    /** One list becomes two where each pair has one that stands first in it. */
    Part associate(Element interaction) {
        var response = several(interaction, "pair");
        var all = texts(item, interaction.elements("simpleAssociableChoice").toList());
        var pairs = response.correct().isEmpty() && response.mapping() != null
                ? response.mapping().entries().stream()
                        .filter(entry -> entry.value().signum() > 0)
                        .map(Response.Entry::key)
                        .toList()
                : response.correct();
        var ids = List.copyOf(all.keySet());
        var lefts = new LinkedHashMap<String, String>();
        var rights = new LinkedHashMap<String, String>();
        for (var pair : pairs) {
            var two = List.of(pair.split(" ")).stream()
                    .sorted(java.util.Comparator.comparing(ids::indexOf))
                    .toList();
            if (two.size() != 2
                    || !all.keySet().containsAll(two)
                    || lefts.containsKey(two.getFirst())
                    || rights.containsKey(two.getFirst())
                    || rights.containsKey(two.getLast())
                    || lefts.containsKey(two.getLast())) {
                throw new NotTaken(interaction.line(), "not-one-each");
            }
            lefts.put(two.getFirst(), all.get(two.getFirst()));
            rights.put(two.getLast(), all.get(two.getLast()));
        }
        if (lefts.isEmpty()) {
            throw new NotTaken(interaction.line(), "no-right");
        }
        ids.stream().filter(id -> !lefts.containsKey(id)).forEach(id -> rights.putIfAbsent(id, all.get(id)));
        var pairing = pairing(
                response,
                List.copyOf(lefts.keySet()),
                List.copyOf(rights.keySet()),
                (left, right) -> response.value(left + " " + right));
        told(response, interaction.line());
        item.changed(interaction.line(), "associate");
        return new Part(matching(lefts, rights, pairing), pairing.full(), pairing.below());
    }

    /** A response of a single pair is one too where one pair is all there is. */
    private Response several(Element interaction, String type) {
        var response = item.response(interaction);
        if (!response.type().equals(type)) {
            throw new NotTaken(response.line(), "unknown", "baseType=\"" + response.type() + "\"");
        }
        return response;
    }

    /** Pairs are told nothing one by one here: what is told whatever the answer stays. */
    private void told(Response response, int line) {
        var told = item.feedbacks().each(response, java.util.Arrays.asList(response.correct(), null));
        told.forEach(words -> item.feedbacks().drop(words, line));
    }

    Part gapMatch(Element interaction, List<Element> gaps) {
        var response = several(interaction, "directedPair");
        interaction.all("gapImg").findFirst().ifPresent(image -> {
            throw new NotTaken(image.line(), "unknown", "gapImg");
        });
        var choices = texts(item, interaction.all("gapText").toList());
        var ids = gaps.stream().map(gap -> gap.attribute("identifier").strip()).toList();
        var pairing = pairing(response, ids, List.copyOf(choices.keySet()), (gap, choice) -> choice + " " + gap);
        var told =
                item.feedbacks().each(response, java.util.Arrays.asList(response.correct(), List.of("\uE012 \uE012")));
        item.feedbacks().drop(told.getFirst(), interaction.line());
        var right = pairing.right();
        return new Part(
                new Question.Gaps(
                        stem(),
                        Question.Filling.DRAGGED,
                        ids.stream()
                                .map(gap -> new Gap(List.of(new Variant(of(choices, of(right, gap)))), ""))
                                .toList(),
                        choices.entrySet().stream()
                                .filter(choice -> !right.containsValue(choice.getKey()))
                                .map(choice -> new Extra(choice.getValue(), ""))
                                .toList(),
                        told.getLast(),
                        false,
                        false,
                        pairing.scoring(),
                        pairing.shares().stream()
                                .map(share ->
                                        new Share(ids.indexOf(share.left()), of(choices, share.right()), share.share()))
                                .toList()),
                pairing.full(),
                pairing.below());
    }
}
