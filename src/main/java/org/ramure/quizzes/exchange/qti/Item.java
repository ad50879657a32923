package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** An item while it is read: its variables, what its answers score, and what there is to say of it. */
final class Item {

    /** What cannot be here but at the price of wrong scores or of a question that nobody could answer. */
    private static final Set<String> REFUSED =
            Set.of("templateDeclaration", "templateProcessing", "outcomeProcessing", "assessmentStimulusRef");

    private static final Set<String> NUMBERS = Set.of("integer", "float");

    private final Element root;
    private final String name;
    private final List<Finding> findings;
    private final Map<String, Response> responses = new LinkedHashMap<>();
    private final Map<String, Expression> outcomes = new HashMap<>();
    private final Map<String, Expression> scores;
    private final Element body;
    private final Texts texts;
    private final Feedbacks feedbacks;

    Item(Element root, Attachments attachments, String folder, List<Finding> findings) {
        this.root = root;
        this.name = name(root);
        this.findings = findings;
        if (!root.is("assessmentItem")) {
            throw new NotTaken(root.line(), "root", root.name());
        }
        if (root.yes("adaptive")) {
            throw new NotTaken(root.line(), "adaptive");
        }
        root.elements().stream()
                .filter(element -> REFUSED.contains(element.name()))
                .findFirst()
                .ifPresent(element -> {
                    throw new NotTaken(element.line(), "unknown", element.name());
                });
        this.body = root.elements("itemBody").findFirst().orElse(Element.of("itemBody"));
        this.texts = new Texts(this, attachments, folder);
        root.elements("responseDeclaration").forEach(this::declare);
        outcomes.putAll(defaults(root));
        this.scores = scores();
        this.feedbacks = new Feedbacks(this);
    }

    static String name(Element root) {
        var title = root.attribute("title").strip();
        return title.isEmpty() ? root.attribute("identifier").strip() : title;
    }

    private void declare(Element declaration) {
        var ignored = new LinkedHashSet<String>();
        var response = Response.of(declaration, ignored);
        ignored.forEach(one -> changed(declaration.line(), "bound", one));
        responses.put(response.id(), response);
    }

    /** What each outcome is worth before anything is processed: numbers nothing, others NULL. */
    static Map<String, Expression> defaults(Element item) {
        var outcomes = new HashMap<String, Expression>();
        item.elements("outcomeDeclaration").forEach(declaration -> {
            var type = declaration.attribute("baseType");
            var values = declaration
                    .elements("defaultValue")
                    .flatMap(one -> one.elements("value"))
                    .map(value -> Processing.literal(value.text(), type))
                    .toList();
            var single = declaration.attribute("cardinality").equals("single");
            var nothing = NUMBERS.contains(type) && single ? Processing.number(0) : Expression.NOTHING;
            outcomes.put(
                    declaration.attribute("identifier").strip(),
                    values.isEmpty()
                            ? nothing
                            : new Expression.Constant(single ? values.getFirst() : Evaluation.container(values, true)));
        });
        return outcomes;
    }

    /** What each response adds to the score. */
    private Map<String, Expression> scores() {
        var processing = root.elements("responseProcessing").findFirst();
        if (processing.isEmpty()
                || processing.get().elements().isEmpty()
                        && processing.get().attribute("template").isBlank()) {
            return told();
        }
        var line = processing.get().line();
        var worth = Processing.outcomes(processing.get(), responses, Map.copyOf(outcomes));
        outcomes.putAll(worth);
        var answerable = body.all()
                .filter(element -> element.name().endsWith("Interaction"))
                .map(element -> element.attribute("responseIdentifier").strip())
                .toList();
        var apart = new HashMap<String, Expression>();
        for (var term : outcomes.getOrDefault("SCORE", Expression.NOTHING).terms()) {
            var unknown = term.unknown();
            if (!unknown.isEmpty()) {
                throw new NotTaken(line, "operator", String.join(", ", unknown));
            }
            var about = term.responses();
            // what nobody can answer stays unanswered
            if (about.size() == 1 && !answerable.containsAll(about)) {
                about = Set.of();
            }
            if (about.size() > 1) {
                throw new NotTaken(line, "joint", String.join(", ", about));
            }
            if (about.isEmpty()) {
                if (new Evaluation(responses, Map.of()).number(term).signum() != 0) {
                    throw new NotTaken(line, "constant");
                }
            } else {
                apart.merge(about.iterator().next(), term, (one, more) -> Expression.sum(List.of(one, more)));
            }
        }
        return apart;
    }

    /** Nobody wrote how answers score: the right answer, or what answers are mapped to, says it. */
    private Map<String, Expression> told() {
        var scored = new HashMap<String, Expression>();
        var byHand = body.all()
                .filter(element -> element.is("extendedTextInteraction") || element.is("uploadInteraction"))
                .map(element -> element.attribute("responseIdentifier").strip())
                .toList();
        for (var response : responses.values()) {
            if (byHand.contains(response.id())) {
                continue;
            }
            if (response.areas() != null && response.type().equals("point")) {
                scored.put(response.id(), Processing.standard(response, "map_response_point"));
            } else if (response.mapping() != null) {
                scored.put(response.id(), Processing.standard(response, "map_response"));
            } else if (!response.correct().isEmpty()) {
                scored.put(response.id(), Processing.standard(response, "match_correct"));
            }
        }
        if (!scored.isEmpty()) {
            noted(root.line(), "no-processing");
        }
        return scored;
    }

    String name() {
        return name;
    }

    Element root() {
        return root;
    }

    Element body() {
        return body;
    }

    Texts texts() {
        return texts;
    }

    Feedbacks feedbacks() {
        return feedbacks;
    }

    Map<String, Response> responses() {
        return responses;
    }

    Map<String, Expression> outcomes() {
        return outcomes;
    }

    /** Of the interaction. */
    Response response(Element interaction) {
        var id = interaction.attribute("responseIdentifier").strip();
        var response = responses.get(id);
        if (response == null) {
            throw new NotTaken(interaction.line(), "undeclared", id);
        }
        if (response.cardinality().equals("record")) {
            throw new NotTaken(response.line(), "unknown", "cardinality=\"record\"");
        }
        return response;
    }

    /** What the response adds to the score; null when it adds nothing. */
    @Nullable
    Expression score(Response response) {
        return scores.get(response.id());
    }

    Expression scored(Response response) {
        var score = scores.get(response.id());
        if (score == null) {
            throw new NotTaken(response.line(), "unscored", response.id());
        }
        return score;
    }

    void changed(int line, String key, Object... arguments) {
        findings.add(Finding.changed(line, name, "quizzes.qti." + key, arguments));
    }

    void noted(int line, String key, Object... arguments) {
        findings.add(Finding.noted(line, name, "quizzes.qti." + key, arguments));
    }

    /** What the whole may gain by its own word; nothing when it does not say. */
    private @Nullable BigDecimal most() {
        if (outcomes.get("MAXSCORE") instanceof Expression.Constant(BigDecimal most) && most.signum() > 0) {
            return most;
        }
        return root.elements("outcomeDeclaration")
                .filter(declaration -> declaration.attribute("identifier").equals("SCORE"))
                .flatMap(declaration -> Values.number(declaration.attribute("normalMaximum")).stream())
                .filter(most -> most.signum() > 0)
                .findFirst()
                .orElse(null);
    }

    /** Points of what people mark: those that the item declares, or one. */
    int pointsByHand() {
        var most = most();
        return most == null ? 1 : points(most);
    }

    /** Whole points from 1 to 100: of another figure the proportions stay. */
    int points(BigDecimal full) {
        var whole = full.setScale(0, RoundingMode.HALF_UP);
        if (Values.close(full, whole) && whole.signum() > 0 && whole.compareTo(Values.HUNDRED) <= 0) {
            return whole.intValueExact();
        }
        var points = full.setScale(0, RoundingMode.CEILING)
                .max(BigDecimal.ONE)
                .min(Values.HUNDRED)
                .intValueExact();
        changed(root.line(), "points", Values.tidy(full.setScale(5, RoundingMode.HALF_UP)), points);
        return points;
    }

    /** Where nobody wrote how answers score, the declared maximum says what the right one is worth. */
    int pointsOf(BigDecimal full) {
        var most = most();
        return most != null && root.elements("responseProcessing").findFirst().isEmpty() ? points(most) : points(full);
    }

    /** With what there is to tell whatever the answer. */
    Question.Stem stem(String key, int points, String text) {
        return new Question.Stem(key, points, text.isBlank() ? Texts.escaped(name) : text, "", feedbacks.always(), "");
    }

    void negative(boolean below) {
        if (below) {
            changed(root.line(), "negative");
        }
    }
}
