package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.ramure.quizzes.Answer;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.TrialMarking;

/** Reads an item a second way, by jsoup, and says what the codec should have made of it. */
final class QtiItemOracle {

    private final Element item;
    private final List<Element> interactions;

    QtiItemOracle(String xml) {
        var plain = xml.replaceAll("(</?)qti-", "$1")
                .replaceAll("response-identifier=", "responseIdentifier=")
                .replaceAll("base-type=", "baseType=");
        this.item = Jsoup.parse(plain, "", Parser.xmlParser());
        this.interactions = item.getAllElements().stream()
                .filter(element -> bare(element).endsWith("interaction"))
                .toList();
    }

    private static String bare(Element element) {
        return element.tagName().replace("-", "").toLowerCase(Locale.ROOT);
    }

    private List<Element> all(Element within, String... names) {
        return within.getAllElements().stream()
                .filter(element -> List.of(names).contains(bare(element)))
                .toList();
    }

    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name);
    }

    Map<String, List<String>> correct() {
        var correct = new LinkedHashMap<String, List<String>>();
        for (var declaration : all(item, "responsedeclaration")) {
            var values = all(declaration, "correctresponse").stream()
                    .flatMap(one -> all(one, "value").stream())
                    .map(Element::text)
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                correct.put(attribute(declaration, "identifier"), values);
            }
        }
        return correct;
    }

    List<String> responses() {
        return interactions.stream()
                .map(one -> attribute(one, "responseIdentifier"))
                .toList();
    }

    private static String text(Element element) {
        var copy = element.clone();
        copy.getAllElements().stream()
                .filter(inner -> bare(inner).equals("feedbackinline"))
                .toList()
                .forEach(Element::remove);
        return copy.text().strip();
    }

    private List<Element> choices(Element interaction) {
        return all(
                interaction,
                "simplechoice",
                "inlinechoice",
                "hottext",
                "hotspotchoice",
                "simpleassociablechoice",
                "gaptext");
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        choices(item).forEach(choice -> texts.put(attribute(choice, "identifier"), text(choice)));
        return texts;
    }

    /** @param values of each response; none for one that was not answered */
    Answer answer(Question question, Map<String, List<String>> values) {
        var answers = interactions.stream()
                .map(one -> values.getOrDefault(attribute(one, "responseIdentifier"), List.of()))
                .toList();
        return switch (question) {
            case Question.Composite composite ->
                new Answer.Parts(IntStream.range(0, composite.parts().size())
                        .mapToObj(
                                place -> one(composite.parts().get(place), interactions.get(place), answers.get(place)))
                        .toList());
            case Question.Gaps gaps
            when gaps.filling() == Question.Filling.TYPED ->
                new Answer.Texts(
                        answers.stream().map(answer -> String.join("", answer)).toList());
            case Question.Gaps gaps
            when gaps.filling() == Question.Filling.LIST ->
                new Answer.Matches(IntStream.range(0, gaps.gaps().size())
                        .mapToObj(gap -> answers.get(gap).isEmpty()
                                ? -1
                                : choices(gaps)
                                        .indexOf(new Question.Extra(
                                                texts().get(answers.get(gap).getFirst()),
                                                gaps.gaps().get(gap).group())))
                        .toList());
            default -> one(question, interactions.getFirst(), answers.getFirst());
        };
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

    private Answer one(Question question, Element interaction, List<String> values) {
        return switch (question) {
            case Question.Single _, Question.Multiple _, Question.TrueFalse _ -> chosen(interaction, values);
            case Question.Hotspot hotspot when !hotspot.hidden() -> chosen(interaction, values);
            case Question.Hotspot _ ->
                new Answer.Spots(values.stream()
                        .map(point -> point.strip().split("\\s+"))
                        .map(point -> new Answer.Spot(Integer.parseInt(point[0]), Integer.parseInt(point[1])))
                        .toList());
            case Question.ShortText _, Question.Numeric _ -> new Answer.Text(String.join("", values));
            case Question.Ordering ordering ->
                new Answer.Order(values.stream()
                        .map(id -> ordering.items().indexOf(texts().get(id)))
                        .toList());
            case Question.Matching matching ->
                matches(
                        matching.pairs().stream().map(Question.Pair::left).toList(),
                        Stream.concat(matching.pairs().stream().map(Question.Pair::right), matching.extra().stream())
                                .distinct()
                                .toList(),
                        values);
            case Question.Gaps gaps ->
                matches(
                        all(item, "gap").stream()
                                .map(gap -> attribute(gap, "identifier"))
                                .toList(),
                        choices(gaps).stream().map(Question.Extra::text).toList(),
                        values);
            default -> throw new IllegalArgumentException("No answer to " + question);
        };
    }

    private Answer chosen(Element interaction, List<String> values) {
        var ids = choices(interaction).stream()
                .map(choice -> attribute(choice, "identifier"))
                .toList();
        return new Answer.Choice(values.stream().map(ids::indexOf).toList());
    }

    /** Whichever of the two of a pair stands on the left. */
    private Answer matches(List<String> lefts, List<String> rights, List<String> pairs) {
        var matched = new ArrayList<>(lefts.stream().map(left -> -1).toList());
        for (var pair : pairs) {
            var ids = pair.strip().split("\\s+");
            var one = texts().getOrDefault(ids[0], ids[0]);
            var other = texts().getOrDefault(ids[1], ids[1]);
            if (lefts.contains(one)) {
                matched.set(lefts.indexOf(one), rights.indexOf(other));
            } else {
                matched.set(lefts.indexOf(other), rights.indexOf(one));
            }
        }
        return new Answer.Matches(matched);
    }

    /** What the one mapping of an item says that several answers score, against what the question gives. */
    List<String> wrongByMapping(Question question) {
        var mappings = all(item, "mapping");
        if (mappings.size() != 1 || interactions.size() != 1) {
            return List.of();
        }
        var mapping = mappings.getFirst();
        var response = mapping.parent();
        var values = new LinkedHashMap<String, BigDecimal>();
        all(mapping, "mapentry")
                .forEach(entry -> values.put(
                        pair(attribute(entry, "mapKey"), attribute(response, "baseType")),
                        new BigDecimal(attribute(entry, "mappedValue").strip())));
        var candidates = candidates(question, attribute(response, "baseType"));
        var scored = new LinkedHashMap<List<String>, BigDecimal>();
        for (var answer : answers(
                candidates, attribute(response, "cardinality").equals("single"), attribute(response, "baseType"))) {
            var sum = answer.stream()
                    .map(one -> values.getOrDefault(
                            pair(one, attribute(response, "baseType")),
                            number(mapping, "defaultValue", BigDecimal.ZERO)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            scored.put(
                    answer,
                    sum.max(number(mapping, "lowerBound", sum))
                            .min(number(mapping, "upperBound", sum.max(number(mapping, "lowerBound", sum)))));
        }
        var full = scored.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
        var wrong = new ArrayList<String>();
        scored.forEach((answer, score) -> {
            var expected = score.max(BigDecimal.ZERO).divide(full, 5, RoundingMode.HALF_UP);
            var gained =
                    TrialMarking.share(question, answer(question, Map.of(attribute(response, "identifier"), answer)));
            if (expected.subtract(gained).abs().compareTo(new BigDecimal("0.0006")) > 0) {
                wrong.add(answer + " scores " + expected + ", gains " + gained);
            }
        });
        return wrong;
    }

    private static String pair(String value, String type) {
        return type.equals("pair")
                ? String.join(
                        " ", Stream.of(value.strip().split("\\s+")).sorted().toList())
                : value.strip();
    }

    private static BigDecimal number(Element mapping, String name, BigDecimal otherwise) {
        try {
            var written = attribute(mapping, name).strip();
            return written.isEmpty() ? otherwise : new BigDecimal(written);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    private List<String> candidates(Question question, String type) {
        return switch (question) {
            case Question.Numeric _, Question.ShortText _ ->
                Stream.concat(
                                all(item, "mapentry").stream().map(entry -> attribute(entry, "mapKey")),
                                Stream.of("4711"))
                        .toList();
            case Question.Matching _
            when type.equals("pair") ->
                all(item, "mapentry").stream()
                        .map(entry -> attribute(entry, "mapKey"))
                        .toList();
            case Question.Matching _ -> {
                var sets = all(item, "simplematchset");
                yield crossed(sets.getFirst(), sets.getLast());
            }
            case Question.Gaps _ ->
                all(item, "gaptext").stream()
                        .flatMap(text -> all(item, "gap").stream()
                                .map(gap -> attribute(text, "identifier") + " " + attribute(gap, "identifier")))
                        .toList();
            default ->
                choices(interactions.getFirst()).stream()
                        .map(choice -> attribute(choice, "identifier"))
                        .toList();
        };
    }

    private List<String> crossed(Element lefts, Element rights) {
        return choices(lefts).stream()
                .flatMap(left -> choices(rights).stream()
                        .map(right -> attribute(left, "identifier") + " " + attribute(right, "identifier")))
                .toList();
    }

    /** Every answer of up to three things; of pairs those in which each thing on the left has one. */
    private List<List<String>> answers(List<String> candidates, boolean single, String type) {
        var answers = new ArrayList<List<String>>();
        candidates.forEach(one -> answers.add(List.of(one)));
        if (single) {
            return answers;
        }
        var from = 0;
        for (int size = 2; size <= 4; size++) {
            var until = answers.size();
            for (int place = from; place < until && answers.size() < 5_000; place++) {
                var answer = answers.get(place);
                for (var more : candidates.subList(candidates.indexOf(answer.getLast()) + 1, candidates.size())) {
                    if (!type.endsWith("air") || apart(answer, more, type)) {
                        answers.add(
                                Stream.concat(answer.stream(), Stream.of(more)).toList());
                    }
                }
            }
            from = until;
        }
        return answers;
    }

    private boolean apart(List<String> pairs, String more, String type) {
        var ids = more.split(" ");
        var gaps = !all(item, "gap").isEmpty();
        return pairs.stream()
                .map(pair -> pair.split(" "))
                .noneMatch(pair -> type.equals("pair")
                        ? pair[0].equals(ids[0]) || pair[1].equals(ids[1])
                        : pair[gaps ? 1 : 0].equals(ids[gaps ? 1 : 0]));
    }
}
