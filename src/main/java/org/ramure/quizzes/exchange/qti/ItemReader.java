package org.ramure.quizzes.exchange.qti;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Makes one question of one item. */
final class ItemReader {

    private static final int MOST = 30;

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
    private final ItemBody body;
    private final List<Element> interactions;

    ItemReader(Item item, String key) {
        this.item = item;
        this.body = new ItemBody(item, key);
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
        return new Question.Description(body.stem(0, text));
    }

    private Question one(Element interaction) {
        return switch (interaction.name()) {
            case "choiceInteraction" ->
                item.score(item.response(interaction)) == null
                        ? opinion()
                        : body.whole(new ChoiceParts(item).part(interaction), body.text(body::prompt));
            case "inlineChoiceInteraction" -> inline();
            case "textEntryInteraction", "sliderInteraction" -> typed(interaction);
            case "extendedTextInteraction" -> new HandQuestions(body).open(interaction);
            case "uploadInteraction" -> new HandQuestions(body).upload(interaction);
            case "matchInteraction" -> body.whole(new PairParts(item).match(interaction), body.text(body::prompt));
            case "associateInteraction" ->
                body.whole(new PairParts(item).associate(interaction), body.text(body::prompt));
            case "orderInteraction" -> body.whole(new OrderParts(item).part(interaction), body.text(body::prompt));
            case "gapMatchInteraction" -> gapMatch(interaction);
            case "hottextInteraction" -> body.whole(new ChoiceParts(item).part(interaction), body.text(this::hottext));
            case "hotspotInteraction" -> body.whole(new ImageParts(item).hotspot(interaction), body.text(body::prompt));
            default -> body.whole(new ImageParts(item).points(interaction), body.text(body::prompt));
        };
    }

    private @Nullable String hottext(Element element) {
        return element.is("hottext")
                ? "<strong>" + Texts.escapedHtml(item.texts().plain(element)) + "</strong>"
                : null;
    }

    /** One that stands at the end becomes a field below the text; in the midst of words a gap, or a mark of it. */
    private Question typed(Element interaction) {
        var part = new TypedParts(item).part(interaction);
        if (interaction.is("sliderInteraction")) {
            item.changed(
                    interaction.line(),
                    "slider",
                    interaction.attribute("lowerBound"),
                    interaction.attribute("upperBound"));
        }
        var text =
                body.text(element -> element == interaction ? body.html(body.prompted(element)) + Texts.mark(1) : null);
        if (part.question() instanceof Question.ShortText words
                        && !text.endsWith(Texts.mark(1))
                        && GapQuestions.simple(words)
                || part.question() instanceof Question.ShortText && item.body().hasClass(GAPS)) {
            item.negative(part.below());
            return new GapQuestions(body, interactions).gaps(List.of(part), ItemBody.numbered(text));
        }
        var unit = UNIT.matcher(text);
        if (part.question() instanceof Question.Numeric number && unit.find()) {
            var name = unit.group(1) == null ? "" : unit.group(1);
            return body.whole(
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
        return body.whole(
                part,
                text.endsWith(Texts.mark(1))
                        ? text.substring(0, text.length() - Texts.mark(1).length())
                                .strip()
                        : text.replace(Texts.mark(1), "(…)"));
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
        var text = body.text(element -> element.name().endsWith("Interaction") ? "" : null);
        var statements = interactions.stream()
                .map(interaction -> interaction
                        .elements("prompt")
                        .findFirst()
                        .map(prompt -> item.texts().plain(prompt))
                        .orElse(item.name()))
                .toList();
        return new Question.Opinion(body.stem(0, text), statements, scale);
    }

    private Question gapMatch(Element interaction) {
        var gaps = interaction.all("gap").toList();
        var part = new PairParts(item).gapMatch(interaction, gaps);
        return body.whole(part, ItemBody.numbered(body.text(element -> {
            if (element.is("gapText")) {
                return "";
            }
            return element.is("gap") ? Texts.mark(gaps.indexOf(element) + 1) : null;
        })));
    }

    private Question several() {
        if (interactions.size() > MOST) {
            throw new NotTaken(interactions.getFirst().line(), "many", interactions.size(), MOST);
        }
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
        var text = ItemBody.numbered(body.text(element -> {
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
            if (GapQuestions.alike(parts)) {
                return new GapQuestions(body, interactions).gaps(parts, text);
            }
            if (interactions.stream().allMatch(one -> one.is("inlineChoiceInteraction"))
                    && GapQuestions.listed(parts)) {
                return new GapQuestions(body, interactions).list(parts, text);
            }
        }
        return new CompositeQuestions(body, interactions).composite(parts, text);
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

    private Question inline() {
        var part = new ChoiceParts(item).part(interactions.getFirst());
        if (part.question() instanceof Question.TrueFalse) {
            part = part(interactions.getFirst());
        }
        var text = body.text(element -> element == interactions.getFirst() ? Texts.mark(1) : null);
        if (GapQuestions.listed(List.of(part)) && !part.below()) {
            return new GapQuestions(body, interactions).list(List.of(part), ItemBody.numbered(text));
        }
        return body.whole(part, text.replace(Texts.mark(1), "(…)"));
    }
}
