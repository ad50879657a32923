package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Scoring;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** An item while it is written: its variables, its rules, its body, and what is told as lost. */
final class ItemDraft {

    static final String RESPONSE = "RESPONSE";

    private final Question question;
    private final String name;
    private final List<Finding> losses;
    private final Html html;
    private final Rules rules = new Rules();
    private final List<Element> responses = new ArrayList<>();
    private final List<Element> outcomes = new ArrayList<>();
    private final List<Element> told = new ArrayList<>();
    private final List<Element> feedbacks = new ArrayList<>();
    private final Element body = Element.of("itemBody");

    ItemDraft(Question question, String name, Media media, List<Finding> losses) {
        this.question = question;
        this.name = name;
        this.losses = losses;
        this.html = new Html(media, address -> loss("file", address), () -> loss("struck"));
    }

    Element written(String id, Locale language) {
        var item = Element.of("assessmentItem")
                .with("xmlns", "http://www.imsglobal.org/xsd/imsqti_v2p1")
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .with(
                        "xsi:schemaLocation",
                        "http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd")
                .with("identifier", id)
                .with("title", name)
                .with("xml:lang", language.toLanguageTag())
                .with("adaptive", false)
                .with("timeDependent", false)
                .with("toolName", "Ramure");
        item.add(responses);
        if (question.stem().points() > 0) {
            item.add(number("SCORE", BigDecimal.ZERO), number("MAXSCORE", points()));
        }
        item.add(outcomes).add(body);
        if (!rules.empty() || !told.isEmpty()) {
            item.add(rules.processing(told));
        }
        return item.add(feedbacks);
    }

    static Element number(String id, BigDecimal value) {
        return Element.of("outcomeDeclaration")
                .with("identifier", id)
                .with("cardinality", "single")
                .with("baseType", "float")
                .add(values("defaultValue", List.of(Values.plain(value))));
    }

    static Element values(String name, List<String> values) {
        return Element.of(name)
                .add(values.stream()
                        .map(value -> Element.of("value").words(value))
                        .toList());
    }

    BigDecimal points() {
        return BigDecimal.valueOf(question.stem().points());
    }

    void loss(String key, Object... arguments) {
        var finding = Finding.changed(0, name, "quizzes.qti.loss." + key, arguments);
        if (!losses.contains(finding)) {
            losses.add(finding);
        }
    }

    void stem(Question.Stem stem) {
        if (!stem.hint().isBlank() || !stem.furtherHints().isEmpty()) {
            loss("hint");
        }
        if (stem.penalty() != null) {
            loss("penalty");
        }
        if (!stem.explains().isBlank()) {
            loss("lesson");
        }
    }

    /** What is told whatever the answer: an outcome that always has the same value. */
    void always() {
        if (question.stem().feedback().isBlank()) {
            return;
        }
        outcomes.add(Element.of("outcomeDeclaration")
                .with("identifier", "FEEDBACK_ALWAYS")
                .with("cardinality", "single")
                .with("baseType", "identifier")
                .add(values("defaultValue", List.of("ALWAYS"))));
        feedbacks.add(feedback("FEEDBACK_ALWAYS", "ALWAYS", question.stem().feedback()));
    }

    Element feedback(String outcome, String id, String markdown) {
        return Element.of("modalFeedback")
                .with("outcomeIdentifier", outcome)
                .with("identifier", id)
                .with("showHide", "show")
                .add(html.blocks(markdown));
    }

    Element declared(String id, String cardinality, String type, List<String> correct) {
        var declaration = Element.of("responseDeclaration")
                .with("identifier", id)
                .with("cardinality", cardinality)
                .with("baseType", type);
        if (!correct.isEmpty()) {
            declaration.add(values("correctResponse", correct));
        }
        responses.add(declaration);
        return declaration;
    }

    static BigDecimal part(BigDecimal points, BigDecimal percent) {
        return Values.tidy(points.multiply(percent).divide(Values.HUNDRED, 10, RoundingMode.HALF_UP));
    }

    static BigDecimal part(BigDecimal points, long of) {
        return Values.tidy(points.divide(BigDecimal.valueOf(Math.max(1, of)), 10, RoundingMode.HALF_UP));
    }

    static Element entry(String key, BigDecimal value) {
        return Element.of("mapEntry").with("mapKey", key).with("mappedValue", Values.plain(value));
    }

    static Element mapping(BigDecimal most, List<Element> entries) {
        return Element.of("mapping")
                .with("lowerBound", 0)
                .with("upperBound", Values.plain(most))
                .with("defaultValue", 0)
                .add(entries);
    }

    static String id(String prefix, int place) {
        return prefix + "C" + (place + 1);
    }

    /** What options or areas score. */
    void scored(
            String response,
            List<Boolean> right,
            List<? extends @Nullable BigDecimal> shares,
            String prefix,
            boolean one,
            BigDecimal points,
            Scoring scoring) {
        var rights = IntStream.range(0, right.size()).filter(right::get).boxed().toList();
        var plain = shares.stream().allMatch(Objects::isNull);
        var whole = plain && (one ? rights.size() == 1 : scoring == Scoring.ALL_OR_NOTHING);
        var declaration = declared(
                response,
                one ? "single" : "multiple",
                "identifier",
                rights.stream()
                        .limit(one ? 1 : rights.size())
                        .map(place -> id(prefix, place))
                        .toList());
        if (whole) {
            rules.matched(response, points);
            return;
        }
        if (!plain && !one && scoring == Scoring.ALL_OR_NOTHING) {
            rules.matched(response, points);
            return;
        }
        var entries = new ArrayList<Element>();
        for (int place = 0; place < right.size(); place++) {
            var share = shares.get(place);
            var value = share != null
                    ? part(points, share)
                    : !plain && !one
                            ? BigDecimal.ZERO
                            : right.get(place)
                                    ? one ? points : part(points, rights.size())
                                    : one
                                            ? BigDecimal.ZERO
                                            : part(points, rights.size()).negate();
            entries.add(entry(id(prefix, place), value));
        }
        declaration.add(mapping(points, entries));
        rules.mapped(response);
    }

    /** What each choice is told: the outcome takes the choices made. */
    void told(String response, String ending, boolean one, List<String> words, List<String> ids) {
        if (words.stream().allMatch(String::isBlank)) {
            return;
        }
        var outcome = "FEEDBACK" + ending;
        outcomes.add(outcome(outcome, one ? "single" : "multiple"));
        told.add(Rules.set(outcome, Rules.variable(response)));
        for (int place = 0; place < words.size(); place++) {
            if (!words.get(place).isBlank()) {
                feedbacks.add(feedback(outcome, ids.get(place), words.get(place)));
            }
        }
    }

    static Element outcome(String id, String cardinality) {
        return Element.of("outcomeDeclaration")
                .with("identifier", id)
                .with("cardinality", cardinality)
                .with("baseType", "identifier");
    }

    void wrong(Element right, String words) {
        if (words.isBlank()) {
            return;
        }
        outcomes.add(outcome("FEEDBACK", "single"));
        told.add(Element.of("responseCondition")
                .add(
                        Element.of("responseIf").add(right, Rules.set("FEEDBACK", Rules.value("identifier", "NONE"))),
                        Element.of("responseElse").add(Rules.set("FEEDBACK", Rules.value("identifier", "WRONG")))));
        feedbacks.add(feedback("FEEDBACK", "WRONG", words));
    }

    void refused(String key, Object... arguments) {
        losses.add(Finding.refused(0, name, "quizzes.qti.loss." + key, arguments));
    }

    Html html() {
        return html;
    }

    Rules rules() {
        return rules;
    }

    List<Element> outcomes() {
        return outcomes;
    }

    List<Element> told() {
        return told;
    }

    List<Element> feedbacks() {
        return feedbacks;
    }

    Element body() {
        return body;
    }
}
