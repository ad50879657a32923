package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Makes one question of one item. */
final class ItemReader {

    static final String COMPOSITE = "ramure-composite";
    static final String GAPS = "ramure-gaps";

    private static final Set<String> TAKEN = Set.of(
            "choiceInteraction",
            "inlineChoiceInteraction",
            "textEntryInteraction",
            "extendedTextInteraction",
            "matchInteraction",
            "gapMatchInteraction",
            "orderInteraction",
            "hottextInteraction",
            "hotspotInteraction",
            "selectPointInteraction",
            "sliderInteraction",
            "associateInteraction",
            "uploadInteraction");
    private static final Set<String> PARTS =
            Set.of("choiceInteraction", "inlineChoiceInteraction", "textEntryInteraction", "sliderInteraction");
    private static final Pattern UNIT = Pattern.compile("(?:^|\n\n)" + Texts.mark(1) + " ?([\\p{L}%€$£°²³µ/]{1,20})?$");

    private final Item item;
    private final String key;
    private final List<Element> interactions;

    ItemReader(Item item, String key) {
        this.item = item;
        this.key = key;
        this.interactions = item.body()
                .all()
                .filter(element -> element.name().endsWith("Interaction"))
                .toList();
        interactions.stream()
                .filter(element -> !TAKEN.contains(element.name()))
                .findFirst()
                .ifPresent(element -> {
                    throw new NotTaken(element.line(), "interaction", element.name());
                });
    }

    Question question() {
        var question = interactions.size() == 1
                ? one(interactions.getFirst())
                : interactions.isEmpty() ? description() : several();
        item.feedbacks().tellLost();
        return question;
    }

    private Question description() {
        if (!item.responses().isEmpty()
                || item.root()
                        .elements("responseProcessing")
                        .anyMatch(one -> !one.elements().isEmpty())) {
            throw new NotTaken(item.root().line(), "no-interaction");
        }
        var text = item.texts().markdown(item.body());
        if (text.isBlank()) {
            throw new NotTaken(item.root().line(), "no-interaction");
        }
        return new Question.Description(item.stem(key, 0, text));
    }

    private Question one(Element interaction) {
        return switch (interaction.name()) {
            case "choiceInteraction" ->
                item.score(item.response(interaction)) == null
                        ? opinion()
                        : whole(new ChoiceParts(item).part(interaction), text(this::prompt));
            case "inlineChoiceInteraction" -> inline();
            case "textEntryInteraction", "sliderInteraction" -> typed(interaction);
            case "extendedTextInteraction" -> open(interaction);
            case "uploadInteraction" -> upload(interaction);
            case "matchInteraction" -> whole(new PairParts(item).match(interaction), text(this::prompt));
            case "associateInteraction" -> whole(new PairParts(item).associate(interaction), text(this::prompt));
            case "orderInteraction" -> whole(new PairParts(item).order(interaction), text(this::prompt));
            case "gapMatchInteraction" -> gapMatch(interaction);
            case "hottextInteraction" -> whole(new ChoiceParts(item).part(interaction), text(this::hottext));
            case "hotspotInteraction" -> whole(new ImageParts(item).hotspot(interaction), text(this::prompt));
            default -> whole(new ImageParts(item).points(interaction), text(this::prompt));
        };
    }

    private Question whole(Part part, String text) {
        item.negative(part.below());
        return QuestionTexts.with(part.question(), item.stem(key, item.pointsOf(part.full()), text));
    }

    private String text(java.util.function.Function<Element, @Nullable String> instead) {
        return item.texts().markdown(item.body(), instead);
    }

    /** What is asked, where the interaction stands. */
    private @Nullable String prompt(Element element) {
        return element.name().endsWith("Interaction") ? html(prompted(element)) : null;
    }

    private String prompted(Element interaction) {
        return interaction
                .elements("prompt")
                .findFirst()
                .map(prompt -> item.texts().markdown(prompt))
                .orElse("");
    }

    /** Markdown that goes through HTML once more, unharmed. */
    private String html(String markdown) {
        return markdown.isBlank()
                ? ""
                : "<div>" + org.ramure.quizzes.exchange.HtmlTexts.html(markdown, address -> address) + "</div>";
    }

    private @Nullable String hottext(Element element) {
        return element.is("hottext")
                ? "<strong>" + Texts.escapedHtml(item.texts().plain(element)) + "</strong>"
                : null;
    }

    /** One that stands at the end becomes a field below the text; in the midst of words a gap, or a mark of it. */
    private Question typed(Element interaction) {
        var part = new TypedParts(item).part(interaction);
        var text = text(element -> element == interaction ? html(prompted(element)) + Texts.mark(1) : null);
        if (part.question() instanceof Question.ShortText words && !text.endsWith(Texts.mark(1)) && simple(words)
                || part.question() instanceof Question.ShortText && item.body().hasClass(GAPS)) {
            item.negative(part.below());
            return gaps(List.of(part), numbered(text));
        }
        var unit = UNIT.matcher(text);
        if (part.question() instanceof Question.Numeric number && unit.find()) {
            var name = unit.group(1) == null ? "" : unit.group(1);
            return whole(
                    new Part(
                            new Question.Numeric(
                                    number.stem(),
                                    number.right(),
                                    number.tolerance(),
                                    name,
                                    number.feedbackWrong(),
                                    number.relative(),
                                    number.others(),
                                    number.units()),
                            part.full(),
                            part.below()),
                    text.substring(0, unit.start()).strip());
        }
        return whole(
                part,
                text.endsWith(Texts.mark(1))
                        ? text.substring(0, text.length() - Texts.mark(1).length())
                                .strip()
                        : text.replace(Texts.mark(1), "(…)"));
    }

    /** Where every answer that is accepted gains everything, and none is told anything of its own. */
    private static boolean simple(Question.ShortText words) {
        return words.accepted().stream()
                .allMatch(variant -> variant.share().compareTo(Values.HUNDRED) == 0
                        && variant.feedback().isEmpty()
                        && !variant.text().equals("*"));
    }

    private static String numbered(String text) {
        var marked = text;
        for (int number = 1; marked.contains(Texts.mark(number)); number++) {
            marked = marked.replace(Texts.mark(number), "[[" + number + "]]");
        }
        return marked;
    }

    private Question open(Element interaction) {
        var response = item.response(interaction);
        byHand(response);
        if (!response.single()) {
            throw new NotTaken(response.line(), "unknown", "cardinality=\"" + response.cardinality() + "\"");
        }
        var model = model(response);
        return new Question.Open(
                item.stem(key, item.pointsByHand(), text(this::prompt)),
                List.of(),
                model,
                String.join("\n", response.before()),
                0,
                0);
    }

    /** What is written for others than learners, or the right answer. */
    private String model(Response response) {
        var written = item.body()
                .all("rubricBlock")
                .filter(block -> !Texts.forLearners(block))
                .map(block -> item.texts().markdown(block))
                .toList();
        return written.isEmpty()
                ? Texts.escaped(String.join("\n\n", response.correct()))
                : String.join("\n\n", written);
    }

    /** What people mark must not be scored by a rule as well, unless the rule scores nothing or was not written. */
    private void byHand(Response response) {
        var score = item.score(response);
        if (score != null
                && item.root().elements("responseProcessing").findFirst().isPresent()) {
            throw new NotTaken(response.line(), "by-hand", response.id());
        }
    }

    private Question upload(Element interaction) {
        var response = item.response(interaction);
        byHand(response);
        var type = interaction.attribute("type").strip();
        var ending = type.isEmpty() ? java.util.Optional.<String>empty() : MediaTypes.ending(type);
        if (!type.isEmpty() && ending.isEmpty()) {
            item.changed(interaction.line(), "upload-type", type);
        }
        return new Question.Upload(
                item.stem(key, item.pointsByHand(), text(this::prompt)),
                List.of(),
                model(response),
                ending.stream().toList(),
                1);
    }

    /** A choice that scores nothing and has no right answer asks what people think. */
    private Question opinion() {
        var choices = new ChoiceParts(item);
        var scale = choices.texts(interactions.getFirst());
        for (var interaction : interactions) {
            var response = item.response(interaction);
            if (!response.correct().isEmpty()
                    || !response.single()
                    || !interaction.is("choiceInteraction")
                    || !choices.texts(interaction).equals(scale)) {
                throw new NotTaken(interaction.line(), "unscored", response.id());
            }
        }
        var text = text(element -> element.name().endsWith("Interaction") ? "" : null);
        var statements = interactions.stream()
                .map(interaction -> interaction
                        .elements("prompt")
                        .findFirst()
                        .map(prompt -> item.texts().plain(prompt))
                        .orElse(item.name()))
                .toList();
        return new Question.Opinion(item.stem(key, 0, text), statements, scale);
    }

    private Question gapMatch(Element interaction) {
        var gaps = interaction.all("gap").toList();
        var part = new PairParts(item).gapMatch(interaction, gaps);
        return whole(part, numbered(text(element -> {
            if (element.is("gapText")) {
                return "";
            }
            return element.is("gap") ? Texts.mark(gaps.indexOf(element) + 1) : null;
        })));
    }

    private Question several() {
        if (interactions.stream().allMatch(one -> one.is("choiceInteraction"))
                && interactions.stream().allMatch(one -> item.score(item.response(one)) == null)) {
            return opinion();
        }
        interactions.stream()
                .filter(one -> !PARTS.contains(one.name()))
                .findFirst()
                .ifPresent(one -> {
                    throw new NotTaken(one.line(), "together", one.name(), interactions.size());
                });
        if (interactions.stream().map(item::response).distinct().count() < interactions.size()) {
            throw new NotTaken(
                    interactions.getFirst().line(),
                    "joint",
                    item.response(interactions.getFirst()).id());
        }
        var parts = interactions.stream().map(this::part).toList();
        if (parts.stream().anyMatch(Part::below)) {
            throw new NotTaken(item.root().line(), "negative-parts");
        }
        var text = numbered(text(element -> {
            var place = place(element);
            if (place < 0) {
                return null;
            }
            return element.is("choiceInteraction") || element.is("sliderInteraction")
                    ? "<p>" + Texts.mark(place + 1) + "</p>"
                    : Texts.mark(place + 1);
        }));
        var even = parts.stream()
                .allMatch(part -> Values.close(part.full(), parts.getFirst().full()));
        if (even && !item.body().hasClass(COMPOSITE)) {
            if (alike(parts)) {
                return gaps(parts, text);
            }
            if (interactions.stream().allMatch(one -> one.is("inlineChoiceInteraction")) && listed(parts)) {
                return list(parts, text);
            }
        }
        return composite(parts, text);
    }

    private int place(Element element) {
        return IntStream.range(0, interactions.size())
                .filter(place -> interactions.get(place) == element)
                .findFirst()
                .orElse(-1);
    }

    private Part part(Element interaction) {
        var part = interaction.is("textEntryInteraction") || interaction.is("sliderInteraction")
                ? new TypedParts(item).part(interaction)
                : new ChoiceParts(item).part(interaction);
        return part.question() instanceof Question.TrueFalse truth
                ? new Part(options(interaction, truth), part.full(), part.below())
                : part;
    }

    /** A part of several is a choice rather than true or false. */
    private Question options(Element interaction, Question.TrueFalse truth) {
        var texts = new ChoiceParts(item).texts(interaction);
        return new Question.Single(
                truth.stem(),
                List.of(
                        new Question.Option(texts.getFirst(), truth.right(), truth.feedbackTrue()),
                        new Question.Option(texts.getLast(), !truth.right(), truth.feedbackFalse())),
                false);
    }

    /** Words typed in a text, all by one rule. */
    private static boolean alike(List<Part> parts) {
        return parts.stream()
                .allMatch(part -> part.question() instanceof Question.ShortText words
                        && simple(words)
                        && words.feedbackWrong().isEmpty()
                        && words.caseMatters()
                                == ((Question.ShortText) parts.getFirst().question()).caseMatters());
    }

    private Question gaps(List<Part> parts, String text) {
        var words =
                parts.stream().map(part -> (Question.ShortText) part.question()).toList();
        var full = parts.stream().map(Part::full).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wrong = parts.size() == 1 ? words.getFirst().feedbackWrong() : wrong();
        return new Question.Gaps(
                item.stem(key, item.pointsOf(full), text),
                Question.Filling.TYPED,
                words.stream().map(one -> new Question.Gap(one.accepted(), "")).toList(),
                List.of(),
                wrong,
                words.getFirst().caseMatters(),
                words.getFirst().accentsMatter());
    }

    /** Choices of which one is right, and nothing is told of any. */
    private static boolean listed(List<Part> parts) {
        return parts.stream()
                .allMatch(part -> part.question() instanceof Question.Single one
                        && one.options().stream().filter(Question.Option::right).count() == 1
                        && one.options().stream()
                                .allMatch(option -> option.share() == null
                                        && option.feedback().isEmpty()));
    }

    private Question list(List<Part> parts, String text) {
        var lists = parts.stream()
                .map(part -> ((Question.Single) part.question()).options())
                .toList();
        var groups = lists.stream()
                .map(options ->
                        Set.copyOf(options.stream().map(Question.Option::text).toList()))
                .toList();
        var kinds = groups.stream().distinct().toList();
        var gaps = new ArrayList<Question.Gap>();
        for (int place = 0; place < lists.size(); place++) {
            var right = lists.get(place).stream()
                    .filter(Question.Option::right)
                    .findFirst()
                    .orElseThrow();
            gaps.add(new Question.Gap(List.of(new Question.Variant(right.text())), group(kinds, groups.get(place))));
        }
        var extra = new ArrayList<Question.Extra>();
        for (int place = 0; place < lists.size(); place++) {
            var group = group(kinds, groups.get(place));
            for (var option : lists.get(place)) {
                var choice = new Question.Extra(option.text(), group);
                var filling = gaps.stream()
                        .anyMatch(gap -> gap.group().equals(group)
                                && gap.accepted().getFirst().text().equals(option.text()));
                if (!filling && !extra.contains(choice)) {
                    extra.add(choice);
                }
            }
        }
        var full = parts.stream().map(Part::full).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wrong = wrong();
        return new Question.Gaps(
                item.stem(key, item.pointsOf(full), text), Question.Filling.LIST, gaps, extra, wrong, false, false);
    }

    /** Told after several gaps, where not all of them hold what they should. */
    private String wrong() {
        var right = new java.util.HashMap<String, Object>();
        for (var interaction : interactions) {
            var response = item.response(interaction);
            if (!response.correct().isEmpty()) {
                right.put(response.id(), response.correct().getFirst());
            }
        }
        return right.size() == interactions.size() ? item.feedbacks().wrong(right) : "";
    }

    private static String group(List<Set<String>> kinds, Set<String> choices) {
        return kinds.size() == 1 ? "" : String.valueOf(kinds.indexOf(choices) + 1);
    }

    private Question inline() {
        var part = new ChoiceParts(item).part(interactions.getFirst());
        if (part.question() instanceof Question.TrueFalse) {
            part = part(interactions.getFirst());
        }
        var text = text(element -> element == interactions.getFirst() ? Texts.mark(1) : null);
        if (listed(List.of(part)) && !part.below()) {
            return list(List.of(part), numbered(text));
        }
        return whole(part, text.replace(Texts.mark(1), "(…)"));
    }

    private Question composite(List<Part> parts, String text) {
        var weights = weights(parts);
        var full = parts.stream().map(Part::full).reduce(BigDecimal.ZERO, BigDecimal::add);
        var questions = new ArrayList<Question>();
        for (int place = 0; place < parts.size(); place++) {
            var interaction = interactions.get(place);
            var label = interaction.attribute("label").strip();
            var prompt = prompted(interaction);
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
        return new Question.Composite(item.stem(key, item.pointsOf(full), text), questions);
    }

    /** Whole numbers in the proportions of what the parts score. */
    private List<Integer> weights(List<Part> parts) {
        var most = BigDecimal.valueOf(100);
        for (int times = 1; times <= 1000; times++) {
            var factor = BigDecimal.valueOf(times);
            var weights =
                    parts.stream().map(part -> part.full().multiply(factor)).toList();
            if (weights.stream()
                    .allMatch(weight -> Values.close(weight, weight.setScale(0, java.math.RoundingMode.HALF_UP)))) {
                var whole = weights.stream()
                        .map(weight -> weight.setScale(0, java.math.RoundingMode.HALF_UP)
                                .toBigInteger())
                        .toList();
                var divisor = whole.stream().reduce(java.math.BigInteger.ZERO, java.math.BigInteger::gcd);
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
